package org.undersigned.tableoffice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Standing;
import org.undersigned.declaration.State;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Idempotent;
import org.undersigned.platform.Paging;
import org.undersigned.procedure.Numbering.Kind;
import org.undersigned.tableoffice.similar.SimilarTexts;

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
    Schedule schedule;

    @Inject
    Deadlines deadlines;

    @Inject
    Queue queue;

    @Inject
    SimilarTexts similar;

    @Inject
    CurrentAccount officer;

    /** Numbers of an admission. */
    @Schema(name = "Admission")
    public record AdmissionBody(
            @Schema(description = "Number within the procedure; the next one where it is left out", examples = "746")
                    @Min(1) @Max(Numbers.HIGHEST) Integer number,
            @Schema(description = "Document number; the next one where it is left out", examples = "15576")
                    @Min(1) @Max(Numbers.HIGHEST) Integer documentNumber,
            @Schema(description = "Number of the file, where the procedure has one; the next one where it is left out")
                    @Min(1) @Max(Numbers.HIGHEST) Integer dossierNumber,
            @Schema(description = "Whether a number far beyond the last one is meant") Boolean sure,
            @Schema(description = "When it is published; now where it is left out") Instant at) {

        Admission admission() {
            var numbers = new EnumMap<Kind, Integer>(Kind.class);
            numbers.putAll(Admission.of(number, documentNumber).numbers());
            if (dossierNumber != null) {
                numbers.put(Kind.DOSSIER, dossierNumber);
            }
            return new Admission(numbers, Boolean.TRUE.equals(sure));
        }
    }

    /** A deadline. */
    @Schema(name = "Deadline")
    public record DeadlineBody(@NotNull Instant closesAt) {}

    /** Why a declaration goes back. */
    @Schema(name = "Return")
    public record ReturnBody(
            @Schema(
                            description = "On the whole; may be left out where there are remarks on blocks",
                            examples = "Please name the convention that you refer to.")
                    String remark,
            @Schema(description = "By key of the block, or \"title\"", examples = "{\"p2\": \"Which forests?\"}")
                    Map<String, @NotNull String> blocks) {

        Remarks remarks() {
            return new Remarks(remark, blocks == null ? Map.of() : blocks);
        }
    }

    /** Why a declaration is inadmissible. */
    @Schema(name = "Inadmissibility")
    public record InadmissibilityBody(
            @Schema(description = "Code of one of the procedure's grounds") @NotNull String ground, String remark) {}

    @GET
    @Path("/office/queue")
    @Operation(summary = "What waits for a decision, the oldest first")
    @Parameter(name = "page", ref = "page")
    @Parameter(name = "size", ref = "size")
    public RestResponse<List<Queue.Entry>> queue(@Context UriInfo uri) {
        var paging = Paging.of(uri);
        return page(queue.waiting(paging), paging.links(uri, queue.count(State.SUBMITTED)));
    }

    @GET
    @Path("/office/open")
    @Operation(summary = "What is published and still takes signatures, the longest open first")
    @Parameter(name = "page", ref = "page")
    @Parameter(name = "size", ref = "size")
    public RestResponse<List<Queue.Entry>> open(@Context UriInfo uri) {
        var paging = Paging.of(uri);
        return page(queue.open(paging), paging.links(uri, queue.count(State.OPEN)));
    }

    private static RestResponse<List<Queue.Entry>> page(List<Queue.Item> items, Link[] links) {
        var entries = items.stream().map(Queue.Item::entry).toList();
        return RestResponse.ResponseBuilder.ok(entries).links(links).build();
    }

    @GET
    @Path("/declarations/{ref}/similar")
    @Operation(summary = "Texts of the body that say much the same, the most similar first; at most five")
    public List<SimilarTexts.Similar> similar(String ref) {
        return similar.to(remit.declaration(ref).id);
    }

    @POST
    @Path("/declarations/{ref}/admission")
    @Idempotent
    @Operation(summary = "Admit, number and publish, now or at a time")
    public Standing admit(String ref, @Valid AdmissionBody body) {
        remit.declaration(ref);
        var wanted = body == null ? Admission.NEXT : body.admission();
        return Standing.of(
                body == null || body.at() == null
                        ? decisions.admit(ref, wanted, Actor.of(officer))
                        : schedule.schedule(ref, wanted, body.at(), Actor.of(officer)));
    }

    @DELETE
    @Path("/declarations/{ref}/admission")
    @Operation(summary = "Call off a publication that waits for its time")
    public Standing callOff(String ref) {
        remit.declaration(ref);
        return Standing.of(schedule.cancel(ref, Actor.of(officer)));
    }

    @PUT
    @Path("/declarations/{ref}/deadline")
    @Operation(
            summary = "Set until when names are taken",
            description = "Where the procedure leaves that to the president of the body.")
    public Standing deadline(String ref, @Valid @NotNull DeadlineBody body) {
        remit.declaration(ref);
        return Standing.of(deadlines.set(ref, body.closesAt(), Actor.of(officer)));
    }

    @POST
    @Path("/declarations/{ref}/return")
    @Idempotent
    @Operation(summary = "Give it back to its originator with remarks, on the whole and on single blocks")
    public Standing giveBack(String ref, @Valid @NotNull ReturnBody body) {
        remit.declaration(ref);
        return Standing.of(decisions.giveBack(ref, body.remarks(), Actor.of(officer)));
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
}
