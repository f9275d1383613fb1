package org.undersigned.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.signing.proof.Challenge;
import org.undersigned.signing.proof.ProofOfWork;

/** The work that is asked of whoever signs without being known to the house. */
@Path("/declarations")
@PermitAll
@Transactional
@Tag(name = "Signing")
public class ChallengeFile {

    @Inject
    Access access;

    @Inject
    ProofOfWork proofs;

    /** Bound to the id, for the reference of a text changes when it is numbered. */
    @GET
    @Path("{ref}/challenge.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A proof of work for signing as a citizen",
            description = "ALTCHA v2, algorithm SHA-256. The solution is sent as the Base64 of {\"challenge\": …,"
                    + " \"solution\": {\"counter\": …, \"derivedKey\": …}} and counts once.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Challenge.class)))
    public Response challenge(@RestPath String ref) {
        return Response.ok(proofs.challenge(access.known(ref).id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
