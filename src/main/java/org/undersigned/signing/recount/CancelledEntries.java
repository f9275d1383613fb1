package org.undersigned.signing.recount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.undersigned.declaration.Wording;
import org.undersigned.ledger.log.PublicLog;
import org.undersigned.signing.Leaf;
import org.undersigned.signing.recount.Cancels.Cancel;

/** The entries of a text that are cancelled, the latest cancel first. */
@ApplicationScoped
class CancelledEntries {

    /** On a page. */
    static final int SIZE = 50;

    /**
     * An entry that counts no more.
     *
     * @param place of the entry itself, or null where the log has it only later
     */
    record Cancelled(Cancel cancel, Long place) {}

    @Inject
    Cancels cancels;

    @Inject
    PublicLog log;

    /** At most so many and one, those whose cancel stands before that place. */
    List<Cancelled> before(Wording wording, long index) {
        var found = cancels.before(wording, index, SIZE + 1);
        var entries =
                found.stream().map(cancel -> entry(wording, cancel.cancelled())).toList();
        var places = log.places(entries);
        return IntStream.range(0, found.size())
                .mapToObj(i ->
                        new Cancelled(found.get(i), places.get(HexFormat.of().formatHex(entries.get(i)))))
                .toList();
    }

    /** What is cancelled has all that is known of the text, and its own commitment: so it can be found in the log. */
    private static byte[] entry(Wording wording, byte[] commitment) {
        return Leaf.sign(wording.declarationId, wording.contentHash, commitment).bytes();
    }
}
