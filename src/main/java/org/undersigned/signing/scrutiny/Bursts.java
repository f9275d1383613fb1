package org.undersigned.signing.scrutiny;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Stretches of time in which far more people signed than is usual for the text.
 *
 * <p>The rule: of all hours (or minutes) in which anybody signed, the <em>median</em> is what is usual. One is a burst when
 * it has <em>more than {@code times} × the median</em>, and <em>at least {@code least}</em> signatures. The median does not
 * move however high the bursts are, as long as they are fewer than the others. An hour after a broadcast is a burst, too: it
 * is a question and no answer.
 *
 * @param usual the median; 0 where nobody signed
 * @param found the largest first
 */
record Bursts(int usual, List<Burst> found) {

    /** @param at where it begins */
    record Burst(Instant at, int count) {}

    static Bursts of(SortedMap<Instant, Integer> counts, int times, int least) {
        if (counts.isEmpty()) {
            return new Bursts(0, List.of());
        }
        var sorted = counts.values().stream().sorted().toList();
        // the lower one of two in the middle
        int usual = sorted.get((sorted.size() - 1) / 2);
        var found = counts.entrySet().stream()
                .filter(one -> one.getValue() >= least && one.getValue() > (long) times * usual)
                .map(one -> new Burst(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt(Burst::count).reversed().thenComparing(Burst::at))
                .toList();
        return new Bursts(usual, found);
    }

    /** Minutes added up to hours. */
    static SortedMap<Instant, Integer> hours(SortedMap<Instant, Integer> minutes) {
        var hours = new TreeMap<Instant, Integer>();
        minutes.forEach((at, n) -> hours.merge(at.truncatedTo(ChronoUnit.HOURS), n, Integer::sum));
        return hours;
    }

    Bursts first(int most) {
        return new Bursts(usual, found.subList(0, Math.min(most, found.size())));
    }
}
