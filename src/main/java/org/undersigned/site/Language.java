package org.undersigned.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Urls;

/** The language switch: remembers the choice and goes on to the same page in that language. */
@Path("/language/{code}")
@PermitAll
public class Language {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @GET
    @Operation(hidden = true)
    public Response choose(@RestPath String code, @RestQuery String to) {
        if (Messages.LOCALES.stream().noneMatch(locale -> locale.getLanguage().equals(code))) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "error_404_text");
        }
        var cookie = new NewCookie.Builder("lang")
                .value(code)
                .path("/")
                .maxAge((int) REMEMBERED.toSeconds())
                .sameSite(NewCookie.SameSite.LAX)
                .httpOnly(true)
                .build();
        return Response.seeOther(URI.create(Urls.local(to, "/" + code + "/")))
                .cookie(cookie)
                .build();
    }
}
