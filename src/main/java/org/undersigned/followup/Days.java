package org.undersigned.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.platform.Refusal;

/** Days as the body of a declaration counts them, in its own time zone. */
@ApplicationScoped
class Days {

    /** Beyond this no answer is waited for, and a year of five digits is a slip. */
    private static final int MOST_YEARS_AHEAD = 20;

    @Inject
    Drafting drafting;

    @Inject
    Clock clock;

    LocalDate today(Declaration declaration) {
        return on(declaration, clock.instant());
    }

    LocalDate on(Declaration declaration, Instant moment) {
        return drafting.procedureOf(declaration).day(moment);
    }

    /** A day on which something has happened to the text: not before it was there to read, and not to come. */
    LocalDate past(Declaration declaration, String field, LocalDate day) {
        var begun = begun(declaration);
        if (day == null) {
            throw Refusal.field(field, "followup_day_missing");
        }
        if (day.isBefore(begun)) {
            throw Refusal.field(field, "followup_day_too_early", begun.toString());
        }
        if (day.isAfter(today(declaration))) {
            throw Refusal.field(field, "followup_day_to_come");
        }
        return day;
    }

    /** A day by which something is due: not before another one. */
    LocalDate due(Declaration declaration, String field, LocalDate day, LocalDate since) {
        if (day == null) {
            throw Refusal.field(field, "followup_day_missing");
        }
        if (day.isBefore(since)) {
            throw Refusal.field(field, "followup_day_too_early", since.toString());
        }
        if (day.isAfter(today(declaration).plusYears(MOST_YEARS_AHEAD))) {
            throw Refusal.field(field, "followup_day_too_late", MOST_YEARS_AHEAD);
        }
        return day;
    }

    /** When it was published; before that, when it was handed to the table office. */
    LocalDate begun(Declaration declaration) {
        if (declaration.publishedOn != null) {
            return declaration.publishedOn;
        }
        return on(declaration, declaration.submittedAt == null ? declaration.createdAt : declaration.submittedAt);
    }

    /** As a form sends it, {@code 2021-02-11}; null where nothing was sent. */
    static LocalDate read(String field, String typed) {
        var text = typed == null ? "" : typed.strip();
        try {
            if (text.isEmpty()) {
                return null;
            }
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException noSuchDay) {
            // told below, like a day in any other form
        }
        throw Refusal.field(field, "followup_day_unreadable");
    }
}
