package org.undersigned.declaration.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.undersigned.declaration.BlockType;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Section.Type;

/** Goes through the paragraphs of one language and the sections of the procedure side by side, and says what is what. */
class Walk {

    private static final Pattern SPEAKS_OF_ANNEX = Pattern.compile("(?iU)\\b(?:annexe?|appendix|bijlage|anlage)\\b");

    private final Procedure procedure;
    private final Signposts signposts;
    private final List<Piece> pieces;
    private final Course course;
    private final Numbered numbered;
    private final Script script;
    private final Unlabelled unlabelled;
    private final LetterParts letter;

    Walk(Procedure procedure, String lang, List<Piece> pieces) {
        this.procedure = procedure;
        this.signposts = new Signposts(procedure);
        this.pieces = pieces;
        this.course = new Course(procedure);
        this.numbered = new Numbered(course, pieces);
        this.script = new Script(lang);
        this.unlabelled = new Unlabelled(course, numbered, script);
        this.letter = new LetterParts(course, script);
    }

    /** What was understood; its keys are given later. */
    Script read() {
        for (int i = 0; i < pieces.size(); i++) {
            step(pieces.get(i), i);
        }
        tellWhatIsMissing();
        return script;
    }

    private void tellWhatIsMissing() {
        if (course.has(Type.ANNEX) && !script.has(BlockType.ANNEX)) {
            script.find(SPEAKS_OF_ANNEX).ifPresent(place -> script.tell(place, "reading_annex_missing"));
        }
        for (var section : course.required()) {
            if (section.type() != Type.FORMULA && !script.has(BlockType.of(section.type()))) {
                script.tell(Place.FILE, "reading_section_missing", new TypeWord(BlockType.of(section.type())));
            }
        }
    }

    private void step(Piece piece, int i) {
        if (piece.type() != null) {
            typed(piece);
        } else if (!marked(piece)
                && !heading(piece)
                && !opening(piece)
                && !letter.is(piece)
                && !labelled(piece, i)
                && !citation(piece)
                && !title(piece)) {
            unlabelled.place(piece);
        }
    }

    /** The source says what it is. */
    private void typed(Piece piece) {
        var section = piece.type().section();
        if (section.isPresent() && !course.goTo(section.get())) {
            script.tell(piece, "reading_not_in_procedure", new TypeWord(piece.type()));
            unlabelled.place(piece.labelled(""));
        } else {
            if (section.isPresent() && !piece.label().isEmpty()) {
                check(piece, piece.label());
            }
            script.add(piece, piece.type(), piece.text(), piece.label());
        }
    }

    private boolean marked(Piece piece) {
        switch (piece.mark()) {
            case TITLE -> script.title(piece, piece.text());
            case AUTHOR -> script.leave(piece, LeftOut.Kind.AUTHOR);
            case DATE -> script.date(piece);
            case REFERENCE -> script.leave(piece, LeftOut.Kind.REFERENCE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean heading(Piece piece) {
        var section = signposts.headingOf(piece.text());
        section.ifPresent(course::goTo);
        if (section.isPresent() || signposts.isKindOfText(piece.text())) {
            script.leave(piece, LeftOut.Kind.HEADING);
            return true;
        }
        return false;
    }

    private boolean opening(Piece piece) {
        var section = signposts.openingOf(piece.text());
        if (section.isPresent()) {
            course.goTo(section.get());
            script.add(piece, BlockType.LEAD);
            return true;
        }
        if (course.has(Type.FORMULA) && (signposts.isFormula(piece.text()) || otherFormula(piece))) {
            course.goTo(Type.FORMULA);
            script.add(piece, BlockType.FORMULA);
            return true;
        }
        return capitals(piece);
    }

    private boolean otherFormula(Piece piece) {
        boolean is = script.isEmpty() && piece.text().endsWith(":") && !isLong(piece.text());
        if (is) {
            script.tell(piece, "reading_other_formula", piece.text());
        }
        return is;
    }

    /** A line in capitals, or one that the source calls a heading, that the procedure does not know. */
    private boolean capitals(Piece piece) {
        var text = piece.text();
        boolean stands = piece.mark() == Piece.Mark.HEADING || asLine(text).isCapitals();
        if (!stands || isLong(text) || Numbered.label(piece).isPresent()) {
            return false;
        }
        if (text.endsWith(",") || text.endsWith(":")) {
            script.add(piece, BlockType.LEAD);
        } else if (course.isBeforeTheFirst() && script.isEmpty() && !script.hasTitle()) {
            script.title(piece, text);
        } else {
            script.tell(piece, "reading_unknown_heading", text);
            script.leave(piece, LeftOut.Kind.HEADING);
        }
        return true;
    }

    /** A label that a section of the procedure could have, where it is the turn of that section. */
    private boolean labelled(Piece piece, int i) {
        var label = Numbered.label(piece);
        var section = label.map(some -> numbered.sectionOf(some, i));
        if (section.isEmpty() || section.get().isEmpty()) {
            label.ifPresent(some -> script.tell(piece, "reading_label_of_no_section", some.text()));
            return false;
        }
        course.goTo(section.get().getAsInt());
        check(piece, label.get().text());
        script.add(
                piece,
                BlockType.of(course.here().type()),
                label.get().rest(),
                label.get().text());
        return true;
    }

    private void check(Piece piece, String label) {
        var expected = numbered.expected(label);
        if (expected.isEmpty()) {
            script.tell(piece, "reading_label_of_no_section", label);
        } else if (!expected.equals(label)) {
            script.tell(piece, "reading_label_out_of_order", label, expected);
        }
    }

    private boolean citation(Piece piece) {
        var words = Citations.words(piece.text());
        if (words.isEmpty() || !course.mayCome(Type.CITATIONS)) {
            return false;
        }
        course.goTo(Type.CITATIONS);
        script.add(piece, BlockType.CITATION, words.get(), "");
        return true;
    }

    private boolean title(Piece piece) {
        boolean is = course.isBeforeTheFirst()
                && script.isEmpty()
                && !script.hasTitle()
                && !course.has(Type.LETTERHEAD)
                && !isLong(piece.text())
                && !asLine(piece.text()).ends();
        if (is) {
            script.title(piece, piece.text());
        }
        return is;
    }

    private boolean isLong(String text) {
        return text.codePointCount(0, text.length()) > procedure.limits().titleCharacters();
    }

    private static Line asLine(String text) {
        return new Line(1, text, 0, false, false);
    }
}
