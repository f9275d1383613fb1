package org.undersigned.declaration.reading;

import java.util.List;

/**
 * How the lines of a document are set.
 *
 * @param length of a full line, in characters: nine tenths of the lines are no longer
 * @param spacesTell whether lines that the measure broke, and they alone, end in a space
 */
record Measure(int length, boolean spacesTell) {

    private static final int LEAST = 30;

    static Measure of(List<Line> lines) {
        var lengths = lines.stream().mapToInt(Line::length).sorted().toArray();
        var length = lengths.length == 0 ? LEAST : Math.max(LEAST, lengths[(lengths.length - 1) * 9 / 10]);
        return new Measure(length, spacesTell(lines));
    }

    private static boolean spacesTell(List<Line> lines) {
        int within = 0;
        int spacedWithin = 0;
        int last = 0;
        int spacedLast = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            var line = lines.get(i);
            var space = line.spaced() ? 1 : 0;
            if (!lines.get(i + 1).isApart() && !line.endsInHyphen()) {
                within++;
                spacedWithin += space;
            } else if (lines.get(i + 1).isApart() && line.ends()) {
                last++;
                spacedLast += space;
            }
        }
        return within > 0 && last > 0 && spacedWithin > 0.9 * within && spacedLast < 0.3 * last;
    }

    /** Whether so long a line was broken by the measure, as far as its length tells. */
    boolean fills(Line line) {
        return line.length() >= 0.6 * length;
    }

    boolean isShort(Line line) {
        return line.length() < 0.5 * length;
    }
}
