package org.undersigned.identity;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.undersigned.platform.SourcePrefix;

/** Asks for a sign-in link by mail. */
@Path("/api/v1/sign-in-requests")
@Tag(name = "identity")
public class SignInRequestsApi {

    /** Who wants to sign in. */
    @Schema(name = "SignInRequest")
    public record Request(
            @Schema(examples = "member@assembly.example") String email,
            @Schema(description = "Path of this site to go on to", examples = "/en/desk") String next,
            @Schema(
                            description = "Language of the mail",
                            enumeration = {"en", "fr", "nl"})
                    String language) {}

    @Inject
    SignInRequests requests;

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Mail a sign-in link",
            description = "The answer is the same whether there is an account of that address or not.")
    @APIResponse(responseCode = "202", description = "Taken; where there is an account, a mail follows")
    @APIResponse(responseCode = "422", description = "No e-mail address")
    @APIResponse(responseCode = "429", description = "Too many from this network")
    public Response create(Request request, @Context HttpServerRequest http) {
        var asked = request == null ? new Request(null, null, null) : request;
        requests.ask(
                asked.email(),
                asked.next(),
                Locale.forLanguageTag(asked.language() == null ? "en" : asked.language()),
                SourcePrefix.of(http.remoteAddress()));
        return Response.accepted().build();
    }
}
