package org.undersigned.procedure;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version of a procedure and the days on which it is in force in the body's time zone.
 *
 * @param id short name, such as {@code 2023-01}; never used again for other rules
 * @param validFrom first day
 * @param validTo first day on which it is no longer in force; empty while nothing has replaced it
 * @param ruleRef the rule as the institution cites it
 * @param sourceUrl where the rule can be read
 */
public record Version(
        String id, LocalDate validFrom, Optional<LocalDate> validTo, String ruleRef, Optional<String> sourceUrl) {

    private static final Pattern ID = Pattern.compile("[0-9a-z][0-9a-z.-]{0,19}");

    /** Whether it is in force on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(day::isBefore).orElse(true);
    }

    /** The same, in force no longer than until that day (exclusive). */
    Version endedBy(LocalDate day) {
        var last = day.isBefore(validFrom) ? validFrom : day;
        var end = validTo.filter(to -> to.isBefore(last)).orElse(last);
        return new Version(id, validFrom, Optional.of(end), ruleRef, sourceUrl);
    }

    boolean overlaps(Version other) {
        return !isNever() && !other.isNever() && startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    /** Retired before its first day. */
    private boolean isNever() {
        return validTo.map(to -> !to.isAfter(validFrom)).orElse(false);
    }

    private boolean startsBeforeEndOf(Version other) {
        return other.validTo.map(validFrom::isBefore).orElse(true);
    }

    static Version from(Fields fields) {
        var id = fields.text("id", ID, "lower-case letters, digits, dots and hyphens, at most 20");
        var from = fields.date("validFrom");
        var to = fields.maybeDate("validTo");
        if (fields.has("validFrom") && to.isPresent() && !to.get().isAfter(from)) {
            fields.wrong("validTo", "must be after validFrom " + from);
        }
        var url = fields.maybeText("sourceUrl");
        url.filter(text -> !isWebAddress(text))
                .ifPresent(text -> fields.wrong("sourceUrl", "must be a web address that begins with https://"));
        return new Version(id, from, to, fields.text("ruleRef"), url);
    }

    private static boolean isWebAddress(String text) {
        try {
            var uri = URI.create(text);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
