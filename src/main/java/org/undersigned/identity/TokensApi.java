package org.undersigned.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;

/** Bearer tokens for the API. */
@Path("/api/v1/tokens")
@Tag(name = "identity")
public class TokensApi {

    /** What a token is asked with. */
    @Schema(name = "TokenRequest")
    public record TokenRequest(
            @Schema(
                            description = "Token of a mailed sign-in link, the last part of its path. It is used up.",
                            examples = "q7Zl0pJ3m1yq2i0xN4t8rW5uY6vB7cD8eF9gH0jK1LM")
                    String signInToken) {}

    /** In the names of RFC 6749 §5.1. */
    @Schema(name = "TokenGrant")
    public record TokenGrant(
            @JsonProperty("access_token") String token,
            @JsonProperty("token_type") String type,
            @JsonProperty("expires_in") long seconds,
            @JsonProperty("expires_at") Instant expiresAt) {}

    @Inject
    CurrentAccount current;

    @Inject
    Accounts accounts;

    @Inject
    SignInLinks links;

    @Inject
    BearerTokens tokens;

    @POST
    @PermitAll
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A bearer token of five minutes",
            description = "For the token of a mailed sign-in link, or, without a body, for a browser's session.")
    @APIResponse(
            responseCode = "200",
            description = "The token",
            content = @Content(schema = @Schema(implementation = TokenGrant.class)))
    @APIResponse(responseCode = "401", description = "Neither a sign-in token nor a session")
    @APIResponse(responseCode = "404", description = "No such sign-in token")
    @APIResponse(responseCode = "410", description = "The sign-in token was used or has expired")
    public Response create(TokenRequest request) {
        return request == null || request.signInToken() == null
                ? createForSession()
                : granted(links.redeem(request.signInToken()).account());
    }

    /** Not for a bearer token: it would prolong itself without end. */
    @POST
    @PermitAll
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response createForSession() {
        if (!current.isBySession()) {
            throw Refusal.of(Kind.UNAUTHENTICATED, "identity_must_sign_in");
        }
        return granted(accounts.find(current.id()).orElseThrow());
    }

    private Response granted(Account account) {
        var issued = tokens.issue(account);
        return Response.ok(new TokenGrant(
                        issued.token(), "Bearer", issued.validFor().toSeconds(), issued.expiresAt()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
