package org.undersigned.signing.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import org.undersigned.ledger.VerifierKey;
import org.undersigned.ledger.log.KeyEntries;
import org.undersigned.signing.Leaf;

/** Another key of the log, in the form of all entries. */
@ApplicationScoped
class KeyLeaves implements KeyEntries {

    @Override
    public byte[] of(VerifierKey key) {
        return Leaf.key(key.toString()).bytes();
    }
}
