package org.undersigned.followup;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Actor;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Idempotent;

/** Answers over the API: expected, come. */
@Path("/api/v1")
@Tag(name = "Follow-up")
@Authenticated
public class AnswersApi {

    @Inject
    Keepers keepers;

    @Inject
    Answers answers;

    @Inject
    CurrentAccount account;

    /** An answer that is expected. */
    @Schema(name = "ExpectationBody")
    public record ExpectationBody(
            @Schema(description = "Id of the addressee") @NotNull String addressee,
            @Schema(description = "RESPONSE where it is left out") Answer.Kind kind,
            @Schema(description = "Its last day, in the body's time zone") @NotNull LocalDate due) {}

    /** Another last day. */
    @Schema(name = "DueBody")
    public record DueBody(@NotNull LocalDate due) {}

    /** An answer that has come. */
    @Schema(name = "ReceiptBody")
    public record ReceiptBody(
            @Schema(description = "Id of the addressee; only for an answer that was not expected") String addressee,
            @NotNull LocalDate on,
            @Schema(description = "Paragraphs separated by empty lines") String text,
            @Schema(description = "Of the text, BCP 47", examples = "en") String lang,
            @Schema(description = "Where it stands") String link,
            @Schema(description = "A PDF of at most 10 MiB, in Base64") byte[] file) {

        ReceivedAnswer told() {
            return new ReceivedAnswer(on, text, lang, link, file);
        }
    }

    @POST
    @Path("/declarations/{ref}/answers")
    @Idempotent
    @Operation(summary = "Expect an answer until a day")
    public FollowUpApi.Written expect(@RestPath String ref, @Valid @NotNull ExpectationBody body) {
        return new FollowUpApi.Written(
                answers.expect(keepers.kept(ref).id, body.addressee(), body.kind(), body.due(), actor()).id);
    }

    @POST
    @Path("/declarations/{ref}/answers/{id}/due")
    @Idempotent
    @Operation(summary = "Set another last day of an answer that has not come")
    public FollowUpApi.Written postpone(@RestPath String ref, @RestPath String id, @Valid @NotNull DueBody body) {
        return new FollowUpApi.Written(answers.postpone(keepers.kept(ref).id, id, body.due(), actor()).id);
    }

    @POST
    @Path("/declarations/{ref}/answers/{id}/receipt")
    @Idempotent
    @Operation(summary = "Record that an expected answer has come")
    public FollowUpApi.Written receive(@RestPath String ref, @RestPath String id, @Valid @NotNull ReceiptBody body) {
        return new FollowUpApi.Written(answers.receive(keepers.kept(ref).id, id, body.told(), actor()).id);
    }

    @POST
    @Path("/declarations/{ref}/answer-receipts")
    @Idempotent
    @Operation(summary = "Record an answer that has come unasked")
    public FollowUpApi.Written receiveUnasked(@RestPath String ref, @Valid @NotNull ReceiptBody body) {
        return new FollowUpApi.Written(
                answers.receiveUnasked(keepers.kept(ref).id, body.addressee(), body.told(), actor()).id);
    }

    private Actor actor() {
        return Actor.of(account);
    }
}
