package org.undersigned.procedure;

import java.util.List;

/**
 * Who may author.
 *
 * @param capacities as what; never empty
 * @param min least number of authors, from 1
 * @param max largest number of authors
 * @param shown how many of them are shown first (an early day motion shows six)
 * @param distinctStates from how many states they must come; 0 where it does not matter
 * @param onBehalfOf on behalf of whom they may act
 */
public record Authorship(
        List<Capacity> capacities, int min, int max, int shown, int distinctStates, List<OnBehalfOf> onBehalfOf) {

    /** Bodies in whose name a text may be tabled. */
    public enum OnBehalfOf {
        GROUP,
        COMMITTEE
    }

    private static final int MOST = 100_000;

    static Authorship from(Fields fields) {
        var capacities = Signing.capacities(fields);
        int min = fields.maybeNumber("min", 1, MOST).orElse(1);
        int max = fields.maybeNumber("max", 1, MOST).orElse(MOST);
        if (max < min) {
            fields.wrong("max", "contradicts min: " + max + " is less than " + min);
        }
        int shown = fields.maybeNumber("shown", 1, MOST).orElse(max);
        if (shown > max) {
            fields.wrong("shown", "contradicts max: " + shown + " is more than " + max);
        }
        int states = fields.maybeNumber("distinctStates", 0, max).orElse(0);
        return new Authorship(capacities, min, max, shown, states, fields.many("onBehalfOf", OnBehalfOf.class));
    }
}
