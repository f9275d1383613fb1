package org.undersigned.declaration.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.undersigned.declaration.BlockType;
import org.undersigned.declaration.WorkingCopy.Cell;
import org.undersigned.declaration.WorkingCopy.Row;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Section;

/** The rows of a text under the sections of its procedure, and how they may be moved, parted and joined. */
class Structure {

    private static final Pattern EMPTY_LINE = Pattern.compile("\\R[\\h]*\\R\\s*");

    private final Procedure procedure;
    private final long revision;
    private final List<Row> rows;

    /** @param revision that the changed cells bear */
    Structure(Procedure procedure, List<Row> rows, long revision) {
        this.procedure = procedure;
        this.rows = new ArrayList<>(rows);
        this.revision = revision;
    }

    List<Row> rows() {
        return rows;
    }

    /** The section in which a row stands: its own, or that of what it goes on with or leads into. */
    Optional<Section.Type> section(Row row) {
        return section(rows.indexOf(row));
    }

    private Optional<Section.Type> section(int index) {
        var row = rows.get(index);
        if (row.isTitle()) {
            return Optional.empty();
        }
        var step = row.type() == BlockType.LEAD ? 1 : -1;
        for (int i = index; i > 0 && i < rows.size(); i += step) {
            var section = rows.get(i).type().section();
            if (section.isPresent()) {
                return section;
            }
        }
        return Optional.empty();
    }

    /** A new empty row after another, or at the end of its section; answers its key. */
    String add(BlockType type, String after) {
        if (after == null) {
            type.section().orElseThrow(() -> Refusal.field("key", "declaration_block_goes_on_with_nothing"));
        }
        var fresh = new Row(freeKey(type), type, Map.of());
        rows.add(after == null ? endOf(type.section().orElseThrow()) : index(after) + 1, fresh);
        mustBeInOrder();
        return fresh.key();
    }

    /** Where a section ends or would stand. */
    private int endOf(Section.Type section) {
        var order = procedure.sections().stream().map(Section::type).toList();
        int end = 1;
        for (int i = 1; i < rows.size(); i++) {
            int at = i;
            if (section(i)
                            .filter(type -> order.indexOf(type) <= order.indexOf(section))
                            .isPresent()
                    && rows.get(at).type() != BlockType.LEAD) {
                end = i + 1;
            }
        }
        return end;
    }

    void remove(String key) {
        rows.remove(index(key));
        mustBeInOrder();
    }

    /** One place up or down within its section; where there is none, nothing happens. */
    void move(String key, int by) {
        int from = index(key);
        int to = from + by;
        if (to > 0
                && to < rows.size()
                && section(from).equals(section(to))
                && rows.get(to).type() != BlockType.LEAD) {
            var home = section(from);
            rows.add(to, rows.remove(from));
            mustBeInOrder();
            if (!section(to).equals(home)) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "declaration_block_goes_on_with_nothing");
            }
        }
    }

    void retype(String key, BlockType type) {
        int at = index(key);
        var row = rows.get(at);
        rows.set(at, new Row(row.key(), type, row.cells()));
        mustBeInOrder();
    }

    /** Puts the text of a row behind that of the row before it, in every language. */
    void join(String key) {
        int at = index(key);
        var row = rows.get(at);
        var before = rows.get(at - 1);
        if (before.isTitle() || !section(at).equals(section(at - 1)) || before.type() == BlockType.LEAD) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "declaration_nothing_to_join");
        }
        var joined = new LinkedHashMap<>(before.cells());
        row.cells().forEach((lang, cell) -> joined.put(lang, joined(before.cell(lang), cell)));
        rows.set(at - 1, new Row(before.key(), before.type(), joined));
        rows.remove(at);
    }

    private Cell joined(Cell first, Cell second) {
        var text = (first.text().strip() + " " + second.text().strip()).strip();
        return new Cell(text, revision, first.lags() || second.lags());
    }

    /** Parts one language's text after so many characters; what follows goes into a new row, in that language alone. */
    void split(String key, String lang, int after) {
        int at = index(key);
        var row = rows.get(at);
        var text = row.cell(lang).text();
        int place = Math.min(Math.max(after, 0), text.length());
        put(
                at,
                row,
                lang,
                List.of(text.substring(0, place).strip(), text.substring(place).strip()));
    }

    /** Parts every row at the empty lines in its texts, all languages alike: the n-th parts stand side by side. */
    boolean splitAtEmptyLines() {
        boolean parted = false;
        for (int i = rows.size() - 1; i > 0; i--) {
            var row = rows.get(i);
            for (var lang : row.cells().keySet()) {
                var parts = EMPTY_LINE
                        .splitAsStream(row.cell(lang).text().strip())
                        .filter(part -> !part.isBlank())
                        .toList();
                if (parts.size() > 1) {
                    put(i, rows.get(i), lang, parts);
                    parted = true;
                }
            }
        }
        return parted;
    }

    /** The parts of a text in one language into a row and the fresh rows after it, made where they are lacking. */
    private void put(int at, Row row, String lang, List<String> parts) {
        rows.set(at, with(row, lang, parts.get(0)));
        for (int n = 1; n < parts.size(); n++) {
            int place = at + n;
            var fresh = place < rows.size() && isFresh(rows.get(place), row, lang)
                    ? rows.get(place)
                    : new Row(freeKey(row.type()), row.type(), Map.of());
            if (place >= rows.size() || rows.get(place) != fresh) {
                rows.add(place, fresh);
            }
            rows.set(place, with(fresh, lang, parts.get(n)));
        }
    }

    /** A row that another language's parts have just made. */
    private boolean isFresh(Row candidate, Row split, String lang) {
        return candidate.type() == split.type()
                && candidate.cell(lang).text().isEmpty()
                && !candidate.isEmpty()
                && candidate.cells().values().stream().allMatch(cell -> cell.revision() == revision);
    }

    private Row with(Row row, String lang, String text) {
        var cells = new LinkedHashMap<>(row.cells());
        cells.put(lang, new Cell(text, revision, row.cell(lang).lags()));
        return new Row(row.key(), row.type(), cells);
    }

    private int index(String key) {
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).key().equals(key)) {
                return i;
            }
        }
        throw Refusal.of(Refusal.Kind.CONFLICT, "declaration_block_gone");
    }

    private String freeKey(BlockType type) {
        int highest = rows.stream()
                .map(Row::key)
                .filter(key -> key.matches("[a-z]+[0-9]{1,6}"))
                .mapToInt(key -> Integer.parseInt(key.replaceAll("[a-z]", "")))
                .max()
                .orElse(0);
        return type.prefix() + (highest + 1);
    }

    private void mustBeInOrder() {
        var order = procedure.sections().stream().map(Section::type).toList();
        int last = -1;
        for (int i = 1; i < rows.size(); i++) {
            int place = section(i)
                    .map(order::indexOf)
                    .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "declaration_block_goes_on_with_nothing"));
            if (place < Math.max(last, 0)) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "declaration_block_out_of_order");
            }
            last = place;
        }
    }
}
