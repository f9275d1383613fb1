package org.undersigned.signing.audit;

import java.util.List;
import org.undersigned.declaration.Headline;
import org.undersigned.platform.Errors;

/**
 * A page of the sample.
 *
 * @param page address of the audit
 * @param number of the page, from 1
 * @param more whether there is a next one
 */
record EntriesView(String page, Headline headline, int number, boolean more, List<Line> lines, Errors errors) {

    /**
     * An entry.
     *
     * @param kind how the name came, or null where nothing was found
     * @param outcome in words
     * @param mood colour of the tag, or null
     * @param why more of it, or null
     * @param name of a member or of a citizen who is public, or why there is none; null where nothing is known
     * @param record all that the hash of the record is over, in hexadecimal digits, or null where some was forgotten
     * @param committed all that the commitment is the hash of, in hexadecimal digits, or null without a nonce
     * @param proof in hexadecimal digits, from the entry's sibling up
     * @param isPassed what the auditor said, or null
     */
    record Line(
            int n,
            long place,
            String kind,
            String outcome,
            String mood,
            String why,
            String cancelled,
            String name,
            List<Field> fields,
            String nonce,
            String record,
            String committed,
            String commitment,
            String leaf,
            List<String> proof,
            boolean isRefused,
            Boolean isPassed,
            String remark,
            String error) {}

    /** @param text as committed to, or hexadecimal digits */
    record Field(String label, String text) {}
}
