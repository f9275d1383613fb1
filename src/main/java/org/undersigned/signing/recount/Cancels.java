package org.undersigned.signing.recount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
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
     */
    public record Cancel(long index, Leaf.Type type, String reason) {}

    @Inject
    Session database;

    /** By the hexadecimal digits of the commitment that is cancelled. */
    public Map<String, Cancel> of(Wording wording, Collection<byte[]> commitments) {
        return database.createNativeQuery(
                        """
                        select encode(cancelled, 'hex'), min(index), min(type), min(reason) from recount_cancel
                        where declaration_id = :declaration and wording_hash = :wording
                        and encode(cancelled, 'hex') in (:entries) group by 1
                        """,
                        Object[].class)
                .setParameter("declaration", wording.declarationId)
                .setParameter("wording", wording.contentHash)
                .setParameterList(
                        "entries",
                        commitments.stream().map(HexFormat.of()::formatHex).toList())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> new Cancel(
                                ((Number) row[1]).longValue(), Leaf.Type.valueOf((String) row[2]), (String) row[3])));
    }
}
