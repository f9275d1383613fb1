package org.undersigned.signing.represented;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.undersigned.declaration.Actor;
import org.undersigned.identity.CurrentAccount;

/** For the authors of a complaint: the organisation's public key, and the real names that are sealed to it. */
@Path("/api/v1")
@Tag(name = "Represented persons")
@Produces(MediaType.APPLICATION_JSON)
public class RealNamesApi {

    @Inject
    OrganisationKeys keys;

    @Inject
    RealNames names;

    @Inject
    CurrentAccount account;

    /** A key to which real names are sealed. */
    @Schema(name = "OrganisationKey")
    public record KeyBody(
            @Schema(description = "X25519, 43 characters of base64url") @NotNull @Size(max = 100) String publicKey) {}

    /** The same with what is compared by telephone. */
    @Schema(name = "OrganisationKeySet")
    public record KeySet(String publicKey, String fingerprint) {}

    @PUT
    @Path("/declarations/{ref}/organisation-key")
    @Authenticated
    @Operation(
            summary = "Set the organisation's key, to which real names are sealed",
            description = "Until a name is sealed to another one. The private half stays with the organisation.")
    public KeySet key(String ref, @NotNull @Valid KeyBody body) {
        var recipient = keys.set(ref, body.publicKey(), Actor.of(account));
        return new KeySet(recipient.publicKey(), recipient.fingerprint());
    }

    @GET
    @Path("/declarations/{ref}/represented/sealed.json")
    @Authenticated
    @Operation(
            summary = "The real names, which only the organisation can read",
            description =
                    "Each is sealed by HPKE (RFC 9180) to the organisation's key, and bound to the person. That they"
                            + " were fetched stands in the audit trail.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RealNames.File.class)))
    public Response sealed(String ref) {
        return Response.ok(names.fetch(ref, Actor.of(account)))
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"sealed-names.json\"")
                .build();
    }
}
