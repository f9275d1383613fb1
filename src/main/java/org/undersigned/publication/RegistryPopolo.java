package org.undersigned.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.undersigned.registry.export.Scope;

/** The whole registry as Popolo JSON; docs/popolo.md says what is in it. */
@Path("/registry.popolo.json")
@PermitAll
@Tag(name = "Data")
public class RegistryPopolo {

    @Inject
    RegistryAnswers answers;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Everybody, with memberships and public signatures, as Popolo",
            description = "Can be imported as a register; into an empty registry it brings everything back.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response popolo() {
        return answers.popolo(Scope.ALL, "registry");
    }
}
