package org.undersigned.declaration.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A line that is nothing but a date in words: "15 oktober 2020", "1er mars 2020". */
final class Days {

    private static final Pattern DATE =
            Pattern.compile("(\\d{1,2})(?:er|st|nd|rd|th|\\.)?\\h+(\\p{L}+)\\h+(\\d{4})\\.?");

    private Days() {}

    static boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    static Optional<LocalDate> read(String text, String lang) {
        var date = DATE.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        var locale = Locale.forLanguageTag(lang);
        for (var month : Month.values()) {
            if (month.getDisplayName(TextStyle.FULL, locale).equalsIgnoreCase(date.group(2))) {
                return day(date.group(3), month, date.group(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, Month month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
