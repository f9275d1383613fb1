package org.undersigned.procedure.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.undersigned.identity.Role;
import org.undersigned.platform.Idempotent;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Remark;
import org.undersigned.procedure.Problem;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.ProcedureDesk;
import org.undersigned.procedure.ProcedureFileException;
import org.undersigned.procedure.VersionKey;

/** Procedure files over the API: checked, put into use, retired. */
@Path("/api/v1/procedures")
@Tag(name = "Administration")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN)
class ProcedureFilesApi {

    private static final String YAML = "application/yaml";

    /** One thing that is wrong. */
    @Schema(name = "ProcedureProblem")
    record ProblemJson(
            @Schema(description = "From 1; 0 where it speaks of the whole file", examples = "12") int line,
            @Schema(examples = "9") int column,
            @Schema(examples = "words.max") String field,
            @Schema(examples = "must be a whole number") String problem) {

        static ProblemJson of(Problem problem) {
            return new ProblemJson(problem.line(), problem.column(), problem.path(), problem.what());
        }
    }

    /** A version that the file brings. */
    @Schema(name = "BroughtVersion")
    record VersionJson(
            @Schema(examples = "citizens-petition") String procedure, @Schema(examples = "2026-12") String version) {

        static VersionJson of(Procedure procedure) {
            return new VersionJson(procedure.id(), procedure.version().id());
        }
    }

    /** What a check found. */
    @Schema(name = "ProcedureCheck")
    record CheckJson(List<ProblemJson> problems, List<VersionJson> versions) {}

    /** From when a version is no longer offered. */
    @Schema(name = "Retirement")
    record RetirementJson(@Schema(examples = "2026-12-01") String validTo) {}

    @Inject
    ProcedureDesk desk;

    @POST
    @Path("/checks")
    @Consumes({YAML, MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN})
    @Transactional
    @Operation(
            operationId = "checkProcedure",
            summary = "Check a procedure file",
            description = "Says every problem with its line, or which versions it would bring. Changes nothing.")
    public CheckJson check(byte[] file) {
        var checked = desk.check(file == null ? new byte[0] : file);
        return new CheckJson(
                checked.problems().stream().map(ProblemJson::of).toList(),
                checked.versions().stream().map(VersionJson::of).toList());
    }

    @POST
    @Consumes({YAML, MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN})
    @Idempotent
    @Operation(
            operationId = "putProcedureIntoUse",
            summary = "Put a procedure file into use",
            description = "At once, on every instance; its versions are offered on the days that it says.")
    @APIResponse(
            responseCode = "201",
            description = "In use",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = VersionJson.class)))
    @APIResponse(responseCode = "422", description = "Says every problem with its line")
    public Response putIntoUse(byte[] file) {
        try {
            var versions = desk.putIntoUse(file == null ? new byte[0] : file);
            return Response.created(
                            URI.create("/api/v1/procedures/" + versions.get(0).id()))
                    .entity(versions.stream().map(VersionJson::of).toList())
                    .build();
        } catch (ProcedureFileException e) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    e.problems().stream().map(ProcedureFilesApi::remark).toList());
        }
    }

    @POST
    @Path("/{id}/versions/{version}/retirement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "retireProcedure",
            summary = "Retire a version",
            description = "From that day on it is no longer offered. What was begun under it stays under it.")
    @Parameter(name = "id", example = "citizens-petition")
    @Parameter(name = "version", example = "2015-07")
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(responseCode = "404", description = "There is no such version")
    @APIResponse(responseCode = "422", description = "No day, or a day in the past")
    public void retire(@RestPath String id, @RestPath String version, RetirementJson retirement) {
        desk.retire(new VersionKey(id, version), ProcedurePages.day(retirement == null ? null : retirement.validTo));
    }

    private static Remark remark(Problem problem) {
        var what = problem.path().isEmpty() ? problem.what() : problem.path() + ": " + problem.what();
        return new Remark("line " + problem.line() + ", column " + problem.column(), "rulebook_problem", List.of(what));
    }
}
