package org.undersigned.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.undersigned.declaration.WorkingCopy.Cell;
import org.undersigned.declaration.WorkingCopy.Row;

/** Lays the language versions of a text side by side, block beside block of the same key. */
final class Rows {

    private final long revision;
    private final List<Row> rows = new ArrayList<>();

    private Rows(long revision) {
        this.revision = revision;
        rows.add(new Row(WorkingCopy.TITLE, null, new LinkedHashMap<>()));
    }

    /** Rows in the order of the first language; what only a later one has stands after what it follows there. */
    static List<Row> of(DraftText text, long revision) {
        var rows = new Rows(revision);
        text.versions().forEach(rows::add);
        return rows.rows;
    }

    private void add(DraftText.Version version) {
        rows.get(0).cells().put(version.lang(), new Cell(version.title(), revision, false));
        int after = 0;
        for (var block : version.blocks()) {
            if (block.type() != BlockType.FORMULA) {
                after = place(block, after);
                rows.get(after).cells().put(version.lang(), new Cell(block.text(), revision, false));
            }
        }
    }

    private int place(Block block, int after) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).key().equals(block.key())) {
                return i;
            }
        }
        rows.add(after + 1, new Row(block.key(), block.type(), new LinkedHashMap<>()));
        return after + 1;
    }
}
