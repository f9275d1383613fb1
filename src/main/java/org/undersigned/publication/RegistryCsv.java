package org.undersigned.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
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
import org.undersigned.registry.export.Scope;

/** All memberships as a table. */
@Path("/registry.csv")
@PermitAll
@Tag(name = "Data")
public class RegistryCsv {

    @Inject
    RegistryAnswers answers;

    @GET
    @Produces("text/csv")
    @Operation(
            summary = "All memberships, one a row",
            description = "In the columns of the template for registers. RFC 4180, UTF-8 with byte order mark.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Response csv() {
        return answers.csv(Scope.ALL, "registry");
    }
}
