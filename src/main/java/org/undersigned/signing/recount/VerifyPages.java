package org.undersigned.signing.recount;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.platform.Refusal;

/** Where anybody counts again what a page says, and checks a receipt; in the browser, or without us. */
@Path("/{lang}")
@PermitAll
@Transactional
public class VerifyPages {

    /** The page that is of no text. */
    record Site(VerifyView.Check check, VerifyView.Log log) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance text(VerifyView view);

        static native TemplateInstance site(Site site);
    }

    @Inject
    VerifiableTexts texts;

    @Inject
    VerifyViews views;

    @GET
    @Path("declarations/{ref}/verify")
    public TemplateInstance text(@RestPath String ref, @RestQuery String before, @Context UriInfo uri) {
        return Templates.text(views.text(texts.at(ref, uri), place(before)));
    }

    @GET
    @Path("verify")
    public TemplateInstance site() {
        return Templates.site(new Site(views.check(), views.log()));
    }

    private static Long place(String before) {
        if (before == null) {
            return null;
        }
        if (!before.matches("[0-9]{1,18}")) {
            throw Refusal.field("before", "counts_before_wrong");
        }
        return Long.valueOf(before);
    }
}
