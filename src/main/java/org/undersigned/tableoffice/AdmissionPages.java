package org.undersigned.tableoffice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.State;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Window.Closing;

/** Admits and publishes; the numbers stand ready in the form and may be changed. */
@Path("/{lang}/office/declarations/{ref}/admission")
@RolesAllowed(Role.TABLE_OFFICE)
public class AdmissionPages {

    /** @param next numbers that would be given next, as words */
    record View(
            Head head,
            boolean awaitsDecision,
            boolean closesAtOnce,
            Answers next,
            boolean numbered,
            Answers answers,
            Errors errors) {}

    record Answers(String number, String documentNumber) {}

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
    Drafting drafting;

    @Inject
    CurrentAccount officer;

    @Inject
    Forms forms;

    @Inject
    OutcomePages outcome;

    @GET
    public TemplateInstance form(@RestPath String ref) {
        return form(remit.declaration(ref), null, Errors.none());
    }

    @POST
    public Response admit(@RestPath String ref, @RestForm String number, @RestForm String documentNumber) {
        var id = remit.declaration(ref).id;
        return forms.answer(
                () -> outcome.of(decisions.admit(
                        id, number("number", number), number("documentNumber", documentNumber), Actor.of(officer))),
                errors -> form(remit.declaration(id), new Answers(number, documentNumber), errors));
    }

    private TemplateInstance form(Declaration declaration, Answers given, Errors errors) {
        var procedure = drafting.procedureOf(declaration);
        var next = decisions.nextNumbers(declaration);
        var ready = new Answers(next.number() == null ? "" : next.number().toString(), String.valueOf(next.document()));
        return Templates.form(new View(
                dossiers.head(declaration),
                declaration.state == State.SUBMITTED,
                procedure.window().closes() == Closing.TABLING,
                ready,
                next.number() != null,
                given == null ? ready : given,
                errors));
    }

    /** Null where the form does not ask for it. */
    private static Integer number(String field, String typed) {
        if (typed == null) {
            return null;
        }
        var digits = typed.strip();
        if (!digits.matches("[0-9]{1,9}")) {
            throw Refusal.field(field, "tableoffice_number_wrong", Numbers.HIGHEST);
        }
        return Integer.valueOf(digits);
    }
}
