package org.undersigned.signing.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static Sample of(String seed, int lines) {
        return Sample.of(seed, IntStream.rangeClosed(1, lines).boxed().toList());
    }

    @Test
    void five_per_cent_at_least_ten_all_where_there_are_fewer() {
        assertTrue(of("S", 7).isAll());
        assertTrue(of("S", 10).isAll());
        assertEquals(10, of("S", 11).positions().size());
        assertEquals(10, of("S", 200).positions().size());
        assertEquals(11, of("S", 201).positions().size());
        assertEquals(250, of("S", 5_000).positions().size());
    }

    @Test
    void whoever_knows_the_seed_draws_the_same() {
        assertEquals(of("S", 1_000), of("S", 1_000));
        assertNotEquals(of("S", 1_000).positions(), of("T", 1_000).positions());
    }
}
