package org.undersigned.signing.recount;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the log is read and counted: {@code docs/ledger.md}, as it was when the service was built. */
@Path("/ledger")
@PermitAll
@Tag(name = "Ledger")
public class SpecificationFile {

    @GET
    @Path("specification")
    @Operation(summary = "What the log is made of, so that anybody can write a verifier (Markdown)")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    public Response specification() {
        try (var file = SpecificationFile.class.getResourceAsStream("/docs/ledger.md")) {
            return Response.ok(file.readAllBytes(), MediaType.TEXT_PLAIN + ";charset=utf-8")
                    .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
