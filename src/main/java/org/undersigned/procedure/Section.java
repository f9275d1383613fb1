package org.undersigned.procedure;

/**
 * A part of the text.
 *
 * @param type what stands in it
 * @param numbering how its blocks are lettered or numbered
 * @param min least number of blocks
 * @param max most blocks
 */
public record Section(Type type, Numbers numbering, int min, int max) {

    /** What stands in a section. */
    public enum Type {
        FORMULA,
        PARAGRAPHS,
        CITATIONS,
        RECITALS,
        REQUESTS,
        EXPLANATION,
        BACKGROUND,
        DETAILS,
        OBJECTIVES,
        LETTERHEAD,
        ADDRESSEES,
        SALUTATION,
        DEMANDS,
        FACTS,
        LAW,
        CASE_SHEETS,
        ANNEX
    }

    /** How blocks are numbered. */
    public enum Numbers {
        NONE,
        DECIMAL,
        /** A … Z, AA, BB … ZZ (Belgian Chamber). */
        ALPHA_DOUBLED,
        /** A … Z, AA, AB … (European Parliament). */
        ALPHA_SPREADSHEET
    }

    private static final int MOST = 10_000;

    static Section from(Fields fields) {
        int min = fields.maybeNumber("min", 0, MOST).orElse(0);
        int max = fields.maybeNumber("max", 1, MOST).orElse(MOST);
        if (max < min) {
            fields.wrong("max", "contradicts min: " + max + " is less than " + min);
        }
        var numbering = fields.maybeOne("numbering", Numbers.class).orElse(Numbers.NONE);
        return new Section(fields.one("type", Type.class), numbering, min, max);
    }
}
