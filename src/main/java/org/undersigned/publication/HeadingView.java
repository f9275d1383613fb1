package org.undersigned.publication;

import java.time.LocalDate;
import java.util.Locale;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.State;
import org.undersigned.followup.LatestOutcome;
import org.undersigned.platform.Messages;
import org.undersigned.procedure.Numbering.Kind;
import org.undersigned.procedure.Procedure;
import org.undersigned.registry.Organization;

/**
 * What stands over a text.
 *
 * @param body name of the body on the day of publication
 * @param kind what the procedure calls the text
 * @param number as printed ("No. 745"), or null
 * @param document as printed ("Doc. 15575"), or null before publication
 * @param date of publication, or null
 * @param ended day on which a published text was withdrawn or lapsed, or null
 * @param outcome what became of it, or null
 */
record HeadingView(
        String ref,
        StateView state,
        String body,
        String bodyId,
        String bodyShort,
        String kind,
        String number,
        String document,
        LocalDate date,
        LocalDate ended,
        StateView outcome) {

    /** A state in words, with its colour. */
    record StateView(String code, String label, String colour) {

        static StateView of(State state, Locale reader) {
            var code = state.name().toLowerCase(Locale.ROOT);
            var key = "declaration_state_" + code;
            return new StateView(code, Messages.say(reader, key), colour(state));
        }

        private static String colour(State state) {
            return switch (state) {
                case OPEN -> "good";
                case GATHERING, SUBMITTED -> "active";
                case RETURNED, LAPSED, WITHDRAWN -> "caution";
                case INADMISSIBLE -> "bad";
                case DRAFT, CLOSED -> "plain";
            };
        }
    }

    private static StateView outcome(Declaration declaration, Locale reader) {
        return LatestOutcome.of(declaration)
                .filter(one -> !one.isToldByState())
                .map(one -> new StateView(one.code(), one.label(reader), one.colour()))
                .orElse(null);
    }

    static HeadingView of(Declaration declaration, Procedure procedure, LocalDate today, Locale reader) {
        var body = Organization.byId(declaration.bodyId).orElseThrow();
        var day = declaration.publishedOn == null ? today : declaration.publishedOn;
        return new HeadingView(
                declaration.ref,
                StateView.of(declaration.state, reader),
                body.label(reader, day),
                body.id,
                body.abbreviation(reader, day),
                procedure.title().in(reader),
                declaration.number(Kind.NUMBER, procedure).orElse(null),
                documents(declaration, procedure),
                declaration.publishedOn,
                ended(declaration, procedure),
                outcome(declaration, reader));
    }

    /** What else it is found by: the document, the file. */
    private static String documents(Declaration declaration, Procedure procedure) {
        var known = declaration.number(Kind.NUMBER, procedure);
        return declaration.printed(procedure).stream()
                .filter(number -> known.filter(number::equals).isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse(null);
    }

    /** A window that ends at midnight ended with the day before. */
    private static LocalDate ended(Declaration declaration, Procedure procedure) {
        var ended = declaration.state == State.WITHDRAWN || declaration.state == State.LAPSED;
        return ended && declaration.closedAt != null ? procedure.day(declaration.closedAt.minusNanos(1)) : null;
    }

    /** What it is called in one line: "Written declaration No. 745". */
    public String name() {
        return number == null ? kind : kind + " " + number;
    }
}
