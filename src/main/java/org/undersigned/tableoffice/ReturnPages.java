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
import org.undersigned.declaration.State;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;

/** Gives a declaration back to its originator with a remark. */
@Path("/{lang}/office/declarations/{ref}/return")
@RolesAllowed(Role.TABLE_OFFICE)
public class ReturnPages {

    record View(Head head, boolean awaitsDecision, String remark, Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(View giveBack);
    }

    @Inject
    Remit remit;

    @Inject
    Dossiers dossiers;

    @Inject
    Decisions decisions;

    @Inject
    CurrentAccount officer;

    @Inject
    Forms forms;

    @Inject
    OutcomePages outcome;

    @GET
    public TemplateInstance form(@RestPath String ref) {
        return form(remit.declaration(ref), "", Errors.none());
    }

    @POST
    public Response giveBack(@RestPath String ref, @RestForm String remark) {
        var id = remit.declaration(ref).id;
        return forms.answer(
                () -> outcome.of(decisions.giveBack(id, remark, Actor.of(officer))),
                errors -> form(remit.declaration(id), remark, errors));
    }

    private TemplateInstance form(Declaration declaration, String remark, Errors errors) {
        return Templates.form(
                new View(dossiers.head(declaration), declaration.state == State.SUBMITTED, remark, errors));
    }
}
