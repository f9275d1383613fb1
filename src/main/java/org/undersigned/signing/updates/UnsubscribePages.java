package org.undersigned.signing.updates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Reader;
import org.undersigned.signing.citizens.Pages;

/**
 * Where a subscription to news ends: the page asks, and only its button acts, or a mail programme that sends its reader's wish
 * by itself (RFC 8058: a POST without cookies, answered without a redirect). A link that is over and one that never was are
 * answered as a good one, so neither page nor answer tells who gets news.
 */
@Path("/{lang}/declarations/{ref}/news-end/{token}")
@PermitAll
public class UnsubscribePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance ask(String action);

        static native TemplateInstance done(String page);
    }

    @Inject
    Subscriptions subscriptions;

    @Inject
    Reader reader;

    /** Of the page, below the language. */
    static String path(String ref, String token) {
        return "/declarations/" + ref + "/news-end/" + token;
    }

    @GET
    public Response ask(@RestPath String ref, @RestPath String token) {
        return Pages.page(200, Templates.ask("/" + reader.lang() + path(ref, token)));
    }

    @POST
    public Response end(@RestPath String ref, @RestPath String token) {
        Declaration.byRef(ref).ifPresent(declaration -> subscriptions.unsubscribe(declaration.id, token));
        return Pages.page(200, Templates.done(reader.page("declarations", ref)));
    }
}
