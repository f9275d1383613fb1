package org.undersigned.publication;

import java.time.LocalDate;
import java.util.Locale;
import org.undersigned.procedure.Procedures;
import org.undersigned.publication.HeadingView.StateView;

/**
 * A declaration in a list on a page.
 *
 * @param title in the reader's language, else in its first
 * @param lang of the title
 * @param kind what its procedure calls it
 * @param number as printed, or null
 * @param document as printed, or null
 * @param outcome what became of it, or null
 */
public record DeclarationLine(
        String ref,
        String title,
        String lang,
        String dir,
        String kind,
        String number,
        String document,
        LocalDate date,
        String state,
        String stateColour,
        int signatures,
        StateView outcome) {

    /** What it is known by besides its document number. */
    private static String number(DeclarationSummary summary) {
        return summary.numbers().stream()
                .filter(number -> !number.equals(summary.documentNumber()))
                .reduce((one, other) -> one + ", " + other)
                .orElse(null);
    }

    /** Words a summary for a reader. */
    public static DeclarationLine of(DeclarationSummary summary, Procedures procedures, Locale reader) {
        var titles = summary.title();
        var lang = titles.containsKey(reader.getLanguage())
                ? reader.getLanguage()
                : titles.keySet().iterator().next();
        var state = StateView.of(summary.state(), reader);
        var procedure = procedures.all().stream()
                .filter(one -> one.id().equals(summary.procedure()))
                .findFirst()
                .orElseThrow();
        return new DeclarationLine(
                summary.ref(),
                titles.get(lang),
                lang,
                TextView.dir(lang),
                procedure.title().in(reader),
                number(summary),
                summary.documentNumber(),
                summary.date(),
                state.label(),
                state.colour(),
                summary.signatures(),
                outcome(summary, reader));
    }

    private static StateView outcome(DeclarationSummary summary, Locale reader) {
        var outcome = summary.outcome();
        return outcome == null || outcome.isToldByState()
                ? null
                : new StateView(outcome.code(), outcome.label(reader), outcome.colour());
    }
}
