package org.undersigned.declaration.editor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.PlainText;
import org.undersigned.declaration.WorkingCopy;
import org.undersigned.declaration.WorkingCopy.Cell;
import org.undersigned.declaration.WorkingCopy.Row;
import org.undersigned.platform.Refusal;

/** What the authors of a text do to its working copy. Nothing that somebody typed is ever lost. */
@ApplicationScoped
public class Editing {

    /** Longest text of one block, our own limit: what a rule allows is looked at when a wording is made. */
    private static final int LONGEST = 100_000;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{2,35}");

    /** For so long it is remembered what stood in a cell, to join with it what somebody left open in a window. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    @Inject
    Drafting drafting;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    /**
     * What somebody typed into a cell.
     *
     * @param basis revision of the cell that they had before them
     */
    public record Typed(String key, String lang, String text, long basis) {}

    /** What became of it. */
    @Schema(name = "DraftCellVerdict")
    public enum Verdict {
        KEPT,
        /** Another had changed other words of it: both stand there. */
        JOINED,
        /** Another had changed the same words, or taken the block away: it is kept aside for somebody to look at. */
        ASIDE
    }

    /**
     * A cell after typing.
     *
     * @param text that stands there now
     * @param lagging languages of the row whose text somebody should look at again
     */
    public record Kept(Verdict verdict, String text, long revision, List<String> lagging) {}

    /** Keeps what somebody typed into one cell. */
    @Transactional
    public Kept type(String ref, Typed typed, Actor by) {
        var copy = drafting.workingCopy(drafting.writable(ref, by));
        return type(copy, typed, by, clock.instant());
    }

    /**
     * Keeps a whole form of typed cells and then changes how the text is built, all or nothing.
     *
     * @param change null for none
     * @return what could not be joined is told by how many; the key is of the block that was made or meant, or null
     */
    @Transactional
    public Saved save(String ref, List<Typed> form, Change change, Actor by) {
        var declaration = drafting.writable(ref, by);
        var copy = drafting.workingCopy(declaration);
        var now = clock.instant();
        long aside = form.stream()
                .map(typed -> type(copy, typed, by, now))
                .filter(kept -> kept.verdict() == Verdict.ASIDE)
                .count();
        var key = change == null ? null : changes.make(declaration, copy, change, by, now);
        return new Saved((int) aside, key);
    }

    /** Keeps of a form what can be kept; answers what cannot. */
    @Transactional
    public List<Typed> saveWhatCan(String ref, List<Typed> form, Actor by) {
        var copy = drafting.workingCopy(drafting.writable(ref, by));
        var now = clock.instant();
        return form.stream().filter(typed -> !isKept(copy, typed, by, now)).toList();
    }

    private boolean isKept(WorkingCopy copy, Typed typed, Actor by, Instant now) {
        try {
            type(copy, typed, by, now);
            return true;
        } catch (Refusal unprintable) {
            return false;
        }
    }

    /** What a form came to. */
    public record Saved(int aside, String key) {}

    /** Makes a wording of what is written; empty lines within a block part it. */
    @Transactional
    public Declaration keep(String ref, Actor by) {
        var declaration = drafting.writable(ref, by);
        var now = clock.instant();
        changes.partAtEmptyLines(declaration, drafting.workingCopy(declaration), now);
        CellEdit.delete("declarationId = ?1 and not aside and at < ?2", declaration.id, now.minus(REMEMBERED));
        return drafting.keep(ref, by);
    }

    private Kept type(WorkingCopy copy, Typed typed, Actor by, Instant now) {
        var text = clean(typed);
        var row = copy.row(typed.key());
        if (row.isEmpty() || !copy.languages.contains(typed.lang())) {
            return text.isBlank()
                    ? new Kept(Verdict.KEPT, "", copy.revision, List.of())
                    : aside(copy, typed, text, by, now);
        }
        var cell = row.get().cell(typed.lang());
        if (cell.text().equals(text)) {
            return kept(Verdict.KEPT, row.get(), typed.lang());
        }
        if (cell.revision() <= typed.basis()) {
            return set(Verdict.KEPT, copy, row.get(), typed, text, by, now);
        }
        var base = CellEdit.at(copy.declarationId, typed.key(), typed.lang(), typed.basis());
        return base.flatMap(known -> WordJoin.join(known.text, text, cell.text()))
                .map(joined -> set(Verdict.JOINED, copy, row.get(), typed, joined, by, now))
                .orElseGet(() -> aside(copy, typed, text, by, now));
    }

    private Kept set(Verdict verdict, WorkingCopy copy, Row row, Typed typed, String text, Actor by, Instant now) {
        var lang = typed.lang();
        remember(copy, row, lang, by, now);
        var changed = new LinkedHashMap<>(row.cells());
        if (!row.cell(lang).lags()) {
            changed.replaceAll((other, cell) ->
                    other.equals(lang) || cell.text().isEmpty() ? cell : new Cell(cell.text(), cell.revision(), true));
        }
        changed.put(lang, new Cell(text, copy.revision + 1, false));
        var fresh = new Row(row.key(), row.type(), changed);
        copy.put(copy.rows.stream().map(one -> one == row ? fresh : one).toList(), now);
        CellEdit.of(copy.declarationId, copy.revision, row.key(), lang, text, by, now)
                .persist();
        return kept(verdict, fresh, lang);
    }

    /** What stood there before anybody wrote in the editor is written down, too, to join others' work with it. */
    private void remember(WorkingCopy copy, Row row, String lang, Actor by, Instant now) {
        var cell = row.cell(lang);
        if (CellEdit.at(copy.declarationId, row.key(), lang, cell.revision()).isEmpty()) {
            CellEdit.of(copy.declarationId, cell.revision(), row.key(), lang, cell.text(), by, now)
                    .persist();
        }
    }

    private Kept aside(WorkingCopy copy, Typed typed, String text, Actor by, Instant now) {
        copy.put(copy.rows, now);
        var edit = CellEdit.of(copy.declarationId, copy.revision, typed.key(), typed.lang(), text, by, now);
        edit.aside = true;
        edit.persist();
        var standing =
                copy.row(typed.key()).map(row -> row.cell(typed.lang())).orElse(new Cell("", copy.revision, false));
        return new Kept(Verdict.ASIDE, standing.text(), standing.revision(), List.of());
    }

    private static Kept kept(Verdict verdict, Row row, String lang) {
        var cell = row.cell(lang);
        var lagging = row.cells().entrySet().stream()
                .filter(one -> one.getValue().lags())
                .map(java.util.Map.Entry::getKey)
                .sorted()
                .toList();
        return new Kept(verdict, cell.text(), cell.revision(), lagging);
    }

    private static String clean(Typed typed) {
        if (!KEY.matcher(typed.key()).matches()
                || !LANGUAGE.matcher(typed.lang()).matches()) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "error_400_text");
        }
        var field = "text_" + typed.key() + "_" + typed.lang();
        var text = PlainText.lines(field, typed.text());
        if (text.length() > LONGEST) {
            throw Refusal.field(field, "declaration_paragraph_too_long", LONGEST);
        }
        return typed.key().equals(WorkingCopy.TITLE) ? PlainText.line(field, text) : text;
    }
}
