package org.undersigned.signing.citizens;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.undersigned.declaration.TextEnds;
import org.undersigned.procedure.Visibility;
import org.undersigned.vault.RowKeys;

/**
 * Takes the sealed names out of texts that ended long ago: keys first, then what they sealed. The signatures stay counted,
 * and what the ledger commits to is kept as a hash, so that whoever ends one of them afterwards still names its entry.
 */
@ApplicationScoped
class EndedNames {

    private static final String NAMED =
            """
            select id, signer_key, country, name_sealed, record_hash from citizen_signature
            where declaration_id = :declaration and visibility = :visibility and name_sealed is not null
            order by id limit :most for update""";

    private static final String EMPTY =
            """
            update citizen_signature s set name_sealed = null, position = null, record_hash = f.hash
            from unnest(:ids, :hashes) as f (id, hash)
            where s.declaration_id = :declaration and s.id = f.id""";

    @Inject
    TextEnds ends;

    @Inject
    RowKeys keys;

    @Inject
    Session database;

    private record Named(RowId row, byte[] hash) {}

    /** @return how many names; 0 where none is left in any such text */
    int forget(String word, Visibility visibility, Period kept, int most) {
        for (var text = ends.next(word, kept); text.isPresent(); text = ends.next(word, kept)) {
            var declarationId = text.get();
            var forgotten = QuarkusTransaction.requiringNew().call(() -> forget(declarationId, visibility, most));
            if (forgotten > 0) {
                return forgotten;
            }
            ends.done(declarationId, word);
        }
        return 0;
    }

    private int forget(String declarationId, Visibility visibility, int most) {
        var named = named(declarationId, visibility, most);
        if (!named.isEmpty()) {
            var rows = named.stream().map(Named::row).toList();
            keys.destroy(RowId.keys(rows, SignatoryName.KIND));
            database.createNativeMutationQuery(EMPTY)
                    .setParameter("declaration", declarationId)
                    .setParameter("ids", RowId.ids(rows))
                    .setParameter("hashes", named.stream().map(Named::hash).toArray(byte[][]::new))
                    .executeUpdate();
        }
        return named.size();
    }

    private List<Named> named(String declarationId, Visibility visibility, int most) {
        return database.createNativeQuery(NAMED, Object[].class)
                .setParameter("declaration", declarationId)
                .setParameter("visibility", visibility.name())
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Named(new RowId(declarationId, (String) row[0]), hash(row, visibility)))
                .toList();
    }

    private static byte[] hash(Object[] row, Visibility visibility) {
        return Optional.ofNullable((byte[]) row[4])
                .orElseGet(() -> CitizenRecord.hash(
                        (String) row[0], (byte[]) row[1], visibility, (String) row[2], (byte[]) row[3]));
    }
}
