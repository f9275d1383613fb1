package org.undersigned.signing.citizens;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.CurrentAccount;

/** For authors: the addressee's public key, and the names that are sealed to it. */
@Path("/api/v1")
@Tag(name = "Signing")
public class RecipientApi {

    @Inject
    Recipients recipients;

    @Inject
    SealedNames names;

    @Inject
    CurrentAccount account;

    /** A key to which names are sealed. */
    @Schema(name = "RecipientKey")
    public record KeyBody(
            @Schema(description = "X25519, 43 characters of base64url") @NotNull @Size(max = 100) String publicKey) {}

    /** The same with what is compared by telephone. */
    @Schema(name = "RecipientKeySet")
    public record KeySet(String publicKey, String fingerprint) {}

    @PUT
    @Path("/declarations/{ref}/recipient-key")
    @Authenticated
    @Operation(
            summary = "Set to whom names are sealed",
            description =
                    "By an author, until names are sealed to another key. The private half stays with the addressee.")
    public KeySet set(String ref, @NotNull @Valid KeyBody body) {
        var recipient = recipients.set(ref, body.publicKey(), Actor.of(account));
        return new KeySet(recipient.publicKey(), recipient.fingerprint());
    }

    @GET
    @Path("/declarations/{ref}/sealed-names")
    @Produces("application/jsonl")
    @Authenticated
    @Operation(
            summary = "The names that only the addressee can read",
            description = "JSON lines; each name is sealed by HPKE (RFC 9180) to the addressee's key.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Response sealed(String ref) {
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        declaration.mustBeWrittenBy(Actor.of(account));
        StreamingOutput all = out -> names.write(declaration.id, declaration.ref, out);
        return Response.ok(all)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"sealed-names.jsonl\"")
                .build();
    }
}
