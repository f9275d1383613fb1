package org.undersigned.declaration.reading;

import org.undersigned.declaration.BlockType;

/**
 * One paragraph of a source as it stood there, before it is known what it is.
 *
 * @param lang BCP 47, or null where nobody has said
 * @param label from the numbering of its list, where the source keeps it apart from the words; else empty
 * @param mark what the source itself says about it
 * @param type where the source says it, else null
 * @param apart set off by more than an ordinary gap from what stands before it
 */
record Piece(Place place, String text, String lang, String label, Mark mark, BlockType type, boolean apart) {

    /** What a source says about the look of a paragraph. */
    enum Mark {
        NONE,
        TITLE,
        HEADING,
        AUTHOR,
        DATE,
        /** Numbers and dates that the office gives. */
        REFERENCE
    }

    static Piece of(Place place, String text) {
        return new Piece(place, text, null, "", Mark.NONE, null, false);
    }

    Piece in(String language) {
        return new Piece(place, text, language, label, mark, type, apart);
    }

    Piece marked(Mark other) {
        return new Piece(place, text, lang, label, other, type, apart);
    }

    Piece withText(String other) {
        return new Piece(place, other, lang, label, mark, type, apart);
    }

    Piece labelled(String other) {
        return new Piece(place, text, lang, other, mark, type, apart);
    }

    Piece typed(BlockType other) {
        return new Piece(place, text, lang, label, mark, other, apart);
    }
}
