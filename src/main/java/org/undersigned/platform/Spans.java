package org.undersigned.platform;

import java.time.Period;
import java.util.Locale;

/** Spans of time as people read them: "12 months", "30 days". */
public final class Spans {

    private static final int MONTHS_OF_A_YEAR = 12;

    private Spans() {}

    /** In months where it has any, for these are what it was said in, and else in days. */
    public static String words(Period span, Locale locale) {
        var months = span.toTotalMonths();
        if (months == 0) {
            return Messages.say(locale, "form_days", span.getDays());
        }
        return months % MONTHS_OF_A_YEAR == 0
                ? Messages.say(locale, "form_years", months / MONTHS_OF_A_YEAR)
                : Messages.say(locale, "form_months", months);
    }
}
