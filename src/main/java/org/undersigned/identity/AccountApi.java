package org.undersigned.identity;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who I am to this service. */
@Path("/api/v1/account")
@Tag(name = "identity")
public class AccountApi {

    /** The asker's own account. */
    @Schema(name = "Me")
    public record Me(String id, String name, String personId, List<String> roles, List<String> officeOf) {}

    @Inject
    CurrentAccount current;

    @GET
    @Authenticated
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The account that asks, with its roles")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Me.class)))
    public Response me() {
        var roles = Stream.of(Role.ADMIN, Role.MEMBER, Role.TABLE_OFFICE)
                .filter(current::has)
                .toList();
        var me = new Me(current.id(), current.name(), current.personId().orElse(null), roles, current.officeOf());
        return Response.ok(me)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
