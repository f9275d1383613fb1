package org.undersigned.signing.paper;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.undersigned.declaration.Actor;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Idempotent;
import org.undersigned.procedure.Visibility;

/** Sheets of paper over the API, for whoever began the text. What stands on lines goes in and is never told again. */
@Path("/api/v1")
@Tag(name = "Paper sheets")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class PaperApi {

    /** A sheet to be made. */
    @Schema(name = "NewPaperSheet")
    public record NewSheet(
            @Schema(description = "Places for names, 1 to 5,000", examples = "20") int lines,
            @Schema(description = "What the sheet tells those who sign becomes of their names") @NotNull Visibility visibility,
            @Schema(description = "Of whoever writes no other: ISO 3166-1 alpha-2", examples = "BE") @NotNull String country) {}

    /** Where and when names were collected. */
    @Schema(name = "PaperSheetDetails")
    public record Details(@NotNull @Size(max = 200) String place, @NotNull LocalDate collectedOn) {}

    /** Lines to be entered. */
    @Schema(name = "PaperSheetLines")
    public record Lines(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Line> lines) {

        List<TypedLine> typed() {
            return lines.stream()
                    .map(one -> new TypedLine(
                            one.line(), one.name(), one.country(), one.email(), one.address(), one.postcode()))
                    .toList();
        }
    }

    /** Somebody on a sheet; a line without any content is taken away. */
    @Schema(name = "PaperSheetLine")
    public record Line(
            @Schema(description = "Place on the sheet, from 1") int line,
            String name,
            @Schema(description = "Of the sheet where it is left out") String country,
            @Schema(description = "This or an address") String email,
            @Schema(description = "Street and number, or whatever says where somebody lives") String address,
            String postcode) {}

    /** A sheet, without anybody on it. */
    @Schema(name = "PaperSheet")
    public record Told(
            int number,
            SheetState state,
            Visibility visibility,
            String country,
            int lines,
            @Schema(description = "Lines on which somebody stands") int entered,
            String place,
            LocalDate collectedOn,
            Instant handedInAt,
            @Schema(description = "What the table office wrote") String remark,
            @Schema(description = "Of an accepted sheet: names that count") Integer counted,
            @Schema(description = "Of an accepted sheet: names that stood there already") Integer duplicates,
            @Schema(description = "Of an accepted sheet: lines that were struck out") Integer struck) {

        static Told of(PaperSheet sheet) {
            return new Told(
                    sheet.number,
                    sheet.state,
                    sheet.visibility,
                    sheet.country,
                    sheet.lines,
                    PaperLine.count(sheet),
                    sheet.place,
                    sheet.collectedOn,
                    sheet.handedInAt,
                    sheet.remark,
                    sheet.counted,
                    sheet.duplicates,
                    sheet.struck);
        }
    }

    /** What a table says. */
    @Schema(name = "PaperSheetTable")
    public record Table(
            int names,
            @Schema(description = "Of somebody who stands on an earlier line of it") int alike,
            @Schema(description = "Whether the sheet has these lines now") boolean broughtIn) {}

    @Inject
    Sheets sheets;

    @Inject
    Entering entering;

    @Inject
    CurrentAccount account;

    @GET
    @Path("/declarations/{ref}/paper-sheets")
    @Transactional
    @Operation(operationId = "paperSheets", summary = "The sheets of a text, the newest first")
    public List<Told> list(@RestPath String ref) {
        return PaperSheet.of(sheets.mine(ref, me()).id).stream().map(Told::of).toList();
    }

    @POST
    @Path("/declarations/{ref}/paper-sheets")
    @Idempotent
    @Transactional
    @Operation(operationId = "makePaperSheet", summary = "Make a sheet with the next number")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Told.class)))
    public RestResponse<Told> make(@RestPath String ref, @Valid @NotNull NewSheet body) {
        var wanted = new Sheets.Wanted(body.lines(), body.visibility(), body.country());
        var sheet = sheets.make(ref, wanted, me());
        return RestResponse.ResponseBuilder.<Told>created(
                        URI.create("/api/v1/declarations/" + ref + "/paper-sheets/" + sheet.number))
                .entity(Told.of(sheet))
                .build();
    }

    @GET
    @Path("/declarations/{ref}/paper-sheets/{number}")
    @Transactional
    @Operation(operationId = "paperSheet", summary = "One sheet, without anybody on it")
    public Told one(@RestPath String ref, @RestPath int number) {
        return Told.of(sheets.mine(ref, number, me()).sheet());
    }

    @PUT
    @Path("/declarations/{ref}/paper-sheets/{number}/details")
    @Transactional
    @Operation(operationId = "describePaperSheet", summary = "Say where and when the names were collected")
    public Told describe(@RestPath String ref, @RestPath int number, @Valid @NotNull Details body) {
        sheets.describe(ref, number, body.place(), body.collectedOn(), me());
        return one(ref, number);
    }

    @PUT
    @Path("/declarations/{ref}/paper-sheets/{number}/lines")
    @Transactional
    @Operation(
            operationId = "enterPaperLines",
            summary = "Enter lines",
            description = "All of them, or none where one is wrong. Other lines of the sheet stay.")
    public Told enter(@RestPath String ref, @RestPath int number, @Valid @NotNull Lines body) {
        entering.enter(ref, number, body.typed(), me());
        return one(ref, number);
    }

    @PUT
    @Path("/declarations/{ref}/paper-sheets/{number}/table")
    @Consumes("text/csv")
    @Transactional
    @Operation(
            operationId = "bringInPaperTable",
            summary = "Bring in a table in the place of all lines",
            description = "CSV in UTF-8, at most 1 MiB and 5,000 lines, with a header: name, country, email, address,"
                    + " postcode, line. With dryRun=true nothing is changed.")
    public Table table(@RestPath String ref, @RestPath int number, @RestQuery boolean dryRun, byte[] file) {
        var table = LineTable.of(file == null ? new byte[0] : file);
        var lines = entering.tried(ref, number, table, me()).values();
        if (!dryRun) {
            entering.replace(ref, number, table, me());
        }
        return new Table(lines.size(), PaperLines.alike(lines), !dryRun);
    }

    @POST
    @Path("/declarations/{ref}/paper-sheets/{number}/submission")
    @Idempotent
    @Transactional
    @Operation(operationId = "handInPaperSheet", summary = "Hand a sheet in, to be checked by the table office")
    public Told handIn(@RestPath String ref, @RestPath int number) {
        return Told.of(sheets.handIn(ref, number, me()));
    }

    @POST
    @Path("/declarations/{ref}/paper-sheets/{number}/discard")
    @Idempotent
    @Transactional
    @Operation(operationId = "discardPaperSheet", summary = "Give a sheet up; what was entered is destroyed")
    public Told discard(@RestPath String ref, @RestPath int number) {
        sheets.discard(ref, number, me());
        return one(ref, number);
    }

    private Actor me() {
        return Actor.of(account);
    }
}
