package org.undersigned.publication;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Round points in time to write along an axis: months or years, so few that they stand side by side on a phone. */
final class Ticks {

    private static final int MOST = 5;
    private static final int YEAR = 12;
    private static final int[] STEPS = {1, 3, 6, YEAR, 2 * YEAR, 5 * YEAR, 10 * YEAR, 20 * YEAR, 50 * YEAR, 100 * YEAR};

    /** Beyond this part of the way there is no room for a label. */
    private static final double ROOM = 0.9;

    /** One of them; {@code label} is "2014" or "Jul 2014". */
    record Tick(LocalDate day, String label) {}

    private Ticks() {}

    static List<Tick> between(LocalDate first, LocalDate last, Locale reader) {
        long months = ChronoUnit.MONTHS.between(first, last);
        int step =
                IntStream.of(STEPS).filter(s -> months / s < MOST).findFirst().orElse(STEPS[STEPS.length - 1]);
        var label = DateTimeFormatter.ofPattern(step < YEAR ? "LLL yyyy" : "yyyy", reader);
        return Stream.iterate(start(first, step), day -> !day.isAfter(last), day -> day.plusMonths(step))
                .filter(day -> !day.isBefore(first) && hasRoom(first, day, last))
                .map(day -> new Tick(day, label.format(day)))
                .toList();
    }

    private static LocalDate start(LocalDate first, int step) {
        int year = step < YEAR ? first.getYear() : first.getYear() - first.getYear() % (step / YEAR);
        return LocalDate.of(year, 1, 1);
    }

    private static boolean hasRoom(LocalDate first, LocalDate day, LocalDate last) {
        return day.toEpochDay() - first.toEpochDay() <= ROOM * (last.toEpochDay() - first.toEpochDay());
    }
}
