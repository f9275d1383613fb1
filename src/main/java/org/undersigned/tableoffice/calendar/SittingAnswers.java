package org.undersigned.tableoffice.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.undersigned.platform.Refusal;

/** A sitting as it stands in the form. */
public class SittingAnswers {

    @RestForm
    public String body;

    @RestForm
    public String kind;

    @RestForm
    public String number;

    @RestForm
    public String label;

    @RestForm
    public String firstDay;

    @RestForm
    public String lastDay;

    static SittingAnswers of(Sitting sitting) {
        var answers = new SittingAnswers();
        answers.body = sitting.bodyId;
        answers.kind = sitting.kind.name();
        answers.number = String.valueOf(sitting.number);
        answers.label = sitting.label;
        answers.firstDay = sitting.firstDay.toString();
        answers.lastDay = sitting.lastDay == null ? "" : sitting.lastDay.toString();
        return answers;
    }

    String body() {
        return body == null ? "" : body;
    }

    SittingForm form() {
        return new SittingForm(kind(), number(), label, day("firstDay", firstDay), day("lastDay", lastDay));
    }

    private Sitting.Kind kind() {
        for (var known : Sitting.Kind.values()) {
            if (known.name().equals(kind)) {
                return known;
            }
        }
        throw Refusal.field("kind", "calendar_missing");
    }

    private Integer number() {
        var typed = number == null ? "" : number.strip();
        if (!typed.matches("[0-9]{1,9}")) {
            throw Refusal.field("number", "calendar_number_wrong", SittingForm.HIGHEST);
        }
        return Integer.valueOf(typed);
    }

    private static LocalDate day(String field, String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw Refusal.field(field, "calendar_day_wrong");
        }
    }
}
