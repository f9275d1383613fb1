package org.undersigned.procedure;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * When signatures are taken.
 *
 * @param opens the moment from which
 * @param closes the moment until which
 * @param duration how long, when {@code closes} is DURATION: a calendar period such as {@code P6M}
 * @param onExpiry what becomes of a text that has not met its requirements by then
 */
public record Window(Opening opens, Closing closes, Optional<Period> duration, Expiry onExpiry) {

    /** From when signatures are taken. */
    public enum Opening {
        /** As soon as the authors open the wording for signature. */
        GATHERING,
        PUBLICATION
    }

    /** Until when signatures are taken. */
    public enum Closing {
        DURATION,
        NEXT_PART_SESSION_CLOSE,
        TABLING,
        SESSION_END,
        LEGISLATURE_END,
        SUBMISSION,
        /** A time that the president sets for this text. */
        DEADLINE_SET
    }

    /** What happens at the end. */
    public enum Expiry {
        CLOSE,
        LAPSE
    }

    static Window from(Fields fields) {
        var closes = fields.one("closes", Closing.class);
        var duration = period(fields, "duration");
        if (closes == Closing.DURATION && !fields.has("duration")) {
            fields.wrong("duration", "is missing: the window closes after a duration");
        } else if (closes != null && closes != Closing.DURATION && fields.has("duration")) {
            fields.wrong("duration", "contradicts closes: " + closes);
        }
        var opens = fields.one("opens", Opening.class);
        if (opens == Opening.PUBLICATION && (closes == Closing.TABLING || closes == Closing.SUBMISSION)) {
            fields.wrong("opens", "contradicts closes: the window would close before it opens");
        }
        return new Window(opens, closes, duration, fields.one("onExpiry", Expiry.class));
    }

    /** A calendar period; empty when it is missing, or wrong and has been reported. */
    static Optional<Period> period(Fields fields, String name) {
        var text = fields.maybeText(name);
        try {
            var period = text.map(Period::parse);
            if (period.map(p -> p.isNegative() || p.isZero() || p.toTotalMonths() > 1200 || p.getDays() > 36_600)
                    .orElse(false)) {
                fields.wrong(name, "must be longer than nothing and at most a hundred years");
            }
            return period;
        } catch (DateTimeParseException | ArithmeticException e) {
            fields.wrong(name, "must be a period such as P6M or P90D");
            return Optional.empty();
        }
    }
}
