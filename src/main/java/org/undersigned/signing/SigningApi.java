package org.undersigned.signing;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Standing;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Idempotent;
import org.undersigned.platform.IdempotentRequest;
import org.undersigned.procedure.Capacity;
import org.undersigned.signing.Signatures.Signed;

/** Signing over the API: a member's own name, the way to the table office. */
@Path("/api/v1")
@Tag(name = "Signing")
public class SigningApi {

    @Inject
    Access access;

    @Inject
    Signatures signatures;

    @Inject
    SignaturePipeline together;

    @Inject
    Submission submission;

    @Inject
    IdempotentRequest request;

    @Inject
    CurrentAccount account;

    /** A name as it is, or would be, printed. */
    @Schema(name = "OwnSignature")
    public record Own(
            @Schema(description = "As printed", examples = "Mr Roberto RAMPI, Italy, SOC") String printed,
            LocalDate signedOn,
            @Schema(description = "Number of the wording that it is bound to", examples = "1") int wording) {

        static Own of(Signature signature) {
            return new Own(signature.printed, signature.signedOn, signature.wordingNumber);
        }
    }

    /** A way to sign. */
    @Schema(name = "WayToSign")
    public record Way(
            @Schema(description = "What chooses it", examples = "MEMBER") String as,
            Capacity capacity,
            @Schema(description = "The name as it would be printed", examples = "Mr Roberto RAMPI, Italy, SOC")
                    String printed) {}

    /** What somebody chooses when they sign; everything may be left out. */
    @Schema(name = "SignatureChoice")
    public record ChoiceBody(
            @Schema(description = "Number of the wording that was read; another one is not signed", examples = "1")
                    @Min(1) Integer wording,
            @Schema(description = "One of the ways to sign; the likeliest where it is left out", examples = "MEMBER")
                    @Size(max = 60) String as,
            @Schema(description = "A relevant interest is declared, where the procedure asks for it")
                    Boolean interest) {}

    @GET
    @Path("/declarations/{ref}/signatures/preview")
    @Authenticated
    @Transactional
    @Operation(
            summary = "The ways in which one may sign, the likeliest first",
            description = "Refused for the same reasons as signing.")
    public List<Way> preview(String ref) {
        return signatures.previews(access.readable(ref), Actor.of(account).mustBePerson()).stream()
                .map(way -> new Way(way.value(), way.signature().capacity, way.signature().printed))
                .toList();
    }

    @POST
    @Path("/declarations/{ref}/signatures")
    @Authenticated
    @Idempotent
    @Operation(
            summary = "Sign",
            description = "201 where the name is new, 200 where it was there already: nothing is changed then.")
    @APIResponse(
            responseCode = "201",
            description = "It stands there now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Own.class)))
    @APIResponse(
            responseCode = "200",
            description = "It stood there already",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Own.class)))
    public CompletionStage<RestResponse<Own>> sign(String ref, @Valid ChoiceBody body, @Context UriInfo uri) {
        var choice = body == null
                ? Choice.NONE
                : new Choice(body.wording(), body.as(), Boolean.TRUE.equals(body.interest()));
        var location = uri.getAbsolutePath();
        return together.sign(
                new Wish(ref, choice, Actor.of(account)), request.key(), signed -> answer(location, signed));
    }

    private static RestResponse<Own> answer(URI location, Signed signed) {
        var own = Own.of(signed.signature());
        return signed.first()
                ? RestResponse.ResponseBuilder.<Own>created(location)
                        .entity(own)
                        .build()
                : RestResponse.ok(own);
    }

    @POST
    @Path("/declarations/{ref}/signatures/mine/withdrawal")
    @Authenticated
    @Idempotent
    @Operation(summary = "Withdraw the own name", description = "Where the procedure allows it (PACE never does).")
    public Own withdraw(String ref) {
        return Own.of(signatures.withdraw(ref, Actor.of(account)));
    }

    @POST
    @Path("/declarations/{ref}/submission")
    @Authenticated
    @Idempotent
    @Operation(summary = "Hand it to the table office", description = "Once the requirements of tabling are met.")
    public Standing submit(String ref) {
        return Standing.of(submission.submit(ref, Actor.of(account)));
    }
}
