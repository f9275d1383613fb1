package org.undersigned.signing;

import org.undersigned.signing.Signatures.Signed;

/**
 * What one of many wishes to sign came to.
 *
 * @param signed null where there is something against it
 * @param against why not, or the answer that was given before; null where the name stands there
 */
record Outcome(Signed signed, RuntimeException against) {

    static Outcome of(Signed signed) {
        return new Outcome(signed, null);
    }

    static Outcome against(RuntimeException reason) {
        return new Outcome(null, reason);
    }

    boolean isSigned() {
        return signed != null;
    }

    Signed orThrow() {
        if (against != null) {
            throw against;
        }
        return signed;
    }
}
