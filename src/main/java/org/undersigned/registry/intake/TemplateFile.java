package org.undersigned.registry.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Our table of memberships with some invented rows, to be filled in. */
@Path("/registry/template.csv")
@PermitAll
@Tag(name = "Registry")
public class TemplateFile {

    @GET
    @Produces("text/csv")
    @Operation(summary = "Our table of memberships, to be filled in", description = "With some invented rows.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Response download() {
        return Response.ok(TemplateFile.class.getResourceAsStream("/registry/template.csv"))
                .type("text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"template.csv\"")
                .build();
    }
}
