package org.undersigned.registry.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.identity.Role;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Paging.Pages;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Person;
import org.undersigned.registry.intake.Trail.Change;

/** Who changed what of a person and of what they belonged to, when, and on whose word. */
@Path("/{lang}/office/registry")
@RolesAllowed({Role.TABLE_OFFICE, Role.ADMIN})
public class ChangePages {

    /** @param source where the person was first found */
    record View(
            String id, String name, Instant recordedAt, String source, long total, List<Change> changes, Pages pages) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(View view);
    }

    @Inject
    Trail trail;

    @GET
    @Path("people/{id}/changes")
    @Transactional
    public TemplateInstance list(@RestPath String id, @Context UriInfo uri) {
        var person =
                Person.current(id).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "registry_unknown_person", id));
        var paging = Paging.of(uri);
        var records = Person.records(person.id);
        long total = trail.count(records);
        return Templates.list(new View(
                person.id,
                person.name,
                person.recordedAt,
                person.source,
                total,
                trail.of(records, paging),
                paging.view(uri, total)));
    }
}
