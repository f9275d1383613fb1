package org.undersigned.signing.recount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.Session;
import org.undersigned.declaration.Wording;
import org.undersigned.ledger.log.PublicLog;
import org.undersigned.signing.Leaf;

/** The entries of a text that are cancelled, the latest cancel first. */
@ApplicationScoped
class CancelledEntries {

    /** On a page. */
    static final int SIZE = 50;

    /**
     * An entry that counts no more.
     *
     * @param index of the entry that cancels it
     * @param cancelled of the entry itself, or null where the log has it only later
     * @param reason of an invalidation, else empty
     */
    record Cancelled(long index, Long cancelled, Leaf.Type type, String reason) {}

    private record Row(long index, Leaf.Type type, String reason, byte[] entry) {}

    @Inject
    Session database;

    @Inject
    PublicLog log;

    /** At most so many and one, those that stand before that place. */
    List<Cancelled> before(Wording wording, long index) {
        var rows = database.createNativeQuery(
                        """
                        select index, type, reason, cancelled from recount_cancel
                        where declaration_id = :declaration and wording_hash = :wording and index < :before
                        order by index desc limit :most
                        """,
                        Object[].class)
                .setParameter("declaration", wording.declarationId)
                .setParameter("wording", wording.contentHash)
                .setParameter("before", index)
                .setParameter("most", SIZE + 1)
                .getResultStream()
                .map(row -> row(wording, row))
                .toList();
        var places = log.places(rows.stream().map(Row::entry).toList());
        return rows.stream()
                .map(row ->
                        new Cancelled(row.index, places.get(HexFormat.of().formatHex(row.entry)), row.type, row.reason))
                .toList();
    }

    /** What is cancelled has all that is known of the text, and its own commitment: so it can be found in the log. */
    private static Row row(Wording wording, Object[] row) {
        var entry = Leaf.sign(wording.declarationId, wording.contentHash, (byte[]) row[3]);
        return new Row((Long) row[0], Leaf.Type.valueOf((String) row[1]), (String) row[2], entry.bytes());
    }
}
