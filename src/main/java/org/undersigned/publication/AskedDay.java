package org.undersigned.publication;

import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.undersigned.platform.Refusal;

/**
 * The day as of which a page is asked for: {@code ?on=2020-01-31}, today without it.
 *
 * @param chosen whether the reader asked for it
 */
record AskedDay(LocalDate day, boolean chosen) {

    /** As a form shows it: empty where the reader did not ask for a day. */
    public String given() {
        return chosen ? day.toString() : "";
    }

    /** Takes the day along to another page; empty where the reader did not ask for one. */
    public String query() {
        return chosen ? "?on=" + day : "";
    }

    /** Refuses (422) what is no day; four digits to a year keep it within the calendar of the database. */
    static AskedDay of(UriInfo uri, Clock clock) {
        var on = Search.words(uri, "on");
        if (on.isEmpty()) {
            return new AskedDay(LocalDate.now(clock), false);
        }
        try {
            if (on.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return new AskedDay(LocalDate.parse(on), true);
            }
        } catch (DateTimeParseException noSuchDay) {
            // told below, like a day in any other form
        }
        throw Refusal.field("on", "registry_bad_day", on);
    }
}
