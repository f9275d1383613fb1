package org.undersigned.signing.audit;

import java.time.Instant;
import java.util.List;
import org.undersigned.declaration.Headline;
import org.undersigned.platform.Errors;
import org.undersigned.signing.audit.LedgerAudit.State;

/**
 * An audit as its auditor sees it.
 *
 * @param page its address
 * @param root of the checkpoint, in base 64
 * @param drawn how many entries, 0 before
 * @param unmarked of them those of which nothing is said
 * @param remarks how many
 * @param protocol or null
 */
record AuditView(
        String page,
        String ref,
        Headline headline,
        String by,
        Instant appointedAt,
        State state,
        long size,
        String root,
        String randomness,
        Long population,
        int drawn,
        long unmarked,
        long remarks,
        List<Part> parts,
        String protocol,
        Errors errors) {

    /**
     * A page of the sample.
     *
     * @param unmarked how many of its entries
     */
    record Part(int number, int first, int last, long unmarked) {}

    public boolean isToBeDrawn() {
        return state == State.APPOINTED;
    }

    /** Whether the sample may be looked at. */
    public boolean isOpen() {
        return state == State.DRAWN;
    }

    /** Where the auditor ends it. */
    public String end() {
        return page + "/end";
    }
}
