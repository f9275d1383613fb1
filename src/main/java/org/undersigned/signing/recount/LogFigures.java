package org.undersigned.signing.recount;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.TreeMap;
import org.hibernate.Session;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Wording;

/** What the log says of a text, beside what the pages say of it. Looked up at most once a second. */
@ApplicationScoped
class LogFigures {

    /** In one statement, so that all of it is of one moment; without those that wait it would never add up under load. */
    private static final String FIGURE =
            """
            with reach as (select size from recount_reach), waiting as (
                select entry.leaf from ledger_place place join ledger_entry entry on entry.id = place.entry_id
                where place.index >= (select size from reach)
                union all
                select entry.leaf from ledger_entry entry where entry.id > (select floor from ledger_tree)
                    and not exists (select from ledger_place place where place.entry_id = entry.id)
            ), ours as (
                select get_byte(leaf, 1) as type from waiting where substring(leaf from 3 for length(:mark)) = :mark
            )
            select 'reach', '', size from reach
            union all select 'counted', '', coalesce(sum(n), 0) from tally
                where declaration_id = :declaration and wording_number = :number and dimension = 'COUNTED'
            union all select 'before', '', count(*) from signature s
                where s.declaration_id = :declaration and s.wording_number = :number and s.nonce is null
                and not exists (select from signature_withdrawal w
                    where w.declaration_id = s.declaration_id and w.signature_id = s.id)
            union all select type, reason, n from recount_line
                where declaration_id = :declaration and wording_hash = :wording
            union all select 'signing', '', count(*) from ours where type = 2
            union all select 'ending', '', count(*) from ours where type in (3, 4)
            """;

    private record Text(String declarationId, int wording) {}

    private final Cache<Text, LogFigure> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumSize(1_000)
            .build();

    @Inject
    Session database;

    /** Of the wording at which it stands. */
    LogFigure of(Declaration declaration) {
        return known.get(
                new Text(declaration.id, declaration.wordingNumber),
                text -> looked(declaration, declaration.wording()));
    }

    /** What was looked up within the last second. */
    void forget() {
        known.invalidateAll();
    }

    private LogFigure looked(Declaration declaration, Wording wording) {
        var found = new HashMap<String, Long>();
        var invalidated = new TreeMap<String, Long>();
        database.createNativeQuery(FIGURE, Object[].class)
                .setParameter("mark", mark(declaration.id, wording.contentHash))
                .setParameter("declaration", declaration.id)
                .setParameter("number", wording.number)
                .setParameter("wording", wording.contentHash)
                .getResultStream()
                .forEach(row -> {
                    var count = ((Number) row[2]).longValue();
                    if (row[0].equals("INVALIDATE")) {
                        invalidated.put((String) row[1], count);
                    } else {
                        found.put((String) row[0], count);
                    }
                });
        return new LogFigure(
                declaration.id,
                wording.hash(),
                found.get("counted"),
                found.get("before"),
                new LogFigure.Log(
                        found.get("reach"),
                        found.getOrDefault("SIGN", 0L),
                        found.getOrDefault("WITHDRAW", 0L),
                        Collections.unmodifiableMap(invalidated)),
                new LogFigure.Waiting(found.get("signing"), found.get("ending")));
    }

    /** How the entries of a text begin, after version and type. */
    private static byte[] mark(String declarationId, byte[] wordingHash) {
        var id = declarationId.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(1 + id.length + wordingHash.length)
                .put((byte) id.length)
                .put(id)
                .put(wordingHash)
                .array();
    }
}
