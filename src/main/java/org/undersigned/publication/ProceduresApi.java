package org.undersigned.publication;

import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Procedures;

/** The rulebooks over the API. */
@Path("/api/v1/procedures")
@PermitAll
@Tag(name = "Reading")
public class ProceduresApi {

    private static final int HOUR = 3600;

    @Inject
    Procedures procedures;

    @GET
    @Cache(maxAge = HOUR)
    @Operation(summary = "Every procedure with all versions of its rules")
    public List<ProcedureDocument> list() {
        return procedures.all().stream()
                .collect(groupingBy(Procedure::id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ProcedureDocument::of)
                .toList();
    }

    @GET
    @Path("/{id}")
    @Cache(maxAge = HOUR)
    @Operation(summary = "A procedure with all versions of its rules")
    public ProcedureDocument one(@RestPath @Parameter(example = "pace-written-declaration") String id) {
        var versions = procedures.all().stream()
                .filter(procedure -> procedure.id().equals(id))
                .toList();
        if (versions.isEmpty()) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "publication_unknown_procedure", id);
        }
        return ProcedureDocument.of(versions);
    }
}
