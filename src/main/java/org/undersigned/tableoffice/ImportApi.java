package org.undersigned.tableoffice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Standing;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Idempotent;

/** Published texts come into the records over the API. An officer records only what their own body has published. */
@Path("/api/v1")
@Tag(name = "Table office")
@RolesAllowed(Role.TABLE_OFFICE)
public class ImportApi {

    @Inject
    PublishedFiles files;

    @Inject
    CurrentAccount officer;

    @POST
    @Path("/imports")
    @Consumes(MediaType.TEXT_PLAIN)
    @Idempotent
    @Operation(
            operationId = "importText",
            summary = "Take a published text into the records",
            description =
                    "In the Assembly's own text form, or JSON as below, UTF-8, at most 1 MiB. 201 where it is new,"
                            + " 200 where it was on record in the same words: nothing is changed then.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Standing.class)))
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<Object> read(byte[] file) {
        return answer(files.read(file, Actor.of(officer), body -> officer.mustBeOfficerOf(body.id)));
    }

    @POST
    @Path("/imports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "importData",
            summary = "Take published texts into the records",
            description =
                    "One text, or a list of up to 1,000. All of a text is recorded, or nothing; 201 where it is new,"
                            + " 200 where it was on record and says the same, 409 naming what differs. The texts of a list are"
                            + " taken one after the other: what stands before the first that is refused is on record, and the"
                            + " fields of the problem begin with its place, as in [3].date. Votes and outcomes are recorded with"
                            + " the follow-up.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {PublishedData.class, PublishedData[].class})))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(
            responseCode = "200",
            description = "On record already; of a list, where each of them stands",
            content = @Content(schema = @Schema(oneOf = {Standing.class, Standing[].class})))
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<Object> read(@NotNull JsonNode sent) {
        return answer(files.read(sent, Actor.of(officer), body -> officer.mustBeOfficerOf(body.id)));
    }

    private static RestResponse<Object> answer(PublishedFiles.Read done) {
        var standings =
                done.texts().stream().map(one -> Standing.of(one.declaration())).toList();
        if (done.isList()) {
            return RestResponse.ok(standings);
        }
        var standing = standings.get(0);
        return done.last().created()
                ? RestResponse.ResponseBuilder.<Object>created(URI.create("/api/v1/declarations/" + standing.ref()))
                        .entity(standing)
                        .build()
                : RestResponse.ok(standing);
    }
}
