package org.undersigned.signing;

import java.util.List;
import org.undersigned.declaration.ReadText;
import org.undersigned.declaration.WordingDiff;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Option;

/**
 * The page on which a member signs.
 *
 * @param page of the text; the form is sent to what is below it
 * @param wording number of the wording that the page shows
 * @param originator name of the first signatory as printed
 * @param texts the reader's language first
 * @param printed the reader's own name as it would be printed
 * @param ways as what the reader may sign, the likeliest first; none where there is one way
 * @param asksInterest whether an interest is declared on signing
 * @param changes since the wording that the reader signed before; null for whoever signs for the first time
 * @param withdrawal whether the name can be taken back later, in words
 * @param commits whom the text commits, or empty
 * @param invited whether the reader was asked, and may say no
 * @param declined whether the reader has said no
 */
record SignView(
        String page,
        int wording,
        String ref,
        String procedure,
        String originator,
        List<ReadText> texts,
        String checklist,
        String printed,
        List<Option> ways,
        boolean asksInterest,
        WordingDiff changes,
        String withdrawal,
        String commits,
        boolean invited,
        boolean declined,
        Errors errors) {}
