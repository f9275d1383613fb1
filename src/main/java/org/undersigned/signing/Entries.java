package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.undersigned.declaration.Wording;

/** Writes what the ledger will hold of members' names, in the transaction of the signature or of its withdrawal. */
@ApplicationScoped
class Entries {

    @Inject
    Session database;

    void signed(Collection<Signature> signatures) {
        write(signatures.stream().map(this::entry).toList());
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
        write(List.of(Leaf.cancels(Leaf.Type.WITHDRAW, signature.declarationId, hash, cancelled, own)));
    }

    private static byte[] commitment(Signature signature, byte[] wordingHash) {
        var record = record(signature).stream().map(Opened.Field::bytes).toArray(byte[][]::new);
        return Leaf.commitment(signature.declarationId, wordingHash, signature.nonce, Leaf.recordHash(record));
    }

    /** What is printed: id, person, capacity, in whose name, printed line, day. */
    static List<Opened.Field> record(Signature signature) {
        return List.of(
                Opened.Field.text("id", signature.id),
                Opened.Field.text("person", signature.personId),
                Opened.Field.text("capacity", signature.capacity.name()),
                Opened.Field.text("behalf", signature.onBehalfOfId),
                Opened.Field.text("printed", signature.printed),
                Opened.Field.text("day", signature.signedOn.toString()));
    }

    private static byte[] wordingHash(Signature signature) {
        return Wording.<Wording>findById(new Wording.Key(signature.declarationId, signature.wordingNumber)).contentHash;
    }

    private void write(List<Leaf> leaves) {
        database.createNativeMutationQuery("insert into ledger_entry (leaf) select unnest(cast(:leaves as bytea[]))")
                .setParameter("leaves", leaves.stream().map(Leaf::bytes).toArray(byte[][]::new))
                .executeUpdate();
    }
}
