package org.undersigned.declaration.editor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.BlockType;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.WorkingCopy;
import org.undersigned.declaration.WorkingCopy.Cell;
import org.undersigned.declaration.WorkingCopy.Row;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Section;

/** Changes how a working copy is built up. The caller holds the declaration. */
@ApplicationScoped
class Changes {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    @Inject
    Drafting drafting;

    /** Answers the key of the block that was made, or else of the one that was meant. */
    String make(Declaration declaration, WorkingCopy copy, Change change, Actor by, Instant now) {
        var procedure = drafting.procedureOf(declaration);
        switch (change.kind()) {
            case ADD_LANGUAGE -> addLanguage(procedure, copy, change.lang(), now);
            case CONFIRM -> confirm(copy, change.key(), change.lang(), now);
            case TAKE_ASIDE -> takeAside(procedure, copy, change, by, now);
            case DROP_ASIDE -> CellEdit.forget(copy.declarationId, change.key(), change.lang(), revision(change));
            default -> {
                return rebuild(procedure, copy, change, by, now);
            }
        }
        return change.key();
    }

    void partAtEmptyLines(Declaration declaration, WorkingCopy copy, Instant now) {
        var structure = new Structure(drafting.procedureOf(declaration), copy.rows, copy.revision + 1);
        if (structure.splitAtEmptyLines()) {
            copy.put(structure.rows(), now);
        }
    }

    private String rebuild(Procedure procedure, WorkingCopy copy, Change change, Actor by, Instant now) {
        var structure = new Structure(procedure, copy.rows, copy.revision + 1);
        var key = change.key();
        switch (change.kind()) {
            case ADD -> {
                mustHaveRoom(procedure, copy);
                key = structure.add(type(change), change.key());
            }
            case REMOVE -> {
                keepAside(copy, copy.mustHave(key), by, now);
                structure.remove(key);
            }
            case UP -> structure.move(key, -1);
            case DOWN -> structure.move(key, 1);
            case JOIN -> structure.join(key);
            case RETYPE -> structure.retype(key, type(change));
            default -> split(structure, change);
        }
        copy.put(structure.rows(), now);
        return key;
    }

    private static void split(Structure structure, Change change) {
        if (change.at() != null && change.lang() != null) {
            structure.split(change.key(), change.lang(), change.at());
        } else if (!structure.splitAtEmptyLines()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "declaration_nothing_to_split");
        }
    }

    /** A block that is taken away can be had back: what stood in it waits beside the text. */
    private static void keepAside(WorkingCopy copy, Row row, Actor by, Instant now) {
        row.cells().forEach((lang, cell) -> {
            if (!cell.text().isBlank()) {
                var edit = CellEdit.of(copy.declarationId, copy.revision + 1, row.key(), lang, cell.text(), by, now);
                edit.aside = true;
                edit.persist();
            }
        });
    }

    private static void addLanguage(Procedure procedure, WorkingCopy copy, String lang, Instant now) {
        var allowed = procedure.languages().required();
        if (lang == null || !(allowed.isEmpty() ? LANGUAGES.contains(lang) : allowed.contains(lang))) {
            throw Refusal.field("lang", "declaration_language_not_allowed", lang, String.join(", ", allowed));
        }
        if (!copy.languages.contains(lang)) {
            var languages = new ArrayList<>(copy.languages);
            languages.add(lang);
            copy.languages = List.copyOf(languages);
            copy.put(copy.rows, now);
        }
    }

    private static void confirm(WorkingCopy copy, String key, String lang, Instant now) {
        var row = copy.mustHave(key);
        var cell = row.cell(lang);
        put(copy, row, lang, new Cell(cell.text(), cell.revision(), false), now);
    }

    private static void takeAside(Procedure procedure, WorkingCopy copy, Change change, Actor by, Instant now) {
        var aside = CellEdit.<CellEdit>findByIdOptional(
                        new CellEdit.Key(copy.declarationId, revision(change), change.key(), change.lang()))
                .filter(edit -> edit.aside)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "declaration_aside_gone"));
        var row = copy.row(change.key()).orElseGet(() -> added(procedure, copy, now));
        var standing = row.cell(change.lang());
        put(copy, row, change.lang(), new Cell(aside.text, copy.revision + 1, false), now);
        if (standing.text().isBlank()) {
            aside.delete();
        } else {
            aside.text = standing.text();
            aside.authorName = by.name();
        }
    }

    /** A block whose place is gone comes back at the end of the first part that authors write. */
    private static Row added(Procedure procedure, WorkingCopy copy, Instant now) {
        var structure = new Structure(procedure, copy.rows, copy.revision + 1);
        var first = procedure.sections().stream()
                .map(Section::type)
                .filter(type -> type != Section.Type.FORMULA)
                .findFirst()
                .orElseThrow();
        var key = structure.add(BlockType.of(first), null);
        copy.put(structure.rows(), now);
        return copy.mustHave(key);
    }

    private static void put(WorkingCopy copy, Row row, String lang, Cell cell, Instant now) {
        var cells = new java.util.LinkedHashMap<>(row.cells());
        cells.put(lang, cell);
        var fresh = new Row(row.key(), row.type(), cells);
        copy.put(copy.rows.stream().map(one -> one == row ? fresh : one).toList(), now);
    }

    private static long revision(Change change) {
        if (change.at() == null) {
            throw Refusal.field("at", "declaration_aside_gone");
        }
        return change.at();
    }

    private static BlockType type(Change change) {
        if (change.type() == null) {
            throw Refusal.field("type", "declaration_block_type_missing");
        }
        return change.type();
    }

    private static void mustHaveRoom(Procedure procedure, WorkingCopy copy) {
        int most = procedure.limits().paragraphs();
        long blocks = copy.rows.stream()
                .filter(row -> !row.isTitle() && row.type() != BlockType.LEAD)
                .count();
        if (blocks >= most) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "declaration_too_many_paragraphs", most);
        }
    }
}
