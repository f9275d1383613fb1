package org.undersigned.signing;

import java.time.Instant;
import java.util.List;
import org.undersigned.declaration.Headline;
import org.undersigned.declaration.ReadText;

/**
 * The page of a member who has signed.
 *
 * @param next what comes next
 * @param withdrawal whether the name can be taken back, in words
 * @param withdrawable page on which it is taken back, or null
 * @param readable the published page, or null
 * @param withdrawn whether the name was taken back
 * @param receipt where its receipt is downloaded, or null where it has none
 * @param noReceipt why it has none, or null
 */
record SignedView(
        String ref,
        String procedure,
        Headline headline,
        List<ReadText> texts,
        String printed,
        Instant at,
        String checklist,
        String next,
        String withdrawal,
        String withdrawable,
        String readable,
        boolean withdrawn,
        String receipt,
        String noReceipt) {}
