package org.undersigned.signing;

import java.util.List;
import org.undersigned.declaration.ReadText;
import org.undersigned.platform.Errors;

/**
 * The page on which a member signs.
 *
 * @param action where the form is sent
 * @param wording number of the wording that the page shows
 * @param originator name of the first signatory as printed
 * @param texts the reader's language first
 * @param printed the reader's own name as it would be printed
 * @param withdrawal whether the name can be taken back later, in words
 * @param commits whom the text commits, or empty
 */
record SignView(
        String action,
        int wording,
        String ref,
        String procedure,
        String originator,
        List<ReadText> texts,
        String checklist,
        String printed,
        String withdrawal,
        String commits,
        Errors errors) {}
