package org.undersigned.signing.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.undersigned.platform.Ids;
import org.undersigned.signing.Leaf;
import org.undersigned.vault.RowKey;
import org.undersigned.vault.RowKeys;

/** Signatures by the million, as they stand after months, for benchmarks. */
@ApplicationScoped
public class Crowd {

    private static final int AT_ONCE = 200_000;
    private static final int KEYS_AT_ONCE = 500;
    private static final int SLOT = 3;

    private static final String COUNTED =
            """
            insert into citizen_signature (declaration_id, id, wording_number, signer_key, visibility, country, signed_at,
                nonce, domain_key, name_key, source_key)
            select ?, substr(md5('id ' || i), 1, 20), 1, sha256(('signer ' || i)::bytea), 'COUNTED',
                (array['BE', 'FR', 'NL', 'DE', 'ES', 'IT'])[1 + i % 6],
                date_trunc('minute', now()) - (i % 100) * interval '1 day', sha256(('nonce ' || i)::bytea),
                sha256(('domain ' || i % 1000)::bytea), sha256(('name ' || i % 100000)::bytea), null
            from generate_series(?, ?) as i returning 1
            """;

    private static final String PUBLIC =
            """
            insert into citizen_signature (declaration_id, id, wording_number, signer_key, visibility, country,
                name_sealed, position, signed_at, nonce)
            select ?, n.id, 1, n.nonce, 'PUBLIC', 'BE', n.sealed, nextval('citizen_signature_position'),
                date_trunc('minute', now()), n.nonce
            from unnest(?::text[], ?::bytea[], ?::bytea[]) as n (id, sealed, nonce) returning 1
            """;

    private static final String TALLIES =
            """
            insert into tally (declaration_id, wording_number, dimension, key, slot, n)
            select ?, 1, dimension, key, ?, n from (
                select 'COUNTED' as dimension, '' as key, count(*)::int as n from citizen_signature where declaration_id = ?
                union all select 'CAPACITY', 'CITIZEN', count(*)::int from citizen_signature where declaration_id = ?
                union all select 'STATE', country, count(*)::int from citizen_signature where declaration_id = ? group by 2
                union all select 'VISIBILITY', visibility, count(*)::int from citizen_signature where declaration_id = ?
                    group by 2
                union all select 'DAY', signed_at::date::text, count(*)::int from citizen_signature
                    where declaration_id = ? group by 2) as t returning 1
            """;

    @Inject
    DataSource database;

    @Inject
    RowKeys keys;

    @Inject
    Signables signables;

    private record Named(String id, byte[] sealed, byte[] nonce, RowKey key) {}

    /** Writes so many signatures of whom nothing is shown, so many with a public name, and their tallies. */
    public void sign(String ref, int counted, int named) throws SQLException {
        var id = signables.of(ref).id();
        for (int from = 1; from <= counted; from += AT_ONCE) {
            int first = from;
            int last = Math.min(counted, from + AT_ONCE - 1);
            Batches.run(database, COUNTED, row -> 1, bind -> {
                bind.value(id);
                bind.value(first);
                bind.value(last);
            });
        }
        for (int done = 0; done < named; done += KEYS_AT_ONCE) {
            name(id, Math.min(KEYS_AT_ONCE, named - done));
        }
        Batches.run(database, TALLIES, row -> 1, bind -> {
            bind.value(id);
            bind.value(SLOT);
            for (int i = 0; i < 5; i++) {
                bind.value(id);
            }
        });
    }

    private void name(String declarationId, int number) throws SQLException {
        var rows = new ArrayList<Named>();
        IntStream.range(0, number).forEach(i -> {
            var id = Ids.wide();
            var key = keys.fresh(new RowId(declarationId, id).key(SignatoryName.KIND));
            rows.add(new Named(id, new SignatoryName("Ada Open " + i, "BE", null).sealed(key), Leaf.nonce(), key));
        });
        keys.keep(rows.stream().map(Named::key).toList());
        write(declarationId, rows);
    }

    private void write(String declarationId, List<Named> rows) throws SQLException {
        Batches.run(database, PUBLIC, row -> 1, bind -> {
            bind.value(declarationId);
            bind.texts(rows, Named::id);
            bind.bytes(rows, Named::sealed);
            bind.bytes(rows, Named::nonce);
        });
    }
}
