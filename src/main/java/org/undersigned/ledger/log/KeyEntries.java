package org.undersigned.ledger.log;

import org.undersigned.ledger.VerifierKey;

/** How the log tells of another key of its own. What an entry looks like is known by those who make the others, too. */
@FunctionalInterface
public interface KeyEntries {

    /** The entry by which that key begins to sign; for the same key always the same. */
    byte[] of(VerifierKey key);
}
