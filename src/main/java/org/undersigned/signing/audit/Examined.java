package org.undersigned.signing.audit;

import java.util.List;
import org.undersigned.signing.Opened;
import org.undersigned.signing.recount.Cancels.Cancel;

/**
 * What became of an entry of the sample when it was to be opened.
 *
 * @param opened its row as it is now, or null
 * @param leaf the entry as it stands in the log
 * @param proof from the entry's sibling to the root
 * @param cancel what cancels it in the log, or null
 */
record Examined(SampledEntry entry, Outcome outcome, Opened opened, byte[] leaf, List<byte[]> proof, Cancel cancel) {

    /** How it went. */
    enum Outcome {
        /** The record and the nonce make the commitment. */
        OPENED,
        /** Some of the record was forgotten in its time: only its hash and the nonce are there. */
        BY_HASH,
        /** Nothing opens it, and the log itself cancels it: it does not count. */
        ENDED,
        /** Nothing opens it and it counts; or it is not under the checkpoint. */
        REFUSED
    }

    boolean isRefused() {
        return outcome == Outcome.REFUSED;
    }
}
