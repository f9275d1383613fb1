package org.undersigned.signing.citizens;

import java.util.List;
import org.undersigned.declaration.ReadText;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Option;

/**
 * The page on which a citizen signs.
 *
 * @param action where the form is sent
 * @param own page of whoever has signed already
 * @param wording number of the wording that the page shows
 * @param texts the reader's language first
 * @param isShort whether the text is read before the form, without being opened
 * @param commits what it says of whom it commits, or empty
 * @param withdrawal whether the name can be taken back later, in words
 * @param membersToo whether others sign it, too, who are known here
 * @param countries empty where the procedure does not ask
 * @param visibilities what may become of the name
 * @param newsKept for how long after the end of the text who asks for news is known at most, in words
 * @param challenge where the work is given out
 * @param solver the script that does it
 */
record CitizenSignView(
        String action,
        String own,
        int wording,
        String procedure,
        List<ReadText> texts,
        boolean isShort,
        String commits,
        String withdrawal,
        boolean membersToo,
        List<Option> countries,
        boolean asksPostcode,
        List<Way> visibilities,
        String newsKept,
        String challenge,
        String solver,
        SentForm sent,
        Errors errors) {

    /**
     * @param id of its radio button
     * @param consequence in plain words
     */
    record Way(String id, String value, String label, String consequence) {}
}
