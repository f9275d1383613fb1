package org.undersigned.registry.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Paging;
import org.undersigned.registry.Keeper;

/** Whole registers: sent, looked at, applied. */
@Path("/api/v1/registry/imports")
@Tag(name = "Registry")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TABLE_OFFICE, Role.ADMIN})
class ImportsApi {

    static final String PATH = "/api/v1/registry/imports";

    /** Who is meant by a doubtful entry; without a person somebody whom the registry does not know. */
    record Decision(@Schema(examples = "7h3q0zk5w2nd") String person) {}

    @Inject
    IntakeWorker worker;

    @Inject
    ImportDesk desk;

    @Inject
    Entries entries;

    @Inject
    CurrentAccount account;

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            operationId = "importRegister",
            summary = "Send a register",
            description =
                    "Popolo JSON or one of the tables that the guide describes, up to 100 MB, streamed. It is read"
                            + " and compared with the registry while you wait: ask the address in Location until the state is"
                            + " READY, look at the entries, then apply. Nothing is changed before that.")
    @Parameter(
            name = "register",
            description = "Lasting name of the register, under which its ids are kept; newer states are sent under the"
                    + " same",
            example = "be_chamber")
    @Parameter(
            name = "body",
            description =
                    "Code of the body whose people it lists. Without it the register brings its own, which only an"
                            + " administrator may send",
            example = "pace")
    @Parameter(
            name = "complete-on",
            description = "It lists everybody: what is known from it and no longer in it ended before this day",
            example = "2026-11-01")
    @APIResponse(
            responseCode = "202",
            description = "It is being read",
            content = @Content(schema = @Schema(implementation = ImportJson.class)))
    @APIResponse(responseCode = "400", description = "No register; says what is wrong, in which line")
    @APIResponse(responseCode = "413", description = "Too large")
    @APIResponse(responseCode = "422", description = "An unknown body, no such day, no name")
    public Response send(
            @RestQuery String register,
            @RestQuery String body,
            @RestQuery("complete-on") String completeOn,
            InputStream file) {
        var sending = desk.sending(register, body, register, completeOn);
        var taken = worker.take(file, sending, Keeper.of(account));
        return Response.accepted(ImportJson.of(taken))
                .location(URI.create(PATH + "/" + taken.id))
                .build();
    }

    @GET
    @Transactional
    @Operation(
            operationId = "findRegisterImports",
            summary = "Imports of registers",
            description = "The latest first. Paged.")
    @Parameter(name = "page", ref = "page")
    @Parameter(name = "size", ref = "size")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ImportJson.class)))
    public Response latest(@Context UriInfo uri) {
        var paging = Paging.of(uri);
        List<ImportJson> json = desk.latest(paging).stream().map(ImportJson::of).toList();
        return Response.ok(json).links(paging.links(uri, desk.count())).build();
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getRegisterImport", summary = "An import", description = "Where it stands, with counts.")
    @Parameter(name = "id", example = "4k2m9x0c7vbt")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such import")
    public ImportJson one(@RestPath String id) {
        return ImportJson.of(desk.mine(id));
    }

    @GET
    @Path("{id}/entries")
    @Transactional
    @Operation(
            operationId = "findRegisterEntries",
            summary = "What would change, or did",
            description = "Entry by entry, in the order of the file; paged.")
    @Parameter(name = "id", example = "4k2m9x0c7vbt")
    @Parameter(name = "verdict", description = "Only these", example = "REJECTED")
    @Parameter(name = "subject", description = "Only these", example = "PERSON")
    @Parameter(name = "page", ref = "page")
    @Parameter(name = "size", ref = "size")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ImportJson.Entry.class)))
    public Response entries(
            @RestPath String id, @RestQuery String verdict, @RestQuery String subject, @Context UriInfo uri) {
        var in = desk.mine(id);
        var paging = Paging.of(uri);
        var asked = desk.verdict(verdict);
        var json = entries.page(in.id, subject, asked, paging).stream()
                .map(row -> ImportJson.of(
                        row, row.verdict() == Verdict.DOUBTFUL ? entries.candidates(in.id, row.position()) : List.of()))
                .toList();
        return Response.ok(json)
                .links(paging.links(uri, entries.count(in.id, subject, asked)))
                .build();
    }

    @POST
    @Path("{id}/entries/{position}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideRegisterEntry",
            summary = "Say who is meant",
            description = "By a doubtful entry: one of its candidates, or nobody known. It counts when the import is"
                    + " applied.")
    @Parameter(name = "id", example = "4k2m9x0c7vbt")
    @Parameter(name = "position", example = "12")
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(responseCode = "409", description = "The entry is not doubtful")
    @APIResponse(responseCode = "422", description = "The person is not among the candidates")
    public void decide(@RestPath String id, @RestPath int position, Decision decision) {
        desk.decide(id, position, decision == null ? null : decision.person);
    }

    @POST
    @Path("{id}/application")
    @Operation(
            operationId = "applyRegisterImport",
            summary = "Apply an import",
            description = "In one transaction. If the registry has changed since so that something else would be done,"
                    + " nothing is, and the import is READY again with new counts.")
    @Parameter(name = "id", example = "4k2m9x0c7vbt")
    @APIResponse(
            responseCode = "202",
            description = "It is being applied",
            content = @Content(schema = @Schema(implementation = ImportJson.class)))
    @APIResponse(responseCode = "409", description = "There is nothing to apply")
    public Response apply(@RestPath String id) {
        worker.apply(desk.mineNow(id).id, Keeper.of(account));
        return Response.accepted(ImportJson.of(desk.mineNow(id))).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "discardRegisterImport",
            summary = "Discard an import",
            description = "Before it is applied.")
    @Parameter(name = "id", example = "4k2m9x0c7vbt")
    @APIResponse(responseCode = "204", description = "Discarded")
    @APIResponse(responseCode = "409", description = "It is being worked on, or applied")
    public void discard(@RestPath String id) {
        desk.discard(id);
    }
}
