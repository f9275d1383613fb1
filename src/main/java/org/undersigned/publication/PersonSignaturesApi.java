package org.undersigned.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.platform.Paging;

/** What a person signed, over the API. */
@Path("/api/v1")
@Transactional
@Tag(name = "Reading")
@Produces(MediaType.APPLICATION_JSON)
public class PersonSignaturesApi {

    @Inject
    Addresses addresses;

    @Inject
    PersonRecord records;

    @Inject
    CosignatoryList cosignatories;

    @GET
    @Path("people/{id}/signatures")
    @PermitAll
    @Operation(
            summary = "Everything published that a person signed",
            description = "The newest first, with the affiliation of that day as printed. Paged.")
    @Parameter(name = "page", ref = "page")
    @Parameter(name = "size", ref = "size")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = PersonSignature.class)))
    public Response signed(@RestPath String id, @Context UriInfo uri) {
        var all = records.signedBy(addresses.person(id));
        var paging = Paging.of(uri);
        return Response.ok(Parts.of(all, paging), DataAnswers.JSON)
                .header("Cache-Control", "public, max-age=30")
                .links(paging.links(uri, all.size()))
                .build();
    }

    @GET
    @Path("people/{id}/co-signatories")
    @PermitAll
    @Operation(
            summary = "With whom a person signed most often",
            description = "At most ten people, with how many published texts both have signed.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Cosignatory.class)))
    @APIResponse(responseCode = "308", description = "It is another record of somebody; the current one is there")
    @APIResponse(responseCode = "404", description = "There is no such person")
    public Response cosignatories(@RestPath String id) {
        return Response.ok(cosignatories.of(addresses.person(id)), DataAnswers.JSON)
                .header("Cache-Control", "public, max-age=30")
                .build();
    }
}
