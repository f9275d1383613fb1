package org.undersigned.signing.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.Role;
import org.undersigned.platform.Idempotent;
import org.undersigned.platform.Paging;

/** The officer's check of sheets over the API; the lines themselves are opened on the page alone. */
@Path("/api/v1")
@Tag(name = "Paper sheets")
@RolesAllowed(Role.TABLE_OFFICE)
public class PaperOfficeApi {

    /** A sheet that waits. */
    @Schema(name = "WaitingPaperSheet")
    public record Waiting(@Schema(description = "Of the declaration") String ref, PaperApi.Told sheet) {}

    /** Lines that do not count. */
    @Schema(name = "PaperSheetMarks")
    public record Marks(
            @Schema(description = "By place on the sheet; null lets a line count after all") @NotNull Map<@NotNull Integer, Strike> struck) {}

    /** Why a sheet goes back, or is refused. */
    @Schema(name = "PaperSheetRemark")
    public record RemarkBody(@NotNull String remark) {}

    @Inject
    WaitingSheets waiting;

    @Inject
    SheetCheck check;

    @GET
    @Path("/office/paper-sheets")
    @Transactional
    @Operation(operationId = "waitingPaperSheets", summary = "Sheets that wait for a check, the oldest first")
    @Parameter(name = "page", ref = "page")
    @Parameter(name = "size", ref = "size")
    public RestResponse<List<Waiting>> list(@Context UriInfo uri) {
        var paging = Paging.of(uri);
        var sheets = waiting.list(paging).stream()
                .map(sheet -> new Waiting(
                        Declaration.<Declaration>findById(sheet.declarationId).ref, PaperApi.Told.of(sheet)))
                .toList();
        return RestResponse.ResponseBuilder.ok(sheets)
                .links(paging.links(uri, waiting.count()))
                .build();
    }

    @POST
    @Path("/declarations/{ref}/paper-sheets/{number}/marks")
    @Idempotent
    @Transactional
    @Operation(operationId = "markPaperLines", summary = "Strike lines out")
    public PaperApi.Told mark(@RestPath String ref, @RestPath int number, @Valid @NotNull Marks body) {
        check.mark(ref, number, body.struck());
        return PaperApi.Told.of(check.theirs(ref, number).sheet());
    }

    @POST
    @Path("/declarations/{ref}/paper-sheets/{number}/acceptance")
    @Idempotent
    @Transactional
    @Operation(operationId = "acceptPaperSheet", summary = "Count the names of a sheet that are not struck out")
    public PaperApi.Told accept(@RestPath String ref, @RestPath int number) {
        return PaperApi.Told.of(check.accept(ref, number));
    }

    @POST
    @Path("/declarations/{ref}/paper-sheets/{number}/return")
    @Idempotent
    @Transactional
    @Operation(operationId = "returnPaperSheet", summary = "Give a sheet back with a remark")
    public PaperApi.Told giveBack(@RestPath String ref, @RestPath int number, @Valid @NotNull RemarkBody body) {
        return PaperApi.Told.of(check.giveBack(ref, number, body.remark()));
    }

    @POST
    @Path("/declarations/{ref}/paper-sheets/{number}/refusal")
    @Idempotent
    @Transactional
    @Operation(operationId = "refusePaperSheet", summary = "Refuse all of a sheet")
    public PaperApi.Told refuse(@RestPath String ref, @RestPath int number, @Valid @NotNull RemarkBody body) {
        return PaperApi.Told.of(check.refuse(ref, number, body.remark()));
    }
}
