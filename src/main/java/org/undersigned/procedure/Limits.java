package org.undersigned.procedure;

/**
 * How large a text may be for our own safety, where the institution sets no limit.
 *
 * @param titleCharacters longest title, in characters as people count them (code points)
 * @param paragraphs most blocks of a language version
 * @param paragraphCharacters longest block, in code points
 */
public record Limits(int titleCharacters, int paragraphs, int paragraphCharacters) {

    static final Limits USUAL = new Limits(300, 100, 10_000);

    static Limits from(Fields fields) {
        return new Limits(
                fields.maybeNumber("titleCharacters", 10, 2_000).orElse(USUAL.titleCharacters),
                fields.maybeNumber("paragraphs", 1, 10_000).orElse(USUAL.paragraphs),
                fields.maybeNumber("paragraphCharacters", 100, 100_000).orElse(USUAL.paragraphCharacters));
    }
}
