package org.undersigned.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The sign of the site. A resource, not a static file: of those, {@code /{lang}} takes every name at the root. */
@Path("/favicon.svg")
@PermitAll
public class Favicon {

    @GET
    @Operation(hidden = true)
    @Produces("image/svg+xml")
    public Response favicon() throws IOException {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream("favicon.svg")) {
            return Response.ok(file.readAllBytes())
                    .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                    .build();
        }
    }
}
