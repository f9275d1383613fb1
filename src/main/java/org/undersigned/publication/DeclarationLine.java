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
 * @param document as printed
 */
public record DeclarationLine(
        String ref,
        String title,
        String lang,
        String dir,
        String kind,
        Integer number,
        String document,
        LocalDate date,
        String state,
        String stateColour,
        int signatures) {

    /** Words a summary for a reader. */
    public static DeclarationLine of(DeclarationSummary summary, Procedures procedures, Locale reader) {
        var titles = summary.title();
        var lang = titles.containsKey(reader.getLanguage())
                ? reader.getLanguage()
                : titles.keySet().iterator().next();
        var state = StateView.of(summary.state(), reader);
        return new DeclarationLine(
                summary.ref(),
                titles.get(lang),
                lang,
                TextView.dir(lang),
                kind(summary.procedure(), procedures, reader),
                summary.number(),
                summary.documentNumber(),
                summary.date(),
                state.label(),
                state.colour(),
                summary.signatures());
    }

    private static String kind(String procedure, Procedures procedures, Locale reader) {
        return procedures.all().stream()
                .filter(one -> one.id().equals(procedure))
                .findFirst()
                .map(one -> one.title().in(reader))
                .orElse(procedure);
    }
}
