package org.undersigned.tableoffice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import org.jboss.resteasy.reactive.RestForm;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Numbering.Kind;

/** An admission as an officer types it. */
public class AdmissionForm {

    static final String LATER = "later";

    @RestForm
    String number;

    @RestForm
    String documentNumber;

    @RestForm
    String dossierNumber;

    @RestForm
    String sure;

    /** {@code now} or {@code later}. */
    @RestForm
    public String when;

    @RestForm
    public String day;

    @RestForm
    public String time;

    boolean isLater() {
        return LATER.equals(when);
    }

    /** Which of the two is chosen. */
    public String chosen() {
        return isLater() ? LATER : "now";
    }

    /** Null where the form does not ask for it. */
    String typed(Kind kind) {
        return switch (kind) {
            case NUMBER -> number;
            case DOCUMENT -> documentNumber;
            case DOSSIER -> dossierNumber;
            case ADOPTED_TEXT -> null;
        };
    }

    Admission admission() {
        var numbers = new EnumMap<Kind, Integer>(Kind.class);
        for (var kind : Numbers.AT_PUBLICATION) {
            if (typed(kind) != null) {
                numbers.put(kind, digits(Numbers.field(kind), typed(kind)));
            }
        }
        return new Admission(numbers, sure != null);
    }

    /** The moment at which it is to be published, by the clocks of the body. */
    Instant due(ZoneId zone) {
        return moment("day", day, "time", time, zone);
    }

    /** A day and a time as browsers send them; refuses, naming the field, what is none. */
    static Instant moment(String dayField, String day, String timeField, String time, ZoneId zone) {
        try {
            var date = LocalDate.parse(day == null ? "" : day.strip());
            var clock = at(timeField, time);
            return date.atTime(clock).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.field(dayField, "tableoffice_day_wrong");
        }
    }

    private static LocalTime at(String field, String time) {
        try {
            return LocalTime.parse(time == null ? "" : time.strip());
        } catch (DateTimeException e) {
            throw Refusal.field(field, "tableoffice_hour_wrong");
        }
    }

    private static int digits(String field, String typed) {
        var digits = typed.strip();
        if (!digits.matches("[0-9]{1,9}")) {
            throw Refusal.field(field, "tableoffice_number_wrong", Numbers.HIGHEST);
        }
        return Integer.parseInt(digits);
    }
}
