package org.undersigned.followup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.NumberPattern;
import org.undersigned.procedure.Numbering;
import org.undersigned.procedure.Outcome;

/** Records what became of a text, for the table office. */
@Path("/{lang}")
@RolesAllowed(Role.TABLE_OFFICE)
public class RecordedOutcomePages {

    /** The answers of the form. */
    public static class Answers {
        @RestForm
        public String outcome;

        @RestForm
        public String on;

        @RestForm
        public String reference;

        @RestForm("note_en")
        public String english;

        @RestForm("note_fr")
        public String french;

        @RestForm("note_nl")
        public String dutch;

        Outcomes.Told told() {
            var kind = Arrays.stream(Outcome.values())
                    .filter(one -> one.name().equals(outcome))
                    .findFirst();
            return new Outcomes.Told(kind.orElse(null), Days.read("on", on), reference, notes());
        }

        private Map<String, String> notes() {
            var notes = new LinkedHashMap<String, String>();
            notes.put("en", english);
            notes.put("fr", french);
            notes.put("nl", dutch);
            return notes;
        }
    }

    /** @param pattern how a text adopted is numbered, or empty */
    record View(FollowUpHead head, Answers answers, List<Option> outcomes, String pattern, Errors errors) {}

    record Revocation(FollowUpHead head, String what, Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(View form);

        static native TemplateInstance revocation(Revocation revocation);
    }

    @Inject
    Keepers keepers;

    @Inject
    FollowUpViews views;

    @Inject
    Outcomes outcomes;

    @Inject
    Drafting drafting;

    @Inject
    Done done;

    @Inject
    CurrentAccount officer;

    @Inject
    Forms forms;

    @Inject
    Reader reader;

    @GET
    @Path("declarations/{ref}/followup/outcomes")
    @Transactional
    public TemplateInstance form(@RestPath String ref) {
        return form(keepers.decided(ref), new Answers(), Errors.none());
    }

    @POST
    @Path("declarations/{ref}/followup/outcomes")
    public Response record(@RestPath String ref, @BeanParam Answers answers) {
        var id = keepers.decided(ref).id;
        return forms.answer(
                () -> done.of(ref, Done.Act.OUTCOME, outcomes.record(id, answers.told(), Actor.of(officer)).id),
                errors -> form(keepers.decided(ref), answers, errors));
    }

    @GET
    @Path("declarations/{ref}/followup/outcomes/{id}/revocation")
    public TemplateInstance revocation(@RestPath String ref, @RestPath String id) {
        return revocation(ref, id, Errors.none());
    }

    @POST
    @Path("declarations/{ref}/followup/outcomes/{id}/revocation")
    public Response revoke(@RestPath String ref, @RestPath String id) {
        var declaration = keepers.decided(ref).id;
        return forms.answer(
                () -> {
                    outcomes.revoke(declaration, id, Actor.of(officer));
                    return done.of(ref, Done.Act.REVOCATION, "");
                },
                errors -> revocation(ref, id, errors));
    }

    private TemplateInstance revocation(String ref, String id, Errors errors) {
        var declaration = keepers.decided(ref);
        var outcome = RecordedOutcome.of(declaration, id).orElseThrow(Declaration::notFound);
        return Templates.revocation(new Revocation(
                views.head(declaration), LatestOutcome.of(outcome).label(reader.locale()), errors));
    }

    private TemplateInstance form(Declaration declaration, Answers answers, Errors errors) {
        var procedure = drafting.procedureOf(declaration);
        return Templates.form(new View(
                views.head(declaration),
                answers,
                Outcomes.choices(procedure).stream()
                        .map(one -> new Option(one.name(), LatestOutcome.label(one, reader.locale())))
                        .toList(),
                procedure
                        .numbering()
                        .pattern(Numbering.Kind.ADOPTED_TEXT)
                        .map(NumberPattern::toString)
                        .orElse(""),
                errors));
    }
}
