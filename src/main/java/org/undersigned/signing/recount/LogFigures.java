package org.undersigned.signing.recount;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import org.hibernate.Session;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Wording;
import org.undersigned.platform.Momentary;

/** What the log says of a text, beside what the pages say of it; at most a second old. */
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

    @Inject
    Session database;

    @Inject
    ExecutorService workers;

    private Momentary<Text, LogFigure> seen;

    @PostConstruct
    void open() {
        seen = new Momentary<>(
                workers, text -> QuarkusTransaction.requiringNew().call(() -> lookUp(text)));
    }

    /** Of the wording at which it stands. */
    LogFigure of(Declaration declaration) {
        var text = new Text(declaration.id, declaration.wordingNumber);
        return seen.known(text).orElseGet(() -> looked(text));
    }

    /** What was looked up within the last second. */
    void forget() {
        seen.forget();
    }

    private LogFigure looked(Text text) {
        var figure = lookUp(text);
        seen.keep(text, figure);
        return figure;
    }

    private LogFigure lookUp(Text text) {
        Wording wording = Wording.findById(new Wording.Key(text.declarationId, text.wording));
        var found = new HashMap<String, Long>();
        var invalidated = new TreeMap<String, Long>();
        database.createNativeQuery(FIGURE, Object[].class)
                .setParameter("mark", mark(text.declarationId, wording.contentHash))
                .setParameter("declaration", text.declarationId)
                .setParameter("number", text.wording)
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
                text.declarationId,
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
