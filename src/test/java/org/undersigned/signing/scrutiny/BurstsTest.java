package org.undersigned.signing.scrutiny;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.undersigned.signing.scrutiny.Bursts.Burst;

class BurstsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static SortedMap<Instant, Integer> hours(int... counts) {
        var hours = new TreeMap<Instant, Integer>();
        for (int i = 0; i < counts.length; i++) {
            hours.put(hour(i), counts[i]);
        }
        return hours;
    }

    private static Instant hour(int i) {
        return NOON.plus(Duration.ofHours(i));
    }

    @Test
    void what_is_more_than_so_many_times_the_median_is_one() {
        var bursts = Bursts.of(hours(4, 5, 6, 26, 5, 25, 400), 5, 20);
        assertEquals(6, bursts.usual());
        assertEquals(List.of(new Burst(hour(6), 400)), bursts.found());
        assertEquals(
                List.of(new Burst(hour(6), 400), new Burst(hour(3), 26)),
                Bursts.of(hours(4, 5, 6, 26, 5, 25, 400, 1), 5, 20).found(),
                "five times five is not more than five times five");
    }

    @Test
    void however_high_bursts_are_the_usual_stays() {
        assertEquals(5, Bursts.of(hours(5, 5, 5, 1_000_000, 1_000_000), 5, 20).usual());
    }

    @Test
    void few_are_never_one() {
        assertEquals(List.of(), Bursts.of(hours(1, 1, 1, 19), 5, 20).found());
        assertEquals(1, Bursts.of(hours(1, 1, 1, 20), 5, 20).found().size());
    }

    @Test
    void where_all_came_at_once_nothing_is_usual_and_nothing_is_told() {
        assertEquals(List.of(), Bursts.of(hours(5_000), 5, 20).found());
        assertEquals(0, Bursts.of(hours(), 5, 20).usual());
    }

    @Test
    void minutes_add_up_to_hours() {
        var minutes = new TreeMap<>(
                Map.of(NOON, 2, NOON.plus(Duration.ofMinutes(59)), 3, NOON.plus(Duration.ofMinutes(60)), 4));
        assertEquals(Map.of(NOON, 5, hour(1), 4), Bursts.hours(minutes));
    }

    @Test
    void labels_are_as_long_as_it_takes_to_tell_them_apart() {
        assertEquals(Map.of("abcd11", "abcd1", "abcd22", "abcd2"), Labels.of(List.of("abcd11", "abcd22")));
        assertEquals(Map.of("abcd11", "abcd", "12cd22", "12cd"), Labels.of(List.of("abcd11", "12cd22")));
        assertEquals(Map.of(), Labels.of(List.of()));
    }
}
