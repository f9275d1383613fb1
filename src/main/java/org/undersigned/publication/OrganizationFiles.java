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
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Organization;
import org.undersigned.registry.export.Scope;

/** A body, or the body that an organization belongs to, as files with lasting addresses. */
@Path("/organizations")
@PermitAll
@Tag(name = "Data")
public class OrganizationFiles {

    @Inject
    RegistryAnswers answers;

    @GET
    @Path("{id}.popolo.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A body with its organizations, people, memberships and signatures, as Popolo")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response popolo(@RestPath String id) {
        return answers.popolo(Scope.body(body(id)), id);
    }

    @GET
    @Path("{id}.csv")
    @Produces("text/csv")
    @Operation(
            summary = "The memberships in a body, one a row",
            description = "In the columns of the template for registers. RFC 4180, UTF-8 with byte order mark.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@RestPath String id) {
        return answers.csv(Scope.body(body(id)), id);
    }

    private static String body(String id) {
        return Organization.byId(Addresses.isPlain(id) ? id : "")
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "registry_unknown_organization", id))
                .bodyId;
    }
}
