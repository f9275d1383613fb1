package org.undersigned.platform;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Locale;

/** Spans of time as people read them: "12 months", "30 days". */
public final class Spans {

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int HOURS_OF_A_DAY = 24;

    private Spans() {}

    /** In the largest unit of which it is so many and no more. */
    public static String words(TemporalAmount span, Locale locale) {
        return span instanceof Duration hours ? words(hours, locale) : words((Period) span, locale);
    }

    private static String words(Duration span, Locale locale) {
        var hours = span.toHours();
        return hours % HOURS_OF_A_DAY == 0
                ? Messages.say(locale, "form_days", hours / HOURS_OF_A_DAY)
                : Messages.say(locale, "form_hours", hours);
    }

    private static String words(Period span, Locale locale) {
        var months = span.toTotalMonths();
        if (months == 0) {
            return Messages.say(locale, "form_days", span.getDays());
        }
        return months % MONTHS_OF_A_YEAR == 0
                ? Messages.say(locale, "form_years", months / MONTHS_OF_A_YEAR)
                : Messages.say(locale, "form_months", months);
    }
}
