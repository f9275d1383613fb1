package org.undersigned.signing.represented;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.BlockType;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Headline;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Option;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Paging.Pages;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.represented.Invitation.Standing;

/** Where the authors of a complaint enter those whom it represents, and see who has answered and who consents. */
@Path("/{lang}")
public class RepresentedPages {

    /**
     * @param task the authors' page of the declaration
     * @param needed how many have to consent
     * @param missing how many of these do not
     * @param cameBack how many mails no mailbox took
     * @param keyed whether real names can be sealed
     * @param mayChange until it is submitted
     */
    record View(
            String task,
            Headline headline,
            List<PersonView> people,
            int needed,
            long missing,
            long cameBack,
            Pages pages,
            boolean keyed,
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
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @Inject
    Clock clock;

    @GET
    @Path("desk/declarations/{ref}/represented")
    @Authenticated
    public TemplateInstance list(String ref, @Context UriInfo uri) {
        return list(ref, uri, Answers.NONE, Errors.none());
    }

    @POST
    @Path("desk/declarations/{ref}/represented")
    @Authenticated
    public Response add(
            String ref,
            @RestForm String pseudonym,
            @RestForm String caseKey,
            @RestForm String consentOn,
            @RestForm String means,
            @Context UriInfo uri) {
        return forms.answer(
                () -> {
                    var told = new RepresentedPeople.Told(pseudonym, caseKey, day(consentOn), means);
                    var added = people.add(ref, told, Actor.of(account));
                    return Forms.done(part(ref, added), "represented_added_done");
                },
                errors -> list(ref, uri, new Answers(pseudonym, caseKey, consentOn, means), errors));
    }

    private TemplateInstance list(String ref, UriInfo uri, Answers answers, Errors errors) {
        var declaration = people.readBy(ref, Actor.of(account));
        var paging = Paging.of(uri);
        var now = clock.instant();
        var links = Invitation.of(declaration.id);
        var needed = people.needed(declaration);
        return Templates.list(new View(
                task(declaration.ref),
                Headline.of(declaration.wording().versions(), reader.locale()),
                Represented.of(declaration.id, paging).stream()
                        .map(one -> PersonView.of(one, links.get(one.id), declaration.wordingNumber, now, reader))
                        .toList(),
                needed.size(),
                needed.stream().filter(one -> !one.consents()).count(),
                links.values().stream()
                        .filter(link -> link.standing(now) == Standing.CAME_BACK)
                        .count(),
                paging.view(uri, Represented.count("declarationId", declaration.id)),
                OrganisationKeys.of(declaration).isPresent(),
                sheets(declaration),
                RepresentedPeople.isOpen(declaration),
                answers,
                errors));
    }

    /** Case sheets of the text by their number and first words, and none. */
    private List<Option> sheets(Declaration declaration) {
        var options = new ArrayList<Option>();
        options.add(new Option("", reader.say("represented_no_case_sheet")));
        int n = 0;
        for (var block : declaration.wording().versionFor(reader.locale()).blocks) {
            if (block.type() == BlockType.CASE_SHEET) {
                var words = block.text().length() > 60 ? block.text().substring(0, 60) + "…" : block.text();
                options.add(new Option(block.key(), ++n + ". " + words));
            }
        }
        return options;
    }

    /** @throws Refusal (422, field {@code consentOn}) where it is no day; empty is null */
    static LocalDate day(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException notADay) {
            throw Refusal.field("consentOn", "represented_consent_day_wrong");
        }
    }

    /** The part of the list in which somebody stands. */
    private String part(String ref, Represented person) {
        return task(ref) + "/represented?page=" + (1 + (person.position - 1) / Paging.DEFAULT_SIZE);
    }

    private String task(String ref) {
        return reader.page("desk", "declarations", ref);
    }
}
