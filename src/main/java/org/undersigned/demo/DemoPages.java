package org.undersigned.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.undersigned.identity.Accounts;
import org.undersigned.identity.Sessions;
import org.undersigned.platform.Demo;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;

/** Signs a visitor of the demo in with one click; there is no such page outside it. */
@Path("/{lang}/demo")
@PermitAll
public class DemoPages {

    /** Whom a visitor may be, and where that person goes first. */
    private record Part(String email, String firstPage) {}

    private static final Map<String, Part> PARTS = Map.of(
            "originator", new Part(Cast.ORIGINATOR, "desk"),
            "member", new Part(Cast.MEMBER, "desk"),
            "officer", new Part(Cast.OFFICER, "office"));

    @Inject
    Demo demo;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Reader reader;

    @POST
    @Path("sign-in")
    public Response signIn(@RestForm String as, @CookieParam(Sessions.COOKIE) String before) {
        demo.mustBeOn();
        var part = Optional.ofNullable(as).map(PARTS::get).orElseThrow(() -> Refusal.field("as", "demo_unknown"));
        var account = accounts.findByEmail(part.email()).orElseThrow();
        return Response.seeOther(URI.create("/" + reader.lang() + "/" + part.firstPage()))
                .cookie(sessions.start(account, before))
                .build();
    }
}
