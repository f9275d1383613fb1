package org.undersigned.declaration;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Idempotent;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedures;
import org.undersigned.procedure.WordCount;

/** Drafting over the API: the acts of the originator. */
@Path("/api/v1")
@Tag(name = "Drafting")
@Produces(MediaType.APPLICATION_JSON)
public class DraftingApi {

    @Inject
    Drafting drafting;

    @Inject
    Relations relations;

    @Inject
    Procedures procedures;

    @Inject
    CurrentAccount account;

    @Inject
    Clock clock;

    /** The text in one language. */
    @Schema(name = "TextInOneLanguage")
    public record TextBody(
            @Schema(description = "BCP 47", examples = "en") @NotBlank String lang,
            @Schema(examples = "Free passage for the seed exchanges of small farms") @NotNull String title,
            @Schema(examples = "[\"Seeds have crossed borders for as long as people have.\"]") @Size(max = 1000) List<@NotNull String> paragraphs,
            @Schema(description = "Instead of paragraphs, where the procedure has more than one section")
                    @Size(max = 1000) List<@Valid @NotNull BlockBody> blocks) {

        DraftText.Version version() {
            var typed = blocks == null
                    ? Block.paragraphs(paragraphs == null ? List.of() : paragraphs)
                    : blocks.stream().map(BlockBody::block).toList();
            return new DraftText.Version(lang, title, null, typed);
        }
    }

    /** One block of a text. */
    @Schema(name = "TypedBlock")
    public record BlockBody(
            @Schema(
                            description =
                                    "The same in every language for blocks that stand side by side; by place where left out",
                            examples = "r1")
                    @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String key,
            @NotNull BlockType type,
            @NotNull String text) {

        Block block() {
            return new Block(key, type, text);
        }
    }

    /** A draft to begin. */
    @Schema(name = "Draft")
    public record DraftBody(
            @Schema(description = "May be left out for an amendment", examples = "pace-written-declaration")
                    String procedure,
            @NotNull @Size(min = 1, max = 50) List<@Valid @NotNull TextBody> texts,
            @Schema(description = "The text to which it is an amendment", examples = "uk-edm-2024-25-95")
                    String amends) {}

    /** A new wording. */
    @Schema(name = "NewWording")
    public record WordingBody(@NotNull @Size(min = 1, max = 50) List<@Valid @NotNull TextBody> texts) {}

    /** Paragraphs to be counted. */
    @Schema(name = "Paragraphs")
    public record CountBody(
            @Schema(examples = "pace-written-declaration") @NotBlank String procedure,
            @NotNull @Size(max = 1000) List<@NotNull String> paragraphs) {}

    /** How long a text is. */
    @Schema(name = "WordCount")
    public record Counted(
            @Schema(examples = "187") int words,
            @Schema(examples = "200") int max,
            @Schema(description = "Words still free, or 0", examples = "13") int left,
            WordCount.Verdict verdict) {

        static Counted of(WordCount count) {
            return new Counted(count.words(), count.max(), count.left(), count.verdict());
        }
    }

    @POST
    @Path("/declarations")
    @Authenticated
    @Idempotent
    @Operation(summary = "Begin a draft", description = "Under the version of the procedure that is in force today.")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    public RestResponse<Standing> begin(@Valid @NotNull DraftBody body) {
        var text = text(body.texts());
        var actor = Actor.of(account);
        var draft = body.amends() == null
                ? drafting.begin(String.valueOf(body.procedure()), text, actor)
                : relations.beginAmendment(Ids.next(), body.amends(), text, actor);
        return RestResponse.ResponseBuilder.<Standing>created(URI.create("/api/v1/declarations/" + draft.ref))
                .entity(Standing.of(draft))
                .build();
    }

    @PUT
    @Path("/declarations/{ref}/wording")
    @Authenticated
    @Operation(summary = "Write a new wording", description = "Possible while it is a draft or returned.")
    public Standing write(String ref, @Valid @NotNull WordingBody body) {
        return Standing.of(drafting.write(ref, text(body.texts()), Actor.of(account)));
    }

    @POST
    @Path("/declarations/{ref}/gathering")
    @Authenticated
    @Idempotent
    @Operation(summary = "Open for signature", description = "Freezes the wording; its originator signs first.")
    public Standing open(String ref) {
        return Standing.of(drafting.openForSignature(ref, Actor.of(account)));
    }

    @DELETE
    @Path("/declarations/{ref}/gathering")
    @Authenticated
    @Operation(summary = "Take the text back", description = "Names stay with the wording under which they were put.")
    public Standing takeBack(String ref) {
        return Standing.of(drafting.takeBack(ref, Actor.of(account)));
    }

    @POST
    @Path("/declarations/{ref}/withdrawal")
    @Authenticated
    @Idempotent
    @Operation(
            summary = "Give the declaration up",
            description = "As long as the procedure allows it. What was published stays readable and says so.")
    public Standing withdraw(String ref) {
        return Standing.of(drafting.withdraw(ref, Actor.of(account)));
    }

    @POST
    @Path("/word-counts")
    @Authenticated
    @Operation(summary = "Count words", description = "As the procedure in force today counts them.")
    public Counted count(@Valid @NotNull CountBody body) {
        var procedure = procedures
                .inForce(body.procedure(), java.time.LocalDate.now(clock))
                .orElseThrow(() -> Refusal.field("procedure", "declaration_unknown_procedure", body.procedure()));
        return WordCounts.of(procedure, body.paragraphs())
                .map(Counted::of)
                .orElseThrow(() -> Refusal.field("procedure", "declaration_no_word_limit", body.procedure()));
    }

    private static DraftText text(List<TextBody> texts) {
        return new DraftText(texts.stream().map(TextBody::version).toList());
    }
}
