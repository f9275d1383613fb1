package org.undersigned.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.platform.SourcePrefix;
import org.undersigned.platform.Urls;

/** Asks for the address to which a sign-in link is mailed. A passkey will be offered on the same page. */
@Path("/{lang}/sign-in")
@PermitAll
public class SignInPages {

    record Form(String email, String next, Errors errors) {}

    record Sent(long minutes) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(Form form);

        static native TemplateInstance sent(Sent sent);
    }

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @Inject
    SignInRequests requests;

    @Inject
    IdentityConfig config;

    @GET
    public TemplateInstance form(@RestQuery String next) {
        return Templates.form(new Form("", Urls.local(next, ""), Errors.none()));
    }

    /** The answer tells nothing about whether there is such an account. */
    @POST
    public Response ask(@RestForm String email, @RestForm String next, @Context HttpServerRequest http) {
        return forms.answer(
                () -> {
                    requests.ask(email, next, reader.locale(), SourcePrefix.of(http.remoteAddress()));
                    return URI.create("/" + reader.lang() + "/sign-in/sent");
                },
                errors -> Templates.form(new Form(email == null ? "" : email, Urls.local(next, ""), errors)));
    }

    @GET
    @Path("sent")
    public TemplateInstance sent() {
        return Templates.sent(new Sent(config.link().validFor().toMinutes()));
    }
}
