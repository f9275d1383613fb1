package org.undersigned.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Urls;

/** Where a mailed link leads: a page to look at, as mail scanners do, and a button that signs in. */
@Path("/{lang}/sign-in/links/{token}")
@PermitAll
public class SignInLinkPages {

    record Ask(String name, String email) {}

    record Refused(String title, String help) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance ask(Ask link);

        static native TemplateInstance refused(Refused link);
    }

    @Inject
    Reader reader;

    @Inject
    CurrentAccount current;

    @Inject
    SignInLinks links;

    @Inject
    Sessions sessions;

    @GET
    public Response look(@RestPath String token) {
        try {
            var link = links.look(token);
            if (current.isSignedIn() && current.id().equals(link.account().id)) {
                return Response.seeOther(onward(link)).build();
            }
            return page(200, Templates.ask(new Ask(link.account().name, link.account().email)));
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    @POST
    public Response signIn(@RestPath String token, @RestCookie(Sessions.COOKIE) String before) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var link = links.redeem(token);
                var cookie = sessions.start(link.account(), before);
                return uncached(Response.seeOther(Forms.done(onward(link).toString(), "identity_signed_in_done")))
                        .cookie(cookie)
                        .build();
            });
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    private URI onward(SignInLinks.Redeemed link) {
        return URI.create(Urls.local(link.next(), "/" + reader.lang() + "/"));
    }

    private Response refused(Refusal refusal) {
        var key = refusal.remarks.get(0).key();
        return page(refusal.kind.status, Templates.refused(new Refused(reader.say(key), reader.say(key + "_help"))));
    }

    private static Response page(int status, TemplateInstance page) {
        return uncached(Response.status(status))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }

    private static ResponseBuilder uncached(ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
