package org.undersigned.signing.recount;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What whoever recounts holds the log against. */
@Path("/declarations")
@PermitAll
@Transactional
@Tag(name = "Data")
public class RecountFiles {

    @Inject
    VerifiableTexts texts;

    @Inject
    LogFigures figures;

    @GET
    @Path("{ref}/ledger.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The count, and what the public log says of it, at one moment",
            description = "counted = beforeLog + (log.signed − log.withdrawn − all of log.invalidated)"
                    + " + waiting.signed − waiting.ended. Whoever does not want to believe it recounts the log.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LogFigure.class)))
    public Response figure(@RestPath String ref, @Context UriInfo uri) {
        var declaration = texts.at(ref, uri);
        return Response.ok(figures.of(declaration))
                .header(HttpHeaders.CACHE_CONTROL, declaration.isPublic() ? "public, max-age=2" : "private, no-store")
                .build();
    }
}
