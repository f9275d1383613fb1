package org.undersigned.declaration.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables of two columns hold a text in two languages side by side: each column has one language from top to bottom. */
class DocxTables {

    /** A table whose paragraphs are being counted: which stands in which column. */
    private static final class Table {
        final List<List<Integer>> columns = new ArrayList<>();
        int column = -1;
    }

    private final List<Table> tables = new ArrayList<>();
    private int depth;

    void begin() {
        if (depth++ == 0) {
            tables.add(new Table());
        }
    }

    void row() {
        if (depth == 1) {
            current().column = -1;
        }
    }

    void cell() {
        if (depth == 1) {
            current().column++;
        }
    }

    void end() {
        depth = Math.max(0, depth - 1);
    }

    /** Where the next paragraph stands. */
    void place(int piece) {
        if (depth > 0 && current().column >= 0) {
            var columns = current().columns;
            while (columns.size() <= current().column) {
                columns.add(new ArrayList<>());
            }
            columns.get(current().column).add(piece);
        }
    }

    private Table current() {
        return tables.get(tables.size() - 1);
    }

    /** The same paragraphs, those of tables of two columns with the language of their column. */
    List<Piece> sideBySide(List<Piece> pieces, List<Remark> remarks) {
        var known = Tongues.known();
        var all = new ArrayList<>(pieces);
        for (var table : tables) {
            var langs = table.columns.stream()
                    .map(column -> language(column, pieces, known))
                    .toList();
            boolean two =
                    langs.size() == 2 && !langs.contains("") && !langs.get(0).equals(langs.get(1));
            if (two) {
                IntStream.range(0, 2).forEach(i -> table.columns
                        .get(i)
                        .forEach(at -> all.set(at, all.get(at).in(langs.get(i)))));
            } else if (!table.columns.isEmpty() && !table.columns.get(0).isEmpty()) {
                remarks.add(Remark.of(pieces.get(table.columns.get(0).get(0)).place(), null, "reading_table"));
            }
        }
        return all;
    }

    private static String language(List<Integer> column, List<Piece> pieces, List<String> known) {
        var words = column.stream().map(at -> pieces.get(at).text()).collect(Collectors.joining("\n"));
        var scores = Tongues.weigh(words, known);
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return scores[best] > 0 ? known.get(best) : "";
    }
}
