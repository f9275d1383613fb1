package org.undersigned.procedure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A part of the text.
 *
 * @param type what stands in it
 * @param numbering how its blocks are lettered or numbered
 * @param min least number of blocks
 * @param max most blocks
 * @param heading what stands above it, such as "Explanatory part"; it is printed and is no part of the text
 * @param begins how its first block is expected to begin ("That this House"); another beginning is remarked on, and never
 *     refused
 * @param characters most characters of the section, spaces not counted; empty where there is no limit
 * @param opening words of the institution that lead into it ("The Chamber,"); they become part of the text
 */
public record Section(
        Type type,
        Numbers numbering,
        int min,
        int max,
        Optional<LocalText> heading,
        Optional<LocalText> opening,
        Optional<LocalText> begins,
        OptionalInt characters) {

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
        ALPHA_SPREADSHEET;

        private static final int LETTERS = 26;

        /** The label of the n-th block, from 1: "12", "GG"; empty where blocks bear none. */
        public String label(int n) {
            return switch (this) {
                case NONE -> "";
                case DECIMAL -> String.valueOf(n);
                case ALPHA_DOUBLED -> letter((n - 1) % LETTERS).repeat((n - 1) / LETTERS + 1);
                case ALPHA_SPREADSHEET -> n > LETTERS
                        ? label((n - 1) / LETTERS) + letter((n - 1) % LETTERS)
                        : letter(n - 1);
            };
        }

        private static String letter(int index) {
            return String.valueOf((char) ('A' + index));
        }
    }

    private static final int MOST = 10_000;
    private static final int MOST_CHARACTERS = 1_000_000;

    /** Whether a text of that language begins as the institution's do; where nothing is expected, any does. */
    public boolean beginsRight(String language, String text) {
        return begins.flatMap(words -> words.exactly(language))
                .map(words -> Spaces.single(text).startsWith(words))
                .orElse(true);
    }

    /** Characters of its blocks as the limit counts them: code points that are no space. */
    public static int characters(List<String> blocks) {
        return Math.toIntExact(blocks.stream()
                .flatMapToInt(String::codePoints)
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .count());
    }

    static Section from(Fields fields) {
        int min = fields.maybeNumber("min", 0, MOST).orElse(0);
        int max = fields.maybeNumber("max", 1, MOST).orElse(MOST);
        if (max < min) {
            fields.wrong("max", "contradicts min: " + max + " is less than " + min);
        }
        var type = fields.one("type", Type.class);
        var section = new Section(
                type,
                fields.maybeOne("numbering", Numbers.class).orElse(Numbers.NONE),
                min,
                max,
                fields.maybeObject("heading", LocalText::from),
                fields.maybeObject("opening", LocalText::from),
                fields.maybeObject("begins", LocalText::from),
                fields.maybeNumber("characters", 1, MOST_CHARACTERS)
                        .map(OptionalInt::of)
                        .orElseGet(OptionalInt::empty));
        if (type == Type.FORMULA) {
            Stream.of("opening", "begins", "numbering")
                    .filter(fields::has)
                    .forEach(field -> fields.wrong(field, "contradicts type: FORMULA, whose words are the formula"));
        }
        return section;
    }
}
