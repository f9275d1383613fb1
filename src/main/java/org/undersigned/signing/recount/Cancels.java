package org.undersigned.signing.recount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.undersigned.declaration.Wording;
import org.undersigned.signing.Leaf;

/** Which entries of a text the public log itself cancels, as far as it was read. */
@ApplicationScoped
public class Cancels {

    /**
     * What cancels an entry.
     *
     * @param index where it stands
     * @param reason of an invalidation, else empty
     * @param cancelled the commitment that it cancels
     */
    public record Cancel(long index, Leaf.Type type, String reason, byte[] cancelled) {
        private String digits() {
            return HexFormat.of().formatHex(cancelled);
        }
    }

    /** A log that cancels an entry twice is bad, and yet is read here: the first counts. */
    private static final String OF =
            """
            select distinct on (cancelled) index, type, reason, cancelled from recount_cancel
            where declaration_id = :declaration and wording_hash = :wording and cancelled in (:commitments)
            order by cancelled, index""";

    private static final String BEFORE =
            """
            select index, type, reason, cancelled from recount_cancel
            where declaration_id = :declaration and wording_hash = :wording and index < :before
            order by index desc limit :most""";

    @Inject
    Session database;

    /** By the hexadecimal digits of the commitment that is cancelled. */
    public Map<String, Cancel> of(Wording wording, Collection<byte[]> commitments) {
        return cancels(asked(OF, wording).setParameterList("commitments", commitments, byte[].class)).stream()
                .collect(Collectors.toMap(Cancel::digits, Function.identity()));
    }

    /** Those that stand before that place, the latest first. */
    List<Cancel> before(Wording wording, long index, int most) {
        return cancels(asked(BEFORE, wording).setParameter("before", index).setParameter("most", most));
    }

    private NativeQuery<Object[]> asked(String sql, Wording wording) {
        return database.createNativeQuery(sql, Object[].class)
                .setParameter("declaration", wording.declarationId)
                .setParameter("wording", wording.contentHash);
    }

    private static List<Cancel> cancels(NativeQuery<Object[]> asked) {
        return asked.getResultStream()
                .map(row ->
                        new Cancel((Long) row[0], Leaf.Type.valueOf((String) row[1]), (String) row[2], (byte[]) row[3]))
                .toList();
    }
}
