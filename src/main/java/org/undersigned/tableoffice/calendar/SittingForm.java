package org.undersigned.tableoffice.calendar;

import java.time.LocalDate;
import org.undersigned.declaration.PlainText;
import org.undersigned.platform.Refusal;

/**
 * A sitting as an officer types it.
 *
 * @param lastDay included; null while nobody knows it
 */
public record SittingForm(Sitting.Kind kind, Integer number, String label, LocalDate firstDay, LocalDate lastDay) {

    static final int HIGHEST = 9_999;
    private static final int LONGEST = 80;
    private static final int EARLIEST = 1800;
    private static final int LATEST = 2200;

    /** Puts it into a row; refuses, naming the field, what can be no sitting. */
    void into(Sitting sitting) {
        sitting.kind = there(kind, "kind");
        sitting.number = inRange(there(number, "number"));
        sitting.label = words();
        sitting.firstDay = near(there(firstDay, "firstDay"), "firstDay");
        sitting.lastDay = lastDay == null ? null : near(lastDay, "lastDay");
        if (lastDay != null && lastDay.isBefore(firstDay)) {
            throw Refusal.field("lastDay", "calendar_ends_before_it_begins");
        }
    }

    private String words() {
        var words = PlainText.line("label", label == null ? "" : label);
        if (words.isEmpty()) {
            throw Refusal.field("label", "calendar_missing");
        }
        if (words.length() > LONGEST) {
            throw Refusal.field("label", "calendar_label_too_long", LONGEST);
        }
        return words;
    }

    private static int inRange(int number) {
        if (number < 1 || number > HIGHEST) {
            throw Refusal.field("number", "calendar_number_wrong", HIGHEST);
        }
        return number;
    }

    private static LocalDate near(LocalDate day, String field) {
        if (day.getYear() < EARLIEST || day.getYear() > LATEST) {
            throw Refusal.field(field, "calendar_day_wrong");
        }
        return day;
    }

    private static <T> T there(T value, String field) {
        if (value == null) {
            throw Refusal.field(field, "calendar_missing");
        }
        return value;
    }
}
