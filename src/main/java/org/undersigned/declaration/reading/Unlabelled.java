package org.undersigned.declaration.reading;

import org.undersigned.declaration.BlockType;
import org.undersigned.procedure.Section.Numbers;
import org.undersigned.procedure.Section.Type;

/** What a paragraph without a label is, by the section that it stands in. */
class Unlabelled {

    private static final int LONGEST_ADDRESS = 200;

    private final Course course;
    private final Numbered numbered;
    private final Script script;

    Unlabelled(Course course, Numbered numbered, Script script) {
        this.course = course;
        this.numbered = numbered;
        this.script = script;
    }

    void place(Piece piece) {
        if (course.isBeforeTheFirst()) {
            course.begin();
        } else if (course.isIn(Type.FORMULA)) {
            afterFormula();
        }
        switch (course.here().type()) {
            case LETTERHEAD -> letterhead(piece);
            case ADDRESSEES -> addressee(piece);
            case SALUTATION -> introduction(piece);
            default -> inSection(piece);
        }
    }

    private void afterFormula() {
        if (!course.goTo(Type.PARAGRAPHS)) {
            course.goTo(
                    Math.min(course.at() + 1, course.ahead().get(course.ahead().size() - 1)));
        }
    }

    private void inSection(Piece piece) {
        var own = BlockType.of(course.here().type());
        if (course.here().numbering() == Numbers.NONE || !numbered.begun()) {
            script.add(piece, own);
        } else if (Label.isPoint(piece.text())) {
            script.add(piece, BlockType.SUBPARAGRAPH);
        } else if (new Line(1, piece.text(), 0, false, false).beginsSmall()) {
            script.tell(piece, "reading_joined_without_label", Excerpt.of(piece.text()));
            script.append(" ", piece);
        } else {
            if (own != BlockType.DEMAND) {
                script.tell(piece, "reading_without_label", Excerpt.of(piece.text()));
            }
            script.add(piece, BlockType.SUBPARAGRAPH);
        }
    }

    /** Short lines of one address are one passage; after the subject comes the letter itself. */
    private void letterhead(Piece piece) {
        if (script.hasTitle() || isProse(piece)) {
            introduction(piece);
        } else if (script.isEmpty()) {
            script.add(piece, BlockType.LETTERHEAD);
        } else if (piece.apart()) {
            script.add(piece, course.here().max() > 1 ? BlockType.LETTERHEAD : BlockType.SUBPARAGRAPH);
        } else {
            script.append(", ", piece);
        }
    }

    private void addressee(Piece piece) {
        if (isProse(piece)) {
            introduction(piece);
        } else {
            script.add(piece, BlockType.ADDRESSEE);
        }
    }

    /** Addresses are short, and end in no full stop. */
    private static boolean isProse(Piece piece) {
        return piece.text().length() > LONGEST_ADDRESS || new Line(1, piece.text(), 0, false, false).endsSentence();
    }

    /** What leads into the demands: paragraphs, where the procedure has them, else one lead. */
    private void introduction(Piece piece) {
        if (course.goTo(Type.PARAGRAPHS)) {
            script.add(piece, BlockType.PARAGRAPH);
        } else if (script.endsWith(BlockType.LEAD)) {
            script.append(" ", piece);
        } else {
            script.add(piece, BlockType.LEAD);
        }
    }
}
