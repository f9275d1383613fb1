package org.undersigned.declaration.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.undersigned.procedure.Section;

/** The numbered sections: to which of them a label belongs, and whether it is the one whose turn it is. */
class Numbered {

    /** A gap in the labels is told once: counting goes on from the label that stands there, if it is not far off. */
    private static final int FAR = 100;

    private final Course course;
    private final List<Piece> pieces;
    private final Map<Integer, Integer> counts = new HashMap<>();

    /** @param pieces of the whole text, to look ahead in */
    Numbered(Course course, List<Piece> pieces) {
        this.course = course;
        this.pieces = pieces;
    }

    /** Whether the section where the reader is has had a number. */
    boolean begun() {
        return counts.containsKey(course.at());
    }

    /** Which section the label belongs to: this one, or one that begins here. */
    OptionalInt sectionOf(Label label, int pieceAt) {
        for (int index : course.ahead()) {
            var section = course.section(index);
            if (label.fits(section.numbering())) {
                boolean here = index == course.at();
                boolean first = label.text().equals(section.numbering().label(1));
                if (here && (begun() || first || opened(index)) || !here && first && !skips(index, pieceAt)) {
                    return first && here && begun() && next(label).isPresent()
                            ? OptionalInt.of(next(label).get())
                            : OptionalInt.of(index);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Nothing stood between the heading of a section and a label: it must be its label. */
    private boolean opened(int index) {
        return index == course.at() && !counts.containsKey(index);
    }

    /** The next section that begins again with this label. */
    private Optional<Integer> next(Label label) {
        return course.ahead().stream()
                .filter(index ->
                        index > course.at() && label.fits(course.section(index).numbering()))
                .findFirst();
    }

    /** Whether a numbered section before that one is still to come: then a "1." belongs to a list in a paragraph. */
    private boolean skips(int index, int pieceAt) {
        return course.ahead().stream()
                .filter(between -> between < index && between > course.at())
                .map(course::section)
                .anyMatch(between -> comesAfter(between, pieceAt));
    }

    private boolean comesAfter(Section section, int pieceAt) {
        return section.numbering() != Section.Numbers.NONE
                && pieces.subList(pieceAt + 1, pieces.size()).stream().anyMatch(piece -> label(piece)
                        .filter(label -> label.text().equals(section.numbering().label(1)))
                        .isPresent());
    }

    /** The label of a paragraph, from its list or from its first words. */
    static Optional<Label> label(Piece piece) {
        return piece.label().isEmpty() ? Label.of(piece.text()) : Optional.of(new Label(piece.label(), piece.text()));
    }

    /** Counts one more in the section where the reader is, and says what its label should have been. */
    String expected(String label) {
        var numbering = course.here().numbering();
        int n = counts.merge(course.at(), 1, Integer::sum);
        var expected = numbering.label(n);
        if (!expected.equals(label)) {
            IntStream.range(n, n + FAR)
                    .filter(m -> numbering.label(m).equals(label))
                    .findFirst()
                    .ifPresent(m -> counts.put(course.at(), m));
        }
        return expected;
    }
}
