package org.undersigned.publication;

import java.time.LocalDate;
import java.util.List;
import org.undersigned.publication.DeclarationView.EditionLine;
import org.undersigned.publication.DeclarationView.Worded;

/**
 * A published, frozen state.
 *
 * @param number of the edition, from 1
 * @param document number with the mark of the edition: "Doc. 15575, 2nd edition"
 * @param names as printed, in printed order
 * @param editions all there are
 */
record EditionView(
        HeadingView heading,
        int number,
        String document,
        LocalDate publishedOn,
        TextView text,
        List<TextView.Choice> languages,
        Worded disclaimer,
        List<String> names,
        String separator,
        List<EditionLine> editions) {

    /** Whether nothing newer was published. */
    public boolean isLatest() {
        return number == editions.size();
    }
}
