package org.undersigned.tableoffice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Standing;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Idempotent;

/** The table office over the API. An officer decides only on what is tabled with their own body. */
@Path("/api/v1")
@Tag(name = "Table office")
@RolesAllowed(Role.TABLE_OFFICE)
public class OfficeApi {

    @Inject
    Remit remit;

    @Inject
    Decisions decisions;

    @Inject
    Queue queue;

    @Inject
    Imports imports;

    @Inject
    CurrentAccount officer;

    /** Numbers of an admission. */
    @Schema(name = "Admission")
    public record AdmissionBody(
            @Schema(description = "Number within the procedure; the next one where it is left out", examples = "746")
                    @Min(1) @Max(Numbers.HIGHEST) Integer number,
            @Schema(description = "Document number; the next one where it is left out", examples = "15576")
                    @Min(1) @Max(Numbers.HIGHEST) Integer documentNumber) {}

    /** Why a declaration goes back. */
    @Schema(name = "Return")
    public record ReturnBody(
            @Schema(examples = "Please name the convention that you refer to.") @NotNull String remark) {}

    /** Why a declaration is inadmissible. */
    @Schema(name = "Inadmissibility")
    public record InadmissibilityBody(
            @Schema(description = "Code of one of the procedure's grounds") @NotNull String ground, String remark) {}

    @GET
    @Path("/office/queue")
    @Operation(summary = "What waits for a decision, the oldest first")
    public List<Queue.Entry> queue() {
        return queue.waiting().stream().map(Queue.Item::entry).toList();
    }

    @GET
    @Path("/office/open")
    @Operation(summary = "What is published and still takes signatures, the longest open first")
    public List<Queue.Entry> open() {
        return queue.open().stream().map(Queue.Item::entry).toList();
    }

    @POST
    @Path("/declarations/{ref}/admission")
    @Idempotent
    @Operation(summary = "Admit, number and publish")
    public Standing admit(String ref, @Valid AdmissionBody body) {
        remit.declaration(ref);
        var wanted = body == null ? new AdmissionBody(null, null) : body;
        return Standing.of(decisions.admit(ref, wanted.number(), wanted.documentNumber(), Actor.of(officer)));
    }

    @POST
    @Path("/declarations/{ref}/return")
    @Idempotent
    @Operation(summary = "Give it back to its originator with a remark")
    public Standing giveBack(String ref, @Valid @NotNull ReturnBody body) {
        remit.declaration(ref);
        return Standing.of(decisions.giveBack(ref, body.remark(), Actor.of(officer)));
    }

    @POST
    @Path("/declarations/{ref}/inadmissibility")
    @Idempotent
    @Operation(summary = "Declare it inadmissible on a ground of the procedure")
    public Standing refuse(String ref, @Valid @NotNull InadmissibilityBody body) {
        remit.declaration(ref);
        return Standing.of(decisions.refuse(ref, body.ground(), body.remark(), Actor.of(officer)));
    }

    @POST
    @Path("/declarations/{ref}/closure")
    @Idempotent
    @Operation(summary = "Close it", description = "Where names were added since, a new edition appears.")
    public Standing close(String ref) {
        remit.declaration(ref);
        return Standing.of(decisions.close(ref, Actor.of(officer)));
    }

    @POST
    @Path("/imports")
    @Consumes(MediaType.TEXT_PLAIN)
    @Idempotent
    @Operation(
            summary = "Take a published text into the records",
            description = "In the Assembly's own text form, UTF-8, at most 1 MiB. 201 where it is new, 200 where it was"
                    + " on record in the same words: nothing is changed then.")
    public RestResponse<Standing> read(byte[] file) {
        var done = imports.read(file, Actor.of(officer), body -> officer.mustBeOfficerOf(body.id));
        var standing = Standing.of(done.declaration());
        return done.created()
                ? RestResponse.ResponseBuilder.<Standing>created(URI.create("/api/v1/declarations/" + standing.ref()))
                        .entity(standing)
                        .build()
                : RestResponse.ok(standing);
    }
}
