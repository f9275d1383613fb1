package org.undersigned.declaration.editor;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.BlockType;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Standing;
import org.undersigned.declaration.WorkingCopy;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Idempotent;

/** A text in the writing, over the API: what the editor's page uses itself to keep what is typed. */
@Path("/api/v1")
@Tag(name = "Drafting")
public class EditorApi {

    @Inject
    Editing editing;

    @Inject
    Drafting drafting;

    @Inject
    CurrentAccount account;

    @Inject
    Clock clock;

    /** What is typed into a block in one language. */
    @Schema(name = "TypedText")
    public record TextBody(
            @NotNull String text,
            @Schema(description = "Revision of the cell that was before the author", examples = "12") @Min(0) long revision) {}

    /** A block in one language. */
    @Schema(name = "DraftCell")
    public record CellJson(String lang, String text, long revision, boolean lags) {}

    /** A block in its languages; the title has no type. */
    @Schema(name = "DraftRow")
    public record RowJson(String key, BlockType type, List<CellJson> texts) {

        static RowJson of(WorkingCopy.Row row, List<String> languages, long since) {
            return new RowJson(
                    row.key(),
                    row.type(),
                    languages.stream()
                            .filter(lang -> row.cell(lang).revision() > since)
                            .map(lang -> new CellJson(
                                    lang,
                                    row.cell(lang).text(),
                                    row.cell(lang).revision(),
                                    row.cell(lang).lags()))
                            .toList());
        }
    }

    /**
     * A text in the writing, or what changed of it.
     *
     * @param keys of all blocks in their order
     * @param others who has it before them, too
     */
    @Schema(name = "DraftText")
    public record DraftJson(
            long revision, List<String> languages, List<String> keys, List<RowJson> rows, List<String> others) {}

    @GET
    @Path("/declarations/{ref}/draft")
    @Authenticated
    @Transactional
    @Operation(
            summary = "The text as it is being written",
            description = "With since, the texts changed after that revision; the keys of all blocks in any case.")
    public DraftJson draft(String ref, @RestQuery @DefaultValue("-1") long since) {
        var actor = Actor.of(account);
        var declaration = drafting.writable(ref, actor);
        var copy = drafting.workingCopy(declaration);
        var now = clock.instant();
        TextEditor.seen(declaration.id, actor, now);
        return new DraftJson(
                copy.revision,
                copy.languages,
                copy.rows.stream().map(WorkingCopy.Row::key).toList(),
                copy.rows.stream()
                        .map(row -> RowJson.of(row, copy.languages, since))
                        .filter(row -> !row.texts().isEmpty())
                        .toList(),
                TextEditor.others(declaration.id, actor, now));
    }

    @PUT
    @Path("/declarations/{ref}/draft/blocks/{key}/texts/{language}")
    @Authenticated
    @Operation(
            summary = "Keep what is typed into a block",
            description = "Joined word by word with what another author wrote meanwhile; where both changed the same"
                    + " words it is kept aside and the verdict says so. Nothing is lost.")
    public Editing.Kept type(String ref, String key, String language, @Valid @NotNull TextBody body) {
        var typed = new Editing.Typed(key, language, body.text(), body.revision());
        return editing.type(ref, typed, Actor.of(account));
    }

    @POST
    @Path("/declarations/{ref}/draft/changes")
    @Authenticated
    @Idempotent
    @Operation(summary = "Add, move, part, join or take away blocks", description = "Answers the key of the block.")
    public Editing.Saved change(String ref, @Valid @NotNull Change change) {
        return editing.save(ref, List.of(), change, Actor.of(account));
    }

    @POST
    @Path("/declarations/{ref}/wordings")
    @Authenticated
    @Idempotent
    @Operation(summary = "Make a wording of what is written", description = "Where nothing changed, none is made.")
    public Standing keep(String ref) {
        return Standing.of(editing.keep(ref, Actor.of(account)));
    }
}
