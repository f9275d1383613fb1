package org.undersigned.tableoffice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.State;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Numbering.Kind;
import org.undersigned.procedure.Window.Closing;

/** Admits and publishes, now or at a time; the numbers stand ready in the form and may be changed. */
@Path("/{lang}/office/declarations/{ref}/admission")
@RolesAllowed(Role.TABLE_OFFICE)
public class AdmissionPages {

    /**
     * The form.
     *
     * @param unable why no number can be given today, or null
     * @param far whether a number is far beyond the last one, so that the officer is asked whether it is meant
     * @param zone where its days begin and end
     */
    record View(
            Head head,
            boolean awaitsDecision,
            boolean closesAtOnce,
            List<Number> numbers,
            String unable,
            boolean far,
            AdmissionForm answers,
            List<Option> when,
            String zone,
            Errors errors) {}

    /** A number that the officer may change. */
    record Number(String name, String label, String hint, String value) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(View admission);
    }

    @Inject
    Remit remit;

    @Inject
    Dossiers dossiers;

    @Inject
    Decisions decisions;

    @Inject
    Schedule schedule;

    @Inject
    Drafting drafting;

    @Inject
    CurrentAccount officer;

    @Inject
    Forms forms;

    @Inject
    OutcomePages outcome;

    @Inject
    Reader reader;

    @GET
    public TemplateInstance form(@RestPath String ref) {
        return form(remit.declaration(ref), new AdmissionForm(), Errors.none());
    }

    @POST
    public Response admit(@RestPath String ref, AdmissionForm answers) {
        var declaration = remit.declaration(ref);
        var zone = drafting.procedureOf(declaration).timeZone();
        return forms.answer(
                () -> outcome.of(
                        answers.isLater()
                                ? schedule.schedule(
                                        declaration.id, answers.admission(), answers.due(zone), Actor.of(officer))
                                : decisions.admit(declaration.id, answers.admission(), Actor.of(officer))),
                errors -> form(remit.declaration(declaration.id), answers, errors));
    }

    private TemplateInstance form(Declaration declaration, AdmissionForm answers, Errors errors) {
        var procedure = drafting.procedureOf(declaration);
        var awaits = declaration.state == State.SUBMITTED;
        Map<Kind, Integer> next = Map.of();
        String unable = null;
        try {
            next = awaits ? decisions.nextNumbers(declaration) : next;
        } catch (Refusal refusal) {
            unable = reader.say(refusal.remarks.get(0).key());
        }
        var numbers = next.entrySet().stream()
                .map(entry -> number(entry.getKey(), entry.getValue(), answers))
                .toList();
        return Templates.form(new View(
                dossiers.head(declaration),
                awaits,
                procedure.window().closes() == Closing.TABLING,
                numbers,
                unable,
                isFar(errors),
                answers,
                List.of(
                        new Option("now", reader.say("tableoffice_when_now")),
                        new Option("later", reader.say("tableoffice_when_later"))),
                procedure.timeZone().getId(),
                errors));
    }

    /** Any number may be sent again with the officer's word that it is meant. */
    private static boolean isFar(Errors errors) {
        return Numbers.AT_PUBLICATION.stream().anyMatch(kind -> errors.of(Numbers.field(kind)) != null);
    }

    private Number number(Kind kind, int next, AdmissionForm answers) {
        var typed = answers.typed(kind);
        return new Number(
                Numbers.field(kind),
                reader.say("tableoffice_label_" + Numbers.field(kind).toLowerCase(java.util.Locale.ROOT)),
                reader.say("tableoffice_number_hint", String.valueOf(next)),
                typed == null ? String.valueOf(next) : typed);
    }
}
