package org.undersigned.declaration.reading;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.declaration.reading.Piece.Mark;

/** Puts the lines of one language together again: which line goes on with the one before, and how. */
class Paragraphs {

    /** So many empty lines part more than paragraphs. */
    private static final int WIDE = 3;

    private final String lang;
    private final List<Line> lines;
    private final Signposts signposts;
    private final Measure measure;
    private final Hyphens hyphens;
    private final List<Remark> remarks = new ArrayList<>();

    Paragraphs(String lang, List<Line> lines, Signposts signposts, Measure measure) {
        this.lang = lang;
        this.lines = lines;
        this.signposts = signposts;
        this.measure = measure;
        this.hyphens = new Hyphens(lines);
    }

    List<Remark> remarks() {
        return remarks;
    }

    List<Piece> read() {
        var pieces = new ArrayList<Piece>();
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || begins(lines.get(i - 1), lines.get(i))) {
                pieces.add(piece(start, i));
                start = i;
            }
        }
        return lines.isEmpty() ? List.of() : pieces;
    }

    private Piece piece(int from, int to) {
        var first = lines.get(from);
        var text = new StringBuilder(first.text());
        for (int i = from + 1; i < to; i++) {
            append(text, lines.get(i - 1), lines.get(i));
        }
        var place = Place.line(first.number());
        return new Piece(place, text.toString(), lang, "", mark(text.toString(), Mark.NONE), null, first.gap() >= WIDE);
    }

    /** Names and dates are known by their look, whatever the source calls them. */
    static Mark mark(String text, Mark other) {
        return Signposts.isAuthor(text) ? Mark.AUTHOR : Days.isDate(text) ? Mark.DATE : other;
    }

    private void append(StringBuilder text, Line before, Line line) {
        if (!before.endsInHyphen()) {
            text.append(' ').append(line.text());
            return;
        }
        var join = hyphens.between(before.text(), line.text());
        text.setLength(text.length() - 1);
        text.append(join.between()).append(line.text());
        if (join.doubtful()) {
            remarks.add(Remark.of(
                    Place.line(before.number()),
                    lang,
                    "reading_doubtful_hyphen",
                    lastWord(before.text()) + " " + firstWord(line.text()),
                    lastWord(before.text()).replaceAll(".$", "") + join.between() + firstWord(line.text())));
        }
    }

    /** Whether a paragraph begins with the second of two lines of a column. */
    private boolean begins(Line before, Line line) {
        if (signposts.standsAlone(before.text()) || signposts.standsAlone(line.text())) {
            return true;
        }
        boolean apart = line.isApart() || line.number() != before.number() + 1;
        if ((apart || before.ends()) && Signposts.begins(line.text())) {
            return true;
        }
        if (before.endsInHyphen()) {
            return false;
        }
        if (before.isCapitals() || line.isCapitals()) {
            return apart || before.isCapitals() != line.isCapitals() && before.ends();
        }
        return apart ? beginsApart(before, line) : measure.isShort(before) && !line.beginsSmall();
    }

    private boolean beginsApart(Line before, Line line) {
        if (!before.ends()) {
            return (line.gap() >= WIDE || !measure.fills(before)) && !line.beginsSmall();
        }
        if (measure.spacesTell() && before.spaced()) {
            tellGuess(before, line);
            return false;
        }
        return before.endsSentence() || !line.beginsSmall();
    }

    /** A sentence ended with the column: only the space after it says that its paragraph goes on. */
    private void tellGuess(Line before, Line line) {
        if (before.endsSentence()) {
            remarks.add(Remark.of(
                    Place.line(before.number()), lang, "reading_joined_after_sentence", firstWord(line.text())));
        }
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private static String firstWord(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }
}
