package org.undersigned.signing.scrutiny;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneId;

/**
 * What the form of a measure brings when the count is confirmed. Numbers that are none count as nothing, so that the officer
 * is asked again.
 */
record MeasureForm(
        ConditionForm condition, String id, String reason, String remark, int count, int within, String typed) {

    /** Nothing but a condition is said yet. */
    static MeasureForm of(MultivaluedMap<String, String> answers) {
        return new MeasureForm(
                ConditionForm.of(answers),
                ConditionForm.said(answers, "id"),
                ConditionForm.said(answers, "reason"),
                ConditionForm.said(answers, "remark"),
                number(ConditionForm.said(answers, "count")),
                number(ConditionForm.said(answers, "within")),
                ConditionForm.said(answers, "typed"));
    }

    Order order(ZoneId zone) {
        return new Order(
                id.isEmpty() ? null : id,
                condition.act(),
                condition.condition(zone),
                ConditionForm.one(Reason.values(), reason),
                remark,
                count,
                within,
                typed);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
