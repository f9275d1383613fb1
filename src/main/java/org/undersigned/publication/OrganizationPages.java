package org.undersigned.publication;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Organization;

/** Bodies with their delegations and groups; what each was called, who belonged to it, what its members signed. */
@Path("/{lang}")
@PermitAll
@Transactional
public class OrganizationPages {

    /** All bodies, on one day. */
    record Organizations(List<BodyViews.Body> bodies) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Organizations view);

        static native TemplateInstance show(OrganizationView view);
    }

    @Inject
    BodyViews bodies;

    @Inject
    OrganizationViews views;

    @Inject
    Clock clock;

    @GET
    @Path("organizations")
    public TemplateInstance list() {
        return Templates.list(new Organizations(bodies.bodies(LocalDate.now(clock))));
    }

    @GET
    @Path("organizations/{id}")
    public TemplateInstance show(@RestPath String id, @Context UriInfo uri) {
        var organization = Addresses.isPlain(id) ? Organization.byId(id).orElseThrow(() -> unknown(id)) : nothing(id);
        return Templates.show(views.of(organization, uri));
    }

    private static Organization nothing(String id) {
        throw unknown(id);
    }

    private static Refusal unknown(String id) {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "registry_unknown_organization", id);
    }
}
