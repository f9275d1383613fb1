package org.undersigned.signing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.BlockType;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Headline;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;

/** Where the authors of a complaint enter those whom it represents, and record their consents. */
@Path("/{lang}")
public class RepresentedPages {

    /** @param mayChange until it is submitted */
    record View(
            String page,
            Headline headline,
            List<Represented> people,
            long consenting,
            List<Option> sheets,
            boolean mayChange,
            Answers answers,
            Errors errors) {}

    record Answers(String pseudonym, String caseKey, String consentOn, String means) {

        static final Answers NONE = new Answers("", "", "", "");
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(View view);
    }

    @Inject
    RepresentedPeople people;

    @Inject
    Drafting drafting;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @GET
    @Path("desk/declarations/{ref}/represented")
    @Authenticated
    public TemplateInstance list(String ref) {
        return list(ref, Answers.NONE, Errors.none());
    }

    @POST
    @Path("desk/declarations/{ref}/represented")
    @Authenticated
    public Response add(
            String ref,
            @RestForm String pseudonym,
            @RestForm String caseKey,
            @RestForm String consentOn,
            @RestForm String means) {
        return forms.answer(
                () -> {
                    var told = new RepresentedPeople.Told(pseudonym, caseKey, day(consentOn), means);
                    people.add(ref, told, Actor.of(account));
                    return Forms.done(page(ref), "signing_represented_added_done");
                },
                errors -> list(ref, new Answers(pseudonym, caseKey, consentOn, means), errors));
    }

    @POST
    @Path("desk/declarations/{ref}/represented/{id}/consent")
    @Authenticated
    public Response consent(String ref, String id, @RestForm String consentOn, @RestForm String means) {
        return forms.answer(
                () -> {
                    people.consent(ref, id, day(consentOn), means, Actor.of(account));
                    return Forms.done(page(ref), "signing_consent_recorded_done");
                },
                errors -> list(ref, Answers.NONE, errors));
    }

    @POST
    @Path("desk/declarations/{ref}/represented/{id}/withdrawal")
    @Authenticated
    public Response withdraw(String ref, String id) {
        return forms.answer(
                () -> {
                    people.withdraw(ref, id, Actor.of(account));
                    return Forms.done(page(ref), "signing_consent_withdrawn_done");
                },
                errors -> list(ref, Answers.NONE, errors));
    }

    private TemplateInstance list(String ref, Answers answers, Errors errors) {
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        declaration.mustBeWrittenBy(Actor.of(account));
        if (!people.has(declaration)) {
            throw Declaration.notFound();
        }
        var all = Represented.of(declaration.id);
        return Templates.list(new View(
                "/" + reader.lang() + "/desk/declarations/" + declaration.ref,
                Headline.of(declaration.wording().versions(), reader.locale()),
                all,
                all.stream().filter(Represented::consents).count(),
                sheets(declaration),
                declaration.state.isWritable() || declaration.state == org.undersigned.declaration.State.GATHERING,
                answers,
                errors));
    }

    /** Case sheets of the text by their number and first words, and none. */
    private List<Option> sheets(Declaration declaration) {
        var options = new ArrayList<Option>();
        options.add(new Option("", reader.say("signing_no_case_sheet")));
        int n = 0;
        for (var block : declaration.wording().versionFor(reader.locale()).blocks) {
            if (block.type() == BlockType.CASE_SHEET) {
                var words = block.text().length() > 60 ? block.text().substring(0, 60) + "…" : block.text();
                options.add(new Option(block.key(), ++n + ". " + words));
            }
        }
        return options;
    }

    private static LocalDate day(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException notADay) {
            throw Refusal.field("consentOn", "signing_consent_day_wrong");
        }
    }

    private String page(String ref) {
        return "/" + reader.lang() + "/desk/declarations/" + ref + "/represented";
    }
}
