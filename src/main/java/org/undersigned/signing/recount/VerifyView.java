package org.undersigned.signing.recount;

import java.time.Instant;
import java.util.List;
import org.undersigned.declaration.Headline;

/**
 * The page on which a count is verified.
 *
 * @param check what the script needs
 * @param invalidated of the log, by reason in words
 * @param cancelled entries that count no more, one part of them
 * @param begins whether it is the first part
 * @param next where the next begins, or null
 */
record VerifyView(
        String ref,
        String procedure,
        Headline headline,
        LogFigure figure,
        Check check,
        Log log,
        List<Reason> invalidated,
        List<Line> cancelled,
        boolean begins,
        Long next) {

    /** How many were found invalid for a reason. */
    record Reason(String label, long count) {}

    /**
     * An entry that counts no more.
     *
     * @param cancelled its number, or null
     * @param index number of the entry that cancels it
     */
    record Line(Long cancelled, long index, String why) {}

    /**
     * What the script needs.
     *
     * @param worker address of the script that runs beside the page
     * @param count address of the text's {@link LogFigure}, or empty where the page is of no text
     * @param declaration its id, or empty
     * @param wording hash, or empty
     * @param texts address of texts, to which an id is added
     */
    record Check(
            String worker,
            String count,
            String declaration,
            String wording,
            String texts,
            List<Finding.Word> findings) {}

    /**
     * The log, as far as a page tells of it.
     *
     * @param size of its last checkpoint; null where there is none yet
     * @param root in base 64, or null
     * @param at when it was published, or null
     * @param keys that verify it, the newest first
     * @param address absolute
     */
    record Log(Long size, String root, Instant at, List<String> keys, List<String> witnesses, String address) {}
}
