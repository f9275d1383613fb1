package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.hibernate.Session;
import org.undersigned.declaration.Wording;

/** Writes what the ledger will hold of members' names, in the transaction of the signature or of its withdrawal. */
@ApplicationScoped
class Entries {

    @Inject
    Session database;

    void signed(Signature signature) {
        write(entry(signature));
    }

    /** What the ledger holds of a name; a name of the time before the ledger has nothing there. */
    Leaf entry(Signature signature) {
        var hash = wordingHash(signature);
        return Leaf.sign(signature.declarationId, hash, commitment(signature, hash));
    }

    /** A name of the time before the ledger has no entry that could be cancelled. */
    void withdrawn(Signature signature) {
        if (signature.nonce == null) {
            return;
        }
        var hash = wordingHash(signature);
        var cancelled = commitment(signature, hash);
        var own = Leaf.commitment(signature.declarationId, hash, Leaf.nonce(), cancelled);
        write(Leaf.cancels(Leaf.Type.WITHDRAW, signature.declarationId, hash, cancelled, own));
    }

    /** Over what is printed: id, person, capacity, in whose name, printed line, day. */
    private static byte[] commitment(Signature signature, byte[] wordingHash) {
        var record = Leaf.recordHash(
                bytes(signature.id),
                bytes(signature.personId),
                bytes(signature.capacity.name()),
                bytes(signature.onBehalfOfId),
                bytes(signature.printed),
                bytes(signature.signedOn.toString()));
        return Leaf.commitment(signature.declarationId, wordingHash, signature.nonce, record);
    }

    private static byte[] wordingHash(Signature signature) {
        return Wording.<Wording>findById(new Wording.Key(signature.declarationId, signature.wordingNumber)).contentHash;
    }

    private void write(Leaf leaf) {
        database.createNativeMutationQuery("insert into ledger_entry (leaf) values (:leaf)")
                .setParameter("leaf", leaf.bytes())
                .executeUpdate();
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
