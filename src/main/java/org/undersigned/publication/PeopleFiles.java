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
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.registry.export.Scope;

/** A person as a file with a lasting address. */
@Path("/people")
@PermitAll
@Tag(name = "Data")
public class PeopleFiles {

    @Inject
    RegistryAnswers answers;

    @Inject
    Addresses addresses;

    @GET
    @Path("{id}.popolo.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A person with memberships, organizations and public signatures, as Popolo")
    @APIResponse(
            responseCode = "200",
            description = "Everything that the registry knows of the person",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "308", description = "It is another record of somebody; the current one is there")
    public Response popolo(@RestPath String id) {
        return answers.popolo(Scope.person(addresses.person(id).id), id);
    }
}
