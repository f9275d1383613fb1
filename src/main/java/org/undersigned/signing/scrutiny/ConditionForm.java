package org.undersigned.signing.scrutiny;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.scrutiny.Measure.Act;

/**
 * A condition as a form brings it: times by the clocks of the body.
 *
 * @param act null where none was chosen yet
 * @param from as {@code <input type="datetime-local">} writes it, or empty
 */
record ConditionForm(
        Act act,
        String domain,
        String source,
        String name,
        String from,
        String until,
        String country,
        String visibility) {

    static ConditionForm of(MultivaluedMap<String, String> answers) {
        return new ConditionForm(
                one(Act.values(), said(answers, "act")),
                said(answers, "domain"),
                said(answers, "source"),
                said(answers, "name"),
                said(answers, "from"),
                said(answers, "until"),
                said(answers, "country"),
                said(answers, "visibility"));
    }

    static String said(MultivaluedMap<String, String> answers, String field) {
        var value = answers.getFirst(field);
        return value == null ? "" : value.strip();
    }

    /** The value of that name, or null. */
    static <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public String actName() {
        return act == null ? "" : act.name();
    }

    /** Refuses (422) a time that is none. */
    Condition condition(ZoneId zone) {
        return new Condition(
                        given(domain),
                        given(source),
                        given(name),
                        minute("from", from, zone),
                        minute("until", until, zone),
                        given(country),
                        one(Visibility.values(), visibility))
                .checked();
    }

    /** A minute as the form writes it. */
    static String written(Instant minute, ZoneId zone) {
        return minute.atZone(zone)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Instant minute(String field, String text, ZoneId zone) {
        try {
            return text.isEmpty()
                    ? null
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.field(field, "scrutiny_time_wrong");
        }
    }
}
