package org.undersigned.signing.citizens;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.undersigned.platform.Messages;
import org.undersigned.signing.Tallies.Tally;

/**
 * How a count with citizens in it came about, as a page tells it.
 *
 * @param counted all names that count
 * @param others of them that are not citizens'
 * @param withdrawn names taken back, whoever's
 * @param countries those that are told apart, the largest first
 */
public record CountsView(
        int counted, int others, int withdrawn, CitizenCounts citizens, List<Line> invalidated, List<Line> countries) {

    /** Longest bar, in the units of its picture. */
    private static final int FULL = 200;

    /** @param bar length of its bar, up to 200 */
    public record Line(String label, int count, int bar) {}

    public static CountsView of(Tally tally, Locale reader) {
        var citizens = CitizenCounts.of(tally);
        return new CountsView(
                tally.counted(),
                tally.counted() - citizens.counted(),
                tally.withdrawn(),
                citizens,
                lines(citizens.invalidated(), reason -> 0, reason -> Messages.say(reader, "counts_reason", reason)),
                lines(
                        citizens.byCountry(),
                        n -> bar(n, citizens.byCountry()),
                        country -> Countries.name(country, reader)));
    }

    /** Whether there is more to say of countries than that they are not told apart. */
    public boolean tellsCountries() {
        return !countries.isEmpty();
    }

    private static List<Line> lines(
            Map<String, Integer> counts, ToIntFunction<Integer> bar, UnaryOperator<String> label) {
        return counts.entrySet().stream()
                .map(one -> new Line(label.apply(one.getKey()), one.getValue(), bar.applyAsInt(one.getValue())))
                .toList();
    }

    private static int bar(int count, Map<String, Integer> largestFirst) {
        int most = largestFirst.values().iterator().next();
        return Math.max(1, (int) ((long) count * FULL / most));
    }
}
