package org.undersigned.declaration.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Reads text as it was printed: lines broken by the measure, words broken by hyphens, columns of two languages one
 * after the other on each page, paragraphs that run over the end of a column with the other language between.
 */
class PrintedText {

    private final Signposts signposts;
    private final List<String> langs;

    /** @param langs that the columns may be in; at least one */
    PrintedText(Signposts signposts, List<String> langs) {
        this.signposts = signposts;
        this.langs = langs;
    }

    Source read(List<Line> lines) {
        var measure = Measure.of(lines);
        var remarks = new ArrayList<Remark>();
        var pieces = new ArrayList<Piece>();
        columns(lines).forEach((lang, column) -> {
            var paragraphs = new Paragraphs(lang, column, signposts, measure);
            pieces.addAll(paragraphs.read());
            remarks.addAll(paragraphs.remarks());
        });
        return new Source(pieces, remarks);
    }

    /** The lines of each language in their order. */
    private LinkedHashMap<String, List<Line>> columns(List<Line> lines) {
        var tide = new Tide(langs.size());
        for (int i = 0; i < lines.size(); i++) {
            tide.add(scores(lines.get(i).text()), price(lines, i));
        }
        var found = tide.languages();
        var columns = new LinkedHashMap<String, List<Line>>();
        langs.forEach(lang -> columns.put(lang, new ArrayList<>()));
        for (int i = 0; i < lines.size(); i++) {
            columns.get(langs.get(found.get(i))).add(lines.get(i));
        }
        columns.values().removeIf(List::isEmpty);
        return columns;
    }

    private double[] scores(String line) {
        var scores = Tongues.weigh(line, langs);
        if (signposts.standsAlone(line)) {
            var own = signposts.languagesOf(line);
            for (int i = 0; i < scores.length; i++) {
                scores[i] += own.contains(langs.get(i))
                                || Days.read(line, langs.get(i)).isPresent()
                        ? SURE
                        : 0;
            }
        }
        return scores;
    }

    private static final double SURE = 8;

    /** A column ends at the end of a page or where a line is left free, and hardly ever elsewhere. */
    private static double price(List<Line> lines, int i) {
        return lines.get(i).set() ? 1 : lines.get(i).gap() > 0 ? 2 : 6;
    }
}
