package org.undersigned.signing.citizens;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.undersigned.platform.Languages;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.SourcePrefix;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.proof.ProofOfWork;

/** Citizens sign over the API: ask, and confirm with what the mail brought. Answered when it is written down for good. */
@Path("/api/v1")
@Tag(name = "Signing")
public class CitizensApi {

    static final String KEY = "Idempotency-Key";

    /** Printable ASCII, as in the rest of the API. */
    private static final String WELL_FORMED = "[!-~]{1,200}";

    @Inject
    SignatureRequests requests;

    @Inject
    Confirmations confirmations;

    @Inject
    OpenRequests open;

    @Inject
    Signables signables;

    @Inject
    ProofOfWork proofs;

    @Inject
    ExecutorService workers;

    /** What a citizen gives. */
    @Schema(name = "SignatureRequest")
    public record Body(
            @Schema(description = "As it is to be printed, 2 to 100 characters", examples = "Zoë Ahedo")
                    @Size(max = 400) String name,
            @Schema(description = "To which the link and the code go", examples = "zoe@example.org") @Size(max = 400) String email,
            @Schema(description = "ISO 3166-1 alpha-2, where the procedure asks for it", examples = "ES")
                    @Size(max = 10) String country,
            @Schema(description = "Where the procedure asks for it") @Size(max = 40) String postcode,
            @Schema(description = "What becomes of the name") Visibility visibility,
            @Schema(description = "They agree to what is done with what they give") Boolean consent,
            @Schema(description = "They ask for news of the text by mail, which they can end at any time")
                    Boolean updates,
            @Schema(description = "Number of the wording that was read", examples = "1") Integer wording,
            @Schema(description = "In which they are written to", examples = "en") @Size(max = 20) String language,
            @Schema(
                            description = "Proof of work as the challenge asks for it (ALTCHA v2); without it far fewer"
                                    + " requests are taken")
                    @Size(max = 5000) String proof) {}

    /** Where to go on. */
    @Schema(name = "SignatureRequested")
    public record Requested(@Schema(description = "Id of the request; with it the code is typed") String request) {}

    /** What the mail brought: the token of the link, or the code with the id of the request. */
    @Schema(name = "SignatureConfirmation")
    public record ConfirmationBody(
            @Size(max = 100) String token, @Size(max = 100) String request, @Size(max = 40) String code) {}

    /** The signature counts. */
    @Schema(name = "SignatureConfirmed")
    public record Confirmed(boolean counted) {}

    @POST
    @Path("declarations/{ref}/signature-requests")
    @PermitAll
    @Blocking
    @Operation(summary = "Ask to sign as a citizen; a mail with a link and a code is on its way")
    @APIResponse(
            responseCode = "202",
            description = "Taken down; the same whether or not they have signed before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Requested.class)))
    public CompletionStage<RestResponse<Requested>> request(
            String ref, @NotNull @Valid Body body, @HeaderParam(KEY) String key, HttpServerRequest http) {
        var signable = signables.of(ref);
        return requests.ask(signable, form(signable, body, key, http))
                .thenApply(id -> RestResponse.status(RestResponse.Status.ACCEPTED, new Requested(id)));
    }

    /** Refuses what is wrong with the proof or the key. */
    CitizenForm form(Signable signable, Body body, String key, HttpServerRequest http) {
        return new CitizenForm(
                body.name(),
                body.email(),
                body.country(),
                body.postcode(),
                body.visibility(),
                Boolean.TRUE.equals(body.consent()),
                Boolean.TRUE.equals(body.updates()),
                body.wording(),
                locale(body.language()),
                body.proof() == null ? null : proofs.verify(body.proof(), signable.id()),
                SourcePrefix.of(http.remoteAddress()),
                repeat(key, body));
    }

    @POST
    @Path("declarations/{ref}/signature-confirmations")
    @PermitAll
    @NonBlocking
    @Operation(summary = "Count the signature, with the token of the mailed link or with the code")
    @APIResponse(responseCode = "200", description = "It counts; the same however often it is asked")
    public CompletionStage<Confirmed> confirm(String ref, @NotNull @Valid ConfirmationBody body) {
        var answer = body.token() == null
                ? CompletableFuture.supplyAsync(() -> open.byCode(ref, body.request(), body.code()), workers)
                        .thenCompose(Function.identity())
                : confirmations.press(ref, body.token());
        return answer.thenApply(CitizensApi::confirmed);
    }

    private static Confirmed confirmed(ConfirmationBatch.Answer answer) {
        return switch (answer.outcome()) {
            case COUNTED, COUNTED_BEFORE -> new Confirmed(true);
            case ENDED -> throw Refusal.of(Refusal.Kind.CONFLICT, "signatory_ended_text", answer.end());
            case UNKNOWN -> throw Refusal.of(Refusal.Kind.NOT_FOUND, "citizens_link_unknown");
            case EXPIRED -> throw Refusal.of(Refusal.Kind.GONE, "citizens_link_over");
            case CLOSED -> throw Refusal.of(Refusal.Kind.CONFLICT, "signing_time_is_over");
            case TEXT_CHANGED -> throw Refusal.of(Refusal.Kind.CONFLICT, "signing_text_changed");
        };
    }

    private static Locale locale(String language) {
        return Languages.known(language == null ? "en" : language).orElse(Locale.ENGLISH);
    }

    /** Strangers do not share keys: only the very same request is a repetition. */
    private static String repeat(String key, Body body) {
        if (key == null) {
            return null;
        }
        if (!key.matches(WELL_FORMED)) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "error_key_malformed");
        }
        return key + ' ' + body;
    }
}
