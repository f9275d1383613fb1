package org.undersigned.signing.scrutiny;

import java.time.Instant;
import org.undersigned.platform.Reader;
import org.undersigned.signing.scrutiny.Measure.State;

/**
 * A measure in a list of them, for officers.
 *
 * @param what was done, to how many, and why
 * @param kind of its tag
 */
record MeasureLine(String href, String what, String state, String kind, Instant at, String by) {

    static MeasureLine of(Measure measure, About about, Reader reader) {
        return new MeasureLine(
                about.scrutiny() + "/measures/" + measure.id,
                what(measure, reader),
                state(measure, reader),
                kind(measure.state),
                measure.orderedAt,
                measure.orderedName);
    }

    static String what(Measure measure, Reader reader) {
        var reason = reader.say("counts_reason", measure.reason.name());
        return measure.state == State.RUNNING
                ? reader.say("scrutiny_what_ordered", measure.act.name(), measure.expected, reason)
                : reader.say("scrutiny_what_done", measure.act.name(), measure.touched, reason);
    }

    static String state(Measure measure, Reader reader) {
        return reader.say("scrutiny_state", measure.state.name(), measure.percent());
    }

    static String kind(State state) {
        return switch (state) {
            case RUNNING, REVERSING -> "caution";
            case DONE, CANCELLED -> "good";
            case REVERSED -> "quiet";
        };
    }
}
