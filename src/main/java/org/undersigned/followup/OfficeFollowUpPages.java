package org.undersigned.followup;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.identity.Role;

/** The same for officers of its body, who record votes and outcomes, too. */
@Path("/{lang}/office/declarations/{ref}/followup")
@RolesAllowed(Role.TABLE_OFFICE)
@Transactional
public class OfficeFollowUpPages {

    @Inject
    Keepers keepers;

    @Inject
    FollowUpViews views;

    @GET
    public TemplateInstance show(@RestPath String ref) {
        return FollowUpPages.Templates.show(views.of(keepers.decided(ref)));
    }
}
