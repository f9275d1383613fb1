package org.undersigned.procedure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long a text is under a procedure's policy.
 *
 * @param words words counted
 * @param max most words
 * @param verdict within, over but tolerated, or over
 * @param enforcement what the procedure does when it is over
 */
public record WordCount(int words, int max, Verdict verdict, WordPolicy.Enforcement enforcement) {

    /** What the count means. */
    @Schema(name = "WordCountVerdict")
    public enum Verdict {
        WITHIN,
        TOLERATED,
        OVER
    }

    /** Words still free, or 0. */
    public int left() {
        return Math.max(0, max - words);
    }

    /** Words above the maximum, or 0. */
    public int over() {
        return Math.max(0, words - max);
    }

    /** Whether the text may not go on as it is. */
    public boolean refuses() {
        return verdict == Verdict.OVER && enforcement == WordPolicy.Enforcement.HARD;
    }

    /** The count in words, such as "200 of 200 words". */
    public String sentence(Say say) {
        return say.say("procedure_words_count", words, max);
    }

    /** What is left, tolerated or too much, such as "3 words left". */
    public String remark(Say say) {
        return switch (verdict) {
            case WITHIN -> say.say("procedure_words_left", left());
            case TOLERATED -> say.say("procedure_words_tolerated", over());
            case OVER -> say.say("procedure_words_over", over());
        };
    }
}
