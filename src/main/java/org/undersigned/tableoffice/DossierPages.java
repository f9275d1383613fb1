package org.undersigned.tableoffice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.identity.Role;

/** A declaration as the table office sees it: the text, the checklist, the names, what happened so far. */
@Path("/{lang}/office/declarations/{ref}")
@RolesAllowed(Role.TABLE_OFFICE)
public class DossierPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(Dossier dossier);
    }

    @Inject
    Remit remit;

    @Inject
    Dossiers dossiers;

    @GET
    public TemplateInstance show(@RestPath String ref) {
        return Templates.show(dossiers.of(remit.declaration(ref)));
    }
}
