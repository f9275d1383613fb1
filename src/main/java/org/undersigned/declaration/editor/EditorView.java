package org.undersigned.declaration.editor;

import java.util.List;
import org.undersigned.declaration.Length;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Option;

/**
 * The editor of a text.
 *
 * @param page of the declaration on the desk
 * @param revision of the working copy that is shown
 * @param wording number of the wording that was last kept
 * @param changed whether something was written since
 * @param columns languages that are shown, at most two
 * @param languages all languages it is written in, to choose what is shown; none where there is one
 * @param more languages that may be added; none where all are there
 * @param title the row of titles
 * @param others who has it before them, too
 * @param remark what the table office wrote when it gave the declaration back, by paragraph
 */
record EditorView(
        String page,
        String ref,
        String procedure,
        long revision,
        int wording,
        boolean changed,
        List<Column> columns,
        List<Shown> languages,
        List<Option> more,
        RowView title,
        List<Part> parts,
        List<Aside> asides,
        List<String> others,
        List<String> remark,
        Errors errors) {

    /** A language that is shown. */
    record Column(String lang, String name, String formula, Length length, int lagging) {}

    /** A language to look at, alone or beside the first. */
    record Shown(String lang, String name, String href, boolean current, int lagging) {}

    /**
     * A section of the procedure.
     *
     * @param heading what it is called
     * @param lead words of the institution that lead into it, by column, or empty
     * @param hint how many blocks it takes and how they are numbered
     * @param add value of the button that adds a block at its end
     */
    record Part(
            String id,
            String heading,
            List<String> lead,
            String hint,
            List<RowView> rows,
            String add,
            String addLabel) {

        Part with(List<Editing.Typed> typed) {
            return new Part(
                    id,
                    heading,
                    lead,
                    hint,
                    rows.stream().map(row -> row.with(typed)).toList(),
                    add,
                    addLabel);
        }
    }

    /**
     * A block.
     *
     * @param lead whether it is words of the institution, which stay where they are
     * @param addBelow value of the button that adds another of its kind below it, or null
     * @param label its number, or empty
     * @param kind what it is, in words
     * @param retype value of the button that gives it a number or takes it, or null
     * @param remark what the table office wrote to it, or empty
     */
    record RowView(
            boolean lead,
            String addBelow,
            String key,
            String label,
            String kind,
            List<CellView> cells,
            boolean first,
            boolean last,
            boolean joins,
            String retype,
            String retypeLabel,
            String remark) {

        RowView with(List<Editing.Typed> typed) {
            var changed = cells.stream()
                    .map(cell -> typed.stream()
                            .filter(one -> (one.key() + "_" + one.lang()).equals(cell.field()))
                            .findFirst()
                            .map(one -> cell.with(one.text()))
                            .orElse(cell))
                    .toList();
            return new RowView(
                    lead, addBelow, key, label, kind, changed, first, last, joins, retype, retypeLabel, remark);
        }
    }

    /** A block in one language. */
    record CellView(String field, String lang, String name, String text, long revision, boolean lags, int lines) {

        public String textField() {
            return "text_" + field;
        }

        CellView with(String typed) {
            return new CellView(field, lang, name, typed, revision, lags, lines);
        }
    }

    /**
     * What could not be joined.
     *
     * @param value of its buttons, after the kind
     */
    record Aside(String author, String where, String lang, String text, String value) {}

    /** The same with typed texts in their cells. */
    EditorView with(List<Editing.Typed> typed) {
        return new EditorView(
                page,
                ref,
                procedure,
                revision,
                wording,
                changed,
                columns,
                languages,
                more,
                title.with(typed),
                parts.stream().map(part -> part.with(typed)).toList(),
                asides,
                others,
                remark,
                errors);
    }

    /** Whether the procedure sets a limit to its length. */
    public boolean limited() {
        return columns.stream().anyMatch(column -> !column.length().counted().isEmpty());
    }

    public boolean two() {
        return columns.size() > 1;
    }
}
