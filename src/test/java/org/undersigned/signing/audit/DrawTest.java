package org.undersigned.signing.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sample follows from the root and the auditor's text, and prefers no entry. */
class DrawTest {

    private static final byte[] ROOT = new byte[32];
    private static final String DICE = "3 1 4 1 5 9 2 6 5 3";

    /** Reckoned by a few lines of Python after docs/ledger.md. */
    @Test
    void fixed_vectors() {
        assertEquals(List.of(205, 949, 771, 452, 517, 87, 748, 596, 931, 611), Draw.of(ROOT, DICE, 1_000, 10));
        assertEquals(List.of(5, 0, 6, 3, 1), Draw.of(ROOT, "Zürich, 23.11.2026", 7, 5));
    }

    @Test
    void all_where_there_are_few() {
        assertEquals(List.of(0, 1, 2), Draw.of(ROOT, DICE, 3, Draw.SAMPLE));
        assertEquals(List.of(), Draw.of(ROOT, DICE, 0, Draw.SAMPLE));
        assertEquals(299, Draw.of(ROOT, DICE, 299, Draw.SAMPLE).size());
    }

    @Test
    void none_twice_and_none_beyond() {
        var drawn = Draw.of(ROOT, DICE, 300, Draw.SAMPLE);
        assertEquals(299, new HashSet<>(drawn).size());
        assertTrue(drawn.stream().allMatch(one -> one >= 0 && one < 300));
        assertNotEquals(drawn, Draw.of(ROOT, DICE + " ", 300, Draw.SAMPLE));
        var other = ROOT.clone();
        other[31] = 1;
        assertNotEquals(drawn, Draw.of(other, DICE, 300, Draw.SAMPLE));
    }

    /** Chi squared over 40 entries in 2,000 draws of 10: 39 degrees of freedom, passed by fewer than one in 10,000 beyond 82. */
    @Test
    void each_is_as_likely_as_the_others() {
        var counts = new int[40];
        IntStream.range(0, 2_000)
                .forEach(i -> Draw.of(ROOT, "draw number " + i, 40, 10).forEach(one -> counts[one]++));
        double squared = IntStream.of(counts)
                .mapToDouble(n -> (n - 500.0) * (n - 500.0) / 500)
                .sum();
        assertTrue(squared < 82, () -> "chi squared " + squared);
    }

    @Test
    void two_hundred_and_ninety_nine_find_one_in_a_hundred() {
        assertTrue(Protocol.unseen(0.01, 299) < 0.05);
        assertTrue(Protocol.unseen(0.01, 298) > 0.05);
        assertEquals(1, Protocol.unseen(0.01, 0));
    }
}
