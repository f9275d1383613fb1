package org.undersigned.followup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** What becomes of a declaration, for its authors. */
@Path("/{lang}")
@Authenticated
@Transactional
public class FollowUpPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(FollowUpView view);
    }

    @Inject
    Keepers keepers;

    @Inject
    FollowUpViews views;

    @GET
    @Path("desk/declarations/{ref}/followup")
    public TemplateInstance show(@RestPath String ref) {
        return Templates.show(views.of(keepers.kept(ref)));
    }
}
