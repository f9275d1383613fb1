package org.undersigned.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.undersigned.platform.Reader;

/** Ends the session on the server, or every session of the account. */
@Path("/{lang}")
public class SignOutPages {

    record Form(String name) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(Form form);

        static native TemplateInstance done();
    }

    @Inject
    Reader reader;

    @Inject
    CurrentAccount current;

    @Inject
    Sessions sessions;

    @GET
    @Path("sign-out")
    @Authenticated
    public TemplateInstance form() {
        return Templates.form(new Form(current.name()));
    }

    /** For everyone: whose session has ended already is signed out, too. */
    @POST
    @Path("sign-out")
    @PermitAll
    public Response signOut(@RestForm boolean everywhere, @RestCookie(Sessions.COOKIE) String session) {
        if (everywhere && current.isSignedIn()) {
            sessions.endAll(current.id());
        }
        sessions.end(session);
        return Response.seeOther(URI.create("/" + reader.lang() + "/signed-out"))
                .cookie(sessions.noCookie())
                // the pages that this browser kept were the account's
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }

    @GET
    @Path("signed-out")
    @PermitAll
    public TemplateInstance done() {
        return Templates.done();
    }
}
