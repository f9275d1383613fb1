package org.undersigned.tableoffice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.State;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;

/** Closes a published declaration; says beforehand whether a new edition will appear. */
@Path("/{lang}/office/declarations/{ref}/closure")
@RolesAllowed(Role.TABLE_OFFICE)
public class ClosurePages {

    record View(Head head, boolean open, boolean newEdition, int edition, int added, int names, Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(View closure);
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
        return form(remit.declaration(ref), Errors.none());
    }

    @POST
    public Response close(@RestPath String ref) {
        var id = remit.declaration(ref).id;
        return forms.answer(
                () -> outcome.of(decisions.close(id, Actor.of(officer))),
                errors -> form(remit.declaration(id), errors));
    }

    private TemplateInstance form(Declaration declaration, Errors errors) {
        var outlook = decisions.outlook(declaration);
        return Templates.form(new View(
                dossiers.head(declaration),
                declaration.state == State.OPEN,
                outlook.changed(),
                outlook.number(),
                outlook.added(),
                outlook.names().size(),
                errors));
    }
}
