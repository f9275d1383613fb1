package org.undersigned.procedure;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a procedure counts words (PACE Rule 56: at most 200). A word is what stands between spaces, of any kind, and has
 * a letter or a digit in it; a numeral is a word with digits and no letter. So "10 000" is two numerals, "Russian-led"
 * and "l’homme" one word each, and the ":" that French sets apart is none. Counted in this way the published No. 745 has
 * 206 words after its formula, and 200 without numerals.
 *
 * @param max most words
 * @param scope which parts are counted
 * @param excludeFormula whether the opening formula is left out
 * @param countNumerals whether numerals count as words
 * @param tolerance words above the maximum that are still let pass with a remark
 * @param enforcement what happens beyond the tolerance
 * @param when to which texts the limit applies
 */
public record WordPolicy(
        int max,
        Scope scope,
        boolean excludeFormula,
        boolean countNumerals,
        int tolerance,
        Enforcement enforcement,
        When when) {

    /** Which parts are counted. */
    public enum Scope {
        BODY,
        TITLE_AND_BODY
    }

    /** What happens beyond the tolerance. */
    public enum Enforcement {
        HARD,
        WARN
    }

    /** To which texts the limit applies. */
    public enum When {
        ALWAYS,
        /** To texts under urgent procedure; any other is told how long it is and never refused. */
        URGENCY
    }

    /** Spaces, and the characters that look like one and are none: a text must not shrink by using them. */
    private static final Pattern SPACES =
            Pattern.compile("[\\s\\p{Z}\\x{85}\\x{200B}\\x{FEFF}\\x{2800}\\x{3164}\\x{115F}\\x{1160}\\x{FFA0}]+");

    private static final int MOST = 1_000_000;

    /** Counts one language version of a text that is not under urgent procedure. */
    public WordCount count(CountedText text) {
        return count(text, false);
    }

    /** Counts one language version. */
    public WordCount count(CountedText text, boolean urgent) {
        var parts = Stream.of(
                        scope == Scope.TITLE_AND_BODY ? List.of(text.title()) : List.<String>of(),
                        excludeFormula ? List.<String>of() : List.of(text.formula()),
                        text.body())
                .flatMap(List::stream);
        int words = Math.toIntExact(
                parts.flatMap(SPACES::splitAsStream).filter(this::isCounted).count());
        return new WordCount(
                words, max, verdict(words), when == When.ALWAYS || urgent ? enforcement : Enforcement.WARN);
    }

    private WordCount.Verdict verdict(int words) {
        if (words <= max) {
            return WordCount.Verdict.WITHIN;
        }
        return words <= max + tolerance ? WordCount.Verdict.TOLERATED : WordCount.Verdict.OVER;
    }

    private boolean isCounted(String token) {
        return token.codePoints().anyMatch(Character::isLetter)
                || countNumerals && token.codePoints().anyMatch(Character::isDigit);
    }

    static WordPolicy from(Fields fields) {
        return new WordPolicy(
                fields.number("max", 1, MOST),
                fields.maybeOne("scope", Scope.class).orElse(Scope.BODY),
                fields.flag("excludeFormula", false),
                fields.flag("countNumerals", true),
                fields.maybeNumber("tolerance", 0, MOST).orElse(0),
                fields.one("enforcement", Enforcement.class),
                fields.maybeOne("when", When.class).orElse(When.ALWAYS));
    }
}
