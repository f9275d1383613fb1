package org.undersigned.declaration.reading;

import org.undersigned.declaration.BlockType;
import org.undersigned.procedure.Section.Type;

/** What letters have before their text: subject, addressees, salutation. */
class LetterParts {

    private final Course course;
    private final Script script;

    LetterParts(Course course, Script script) {
        this.course = course;
        this.script = script;
    }

    /** Places it, where it is one. */
    boolean is(Piece piece) {
        return subject(piece) || addressee(piece) || salutation(piece);
    }

    private boolean subject(Piece piece) {
        var subject = Signposts.subject(piece.text());
        if (subject.isEmpty() || script.hasTitle() || !course.has(Type.LETTERHEAD)) {
            return false;
        }
        script.title(piece, subject.get());
        course.goTo(Type.LETTERHEAD);
        return true;
    }

    private boolean addressee(Piece piece) {
        var addressee = Signposts.addressee(piece.text());
        if (addressee.isEmpty() || !course.mayCome(Type.ADDRESSEES)) {
            return false;
        }
        course.goTo(Type.ADDRESSEES);
        script.add(piece, BlockType.ADDRESSEE, addressee.get(), "");
        return true;
    }

    private boolean salutation(Piece piece) {
        if (!course.mayCome(Type.SALUTATION) || !Signposts.isSalutation(piece.text())) {
            return false;
        }
        course.goTo(Type.SALUTATION);
        script.add(piece, BlockType.SALUTATION);
        return true;
    }
}
