package org.undersigned.platform;

import com.ibm.icu.text.DateFormat;
import io.quarkus.qute.EngineConfiguration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * {@code {date:long(day)}} (22 November 2026), {@code {date:short(day)}} (22 Nov 2026) and {@code {date:time(instant)}}
 * (22 November 2026 at 14:05 CET). {@code
 * {date:partial("2026-11")}} tells a year, a month or a day as precisely as it is known. Days are {@link LocalDate}; an {@link Instant} is shown in the zone of the site,
 * {@code undersigned.zone}, by default that of Strasbourg.
 */
@EngineConfiguration
public class DateNamespace extends LocaleNamespace {

    private static final int YEAR = 4;
    private static final int YEAR_AND_MONTH = 7;
    private static final String DEFAULT_ZONE = "Europe/Paris";

    public DateNamespace() {
        super("date");
    }

    @Override
    String word(Locale locale, String name, Object... args) {
        return switch (name) {
            case "long" -> day(locale, DateFormat.LONG, args[0]);
            case "short" -> day(locale, DateFormat.MEDIUM, args[0]);
            case "partial" -> partial(locale, (String) args[0]);
            case "time" -> time(locale, (Instant) args[0]);
            default -> throw new IllegalArgumentException("No {date:" + name + "}");
        };
    }

    /** The day as {@code {date:long(day)}} writes it, for a sentence that is put together in Java. */
    public static String longDay(Locale locale, LocalDate day) {
        return day(locale, DateFormat.LONG, day);
    }

    private static String day(Locale locale, int style, Object value) {
        var day = value instanceof Instant instant ? instant.atZone(zone()).toLocalDate() : (LocalDate) value;
        var utc = com.ibm.icu.util.TimeZone.getTimeZone("UTC");
        var format = DateFormat.getDateInstance(style, british(locale));
        format.setTimeZone(utc);
        return format.format(Date.from(day.atStartOfDay(ZoneId.of("UTC")).toInstant()));
    }

    private static String partial(Locale locale, String value) {
        return switch (value.length()) {
            case YEAR -> value;
            case YEAR_AND_MONTH -> {
                var format = DateFormat.getInstanceForSkeleton("yMMMM", british(locale));
                format.setTimeZone(com.ibm.icu.util.TimeZone.getTimeZone("UTC"));
                yield format.format(Date.from(LocalDate.parse(value + "-01")
                        .atStartOfDay(ZoneId.of("UTC"))
                        .toInstant()));
            }
            default -> day(locale, DateFormat.MEDIUM, LocalDate.parse(value));
        };
    }

    /** A moment by the clocks of the site: "22 November 2026 at 14:05 CET". */
    public static String time(Locale locale, Instant instant) {
        var zone = com.ibm.icu.util.TimeZone.getTimeZone(zone().getId());
        var format = DateFormat.getInstanceForSkeleton("yMMMMdHHmmz", british(locale));
        format.setTimeZone(zone);
        return format.format(Date.from(instant));
    }

    /** English here is British: the day stands before the month. */
    private static Locale british(Locale locale) {
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }

    private static ZoneId zone() {
        return ZoneId.of(ConfigProvider.getConfig()
                .getOptionalValue("undersigned.zone", String.class)
                .orElse(DEFAULT_ZONE));
    }
}
