package org.undersigned.signing.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.undersigned.declaration.Wording;

/**
 * Citizens' signatures of which nobody else changes anything until the transaction is over. Whoever ends or reinstates one
 * locks its row first, in the order of ids, then the end, then the tallies: so nobody waits in a circle, and what is read
 * of a row and its end is how they stand.
 */
@ApplicationScoped
class LockedRows {

    private static final String LOCK =
            """
            select id, wording_number, signer_key, visibility, country, name_sealed, nonce, paper, record_hash
            from citizen_signature
            where declaration_id = ? and id in (select unnest(?::text[])) order by id for update""";

    /** A statement of its own: what others committed while the lock was waited for is seen by the next one only. */
    private static final String ENDS =
            """
            select signature_id, kind, reason, measure_id, held_by from citizen_signature_end
            where declaration_id = ? and signature_id in (select unnest(?::text[]))""";

    @Inject
    Session database;

    private record Ended(String id, Row.End end) {}

    List<Row> of(String declarationId, Collection<String> ids) {
        var wanted = List.copyOf(ids);
        return database.doReturningWork(connection -> {
            var rows = Batches.run(connection, LOCK, Row::of, bind -> {
                bind.value(declarationId);
                bind.texts(wanted, id -> id);
            });
            var ends = new HashMap<String, Row.End>();
            Batches.run(connection, ENDS, LockedRows::ended, bind -> {
                        bind.value(declarationId);
                        bind.texts(wanted, id -> id);
                    })
                    .forEach(one -> ends.put(one.id(), one.end()));
            return rows.stream().map(row -> row.with(ends.get(row.id()))).toList();
        });
    }

    /** Hashes of the wordings under which they stand. */
    Map<Integer, byte[]> hashes(String declarationId, Collection<Row> rows) {
        var hashes = new HashMap<Integer, byte[]>();
        rows.forEach(row -> hashes.computeIfAbsent(
                row.wording(),
                number -> Wording.<Wording>findById(new Wording.Key(declarationId, number)).contentHash));
        return hashes;
    }

    private static Ended ended(ResultSet row) throws SQLException {
        return new Ended(
                row.getString(1), new Row.End(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
    }
}
