package org.undersigned.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date of which the day, or the month too, may be unknown, as in Popolo: {@code 2014}, {@code 2014-07},
 * {@code 2014-07-22}. Years 1 to 9999.
 *
 * @param first the first day that it may be
 * @param precision what is known of it
 */
public record PartialDate(LocalDate first, Precision precision) {

    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    // 00 for an unknown month or day is how MySQL and many registers write it; a time of day may follow a whole date
    private static final Pattern TEXT =
            Pattern.compile("(?<year>\\d{4})(-(?<month>\\d{2})(-(?<day>\\d{2})([T ]\\d{2}:\\d{2}.{0,30})?)?)?");

    public PartialDate {
        if (first.getYear() < 1 || first.getYear() > 9999) {
            throw new DateTimeException("no year from 1 to 9999: " + first);
        }
        first = switch (precision) {
            case YEAR -> first.withDayOfYear(1);
            case MONTH -> first.withDayOfMonth(1);
            case DAY -> first;};
    }

    /**
     * Takes also {@code 2014-07-00}, {@code 2014-00-00} and a date with a time of day, which is left out.
     *
     * @throws DateTimeException when it is no date, such as 31 June
     */
    public static PartialDate parse(String text) {
        var parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new DateTimeException("no date: " + text);
        }
        var year = number(parts.group("year"));
        var month = number(parts.group("month"));
        var day = number(parts.group("day"));
        if (month == 0 && day == 0) {
            return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
        }
        return day == 0
                ? new PartialDate(LocalDate.of(year, month, 1), Precision.MONTH)
                : new PartialDate(LocalDate.of(year, month, day), Precision.DAY);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** The last day that it may be. */
    public LocalDate last() {
        return switch (precision) {
            case YEAR -> first.withDayOfYear(first.lengthOfYear());
            case MONTH -> YearMonth.from(first).atEndOfMonth();
            case DAY -> first;
        };
    }

    /** As Popolo writes it, to the precision it was given with. */
    @Override
    public String toString() {
        var day = first.toString();
        return switch (precision) {
            case YEAR -> day.substring(0, 4);
            case MONTH -> day.substring(0, 7);
            case DAY -> day;
        };
    }
}
