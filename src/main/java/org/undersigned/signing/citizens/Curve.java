package org.undersigned.signing.citizens;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Names that came, day after day, added up. Across, the picture is stretched to the width; downwards its units are pixels.
 *
 * @param line in a box of 1000 × 180
 * @param area under the line
 * @param rules lines across at round figures
 * @param days with a name at least, the newest first
 */
record Curve(String line, String area, List<Rule> rules, LocalDate first, LocalDate last, int total, List<Day> days) {

    static final int WIDTH = 1000;
    static final int HEIGHT = 180;

    /** Days that stand in the table at once. */
    private static final int RECENT = 10;

    private static final int MOST_RULES = 4;
    private static final int[] ROUND = {1, 2, 5};
    private static final int TEN = 10;

    /** A line across; {@code y} from the top of the box. */
    record Rule(int figure, String y) {}

    /** @param sum of this day and all before */
    record Day(LocalDate day, int count, int sum) {}

    /** @param until last day to draw, which may be later than that of the last name */
    static Curve of(SortedMap<LocalDate, Integer> byDay, LocalDate until) {
        if (byDay.isEmpty()) {
            return new Curve("", "", List.of(), until, until, 0, List.of());
        }
        var days = new ArrayList<Day>();
        int sum = 0;
        for (var one : byDay.entrySet()) {
            sum += one.getValue();
            days.add(new Day(one.getKey(), one.getValue(), sum));
        }
        var first = byDay.firstKey();
        var last = byDay.lastKey().isAfter(until) ? byDay.lastKey() : until;
        int top = top(sum);
        var line = line(days, first, last, top);
        Collections.reverse(days);
        return new Curve(line, line + " V" + HEIGHT + " H0 Z", rules(sum, top), first, last, sum, List.copyOf(days));
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    public List<Day> recent() {
        return days.subList(0, Math.min(RECENT, days.size()));
    }

    public List<Day> earlier() {
        return days.subList(recent().size(), days.size());
    }

    /** A day's names come from its beginning to its end; on days without any the line lies flat. */
    private static String line(List<Day> days, LocalDate first, LocalDate last, int top) {
        double all = last.toEpochDay() - first.toEpochDay() + 1.0;
        var line = new StringBuilder("M0 " + HEIGHT);
        int before = 0;
        for (var one : days) {
            double begins = (one.day().toEpochDay() - first.toEpochDay()) / all;
            line.append(" L").append(number(WIDTH * begins)).append(' ').append(y(before, top));
            line.append(" L")
                    .append(number(WIDTH * (begins + 1 / all)))
                    .append(' ')
                    .append(y(one.sum(), top));
            before = one.sum();
        }
        return line.append(" H").append(WIDTH).toString();
    }

    private static List<Rule> rules(int sum, int top) {
        int step = step(sum);
        return IntStream.rangeClosed(1, top / step)
                .map(i -> i * step)
                .mapToObj(figure -> new Rule(figure, y(figure, top)))
                .toList();
    }

    private static int top(int sum) {
        int step = step(sum);
        return (sum + step - 1) / step * step;
    }

    /** The smallest round step with which few rules are enough. */
    private static int step(int sum) {
        return (int) LongStream.iterate(1, power -> power * TEN)
                .flatMap(power -> IntStream.of(ROUND).mapToLong(digit -> digit * power))
                .filter(step -> step * MOST_RULES >= sum)
                .findFirst()
                .orElseThrow();
    }

    private static String y(int figure, int top) {
        return number(HEIGHT - (double) HEIGHT * figure / top);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
