package org.undersigned.registry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Remark;
import org.undersigned.registry.ObservationCsv.Mode;

/** Dated observations of people in the delegations and groups of a body. */
@Path("/api/v1/organizations/{bodyCode}/observations")
@Tag(name = "Registry")
@Produces(MediaType.APPLICATION_JSON)
class ObservationsApi {

    /** Enough to see what is wrong with a file. */
    private static final int MOST_REMARKS = 100;

    @Inject
    ObservationCsv csv;

    @Inject
    CurrentAccount account;

    @POST
    @Consumes("text/csv")
    @RolesAllowed({Role.TABLE_OFFICE, Role.ADMIN})
    @Operation(
            operationId = "importObservations",
            summary = "Import dated observations",
            description = "Each row says: on this day this person was in this delegation and this group, says this"
                    + " source. People are recognised by any known spelling within their delegation, or added; memberships"
                    + " follow from all observations together, so neither the order of rows nor of files matters, and"
                    + " sending a file twice changes nothing. UTF-8, at most 2 MB and 20,000 lines.")
    @Parameter(name = "bodyCode", example = "pace")
    @Parameter(name = "good-rows", description = "Take the good rows of a file that has bad ones", example = "false")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING),
                            examples =
                                    @ExampleObject(
                                            name = "two rows",
                                            value =
                                                    """
                                                    date,honorific,given,particle,family,country,group,source
                                                    2022-06-27,Mr,Caspar,Van den,BERG,Netherlands,ALDE,wd_745
                                                    2022-06-27,Mr,Gianni,,MARILOTTI,Italy,SOC,wd_745""")))
    @APIResponse(
            responseCode = "200",
            description = "What was done",
            content = @Content(schema = @Schema(implementation = Report.class)))
    @APIResponse(responseCode = "400", description = "No such CSV: the line is named; nothing is done")
    @APIResponse(responseCode = "404", description = "There is no such body")
    @APIResponse(responseCode = "413", description = "Too large")
    @APIResponse(responseCode = "422", description = "Rows are refused: line and field are named; nothing is done")
    public Report read(@RestPath String bodyCode, @RestQuery("good-rows") boolean goodRows, InputStream text) {
        var body = Asked.body(bodyCode);
        if (!account.has(Role.ADMIN)) {
            account.mustBeOfficerOf(body.id);
        }
        var report = csv.read(text, body.id, goodRows ? Mode.GOOD_ROWS : Mode.ALL_OR_NOTHING);
        if (!goodRows && !report.refused().isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, remarks(report));
        }
        return report;
    }

    private static List<Remark> remarks(Report report) {
        var whole = new Remark(
                null, "registry_csv_nothing_done", List.of(report.refused().size()));
        return Stream.concat(
                        Stream.of(whole),
                        report.refused().stream()
                                .limit(MOST_REMARKS)
                                .map(row -> new Remark(row.place(), row.key(), row.args())))
                .toList();
    }
}
