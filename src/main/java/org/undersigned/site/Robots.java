package org.undersigned.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What crawlers leave alone (RFC 9309): what is no page, and what is nobody else's. */
@Path("/robots.txt")
@PermitAll
public class Robots {

    @GET
    @Operation(hidden = true)
    @Produces(MediaType.TEXT_PLAIN)
    public String robots() {
        return """
                User-agent: *
                Disallow: /api/
                Disallow: /language/
                Disallow: /*/sign-in
                Disallow: /*/desk
                Disallow: /*/office
                """;
    }
}
