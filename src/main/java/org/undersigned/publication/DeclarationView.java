package org.undersigned.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.undersigned.followup.TimelineView;
import org.undersigned.signing.citizens.CountsView;

/**
 * The page of a declaration.
 *
 * @param languages of the text to choose from; none where there is one
 * @param disclaimer whom the text commits, or null
 * @param requirements as sentences; none where the procedure asks for nothing
 * @param verifiable whether names are, or were, taken, so that there is something to count again
 * @param came how a count with citizens in it came about; null where none ever signed
 * @param news the latest, at most five
 * @param missing what is missing, or that nothing is
 * @param amendable whether an amendment may be tabled to it now
 */
record DeclarationView(
        HeadingView heading,
        TextView text,
        List<TextView.Choice> languages,
        Worded disclaimer,
        Worded legalEffect,
        List<Sentence> requirements,
        String missing,
        int counted,
        boolean verifiable,
        NamesView names,
        CountsView came,
        Breakdown groups,
        Breakdown delegations,
        Hemicycle hemicycle,
        List<EditionLine> editions,
        SigningPanel panel,
        TimelineView timeline,
        List<NewsLine> news,
        RelationsView relations,
        boolean amendable,
        String cite,
        String address) {

    /** Words with the language they are in, which need not be the reader's. */
    record Worded(String text, String lang) {}

    /** A requirement: "16 of 20 signatures". */
    record Sentence(String text, boolean met) {}

    /** News in the list of the latest; without a title where they were taken down. */
    record NewsLine(String id, Instant at, String title, String lang, boolean corrected) {}

    /** An edition in the list of editions. */
    record EditionLine(int number, LocalDate on, int signatories) {}
}
