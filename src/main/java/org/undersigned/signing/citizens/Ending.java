package org.undersigned.signing.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.Leaf;

/**
 * Citizens' signatures end: a fact beside each, taken from the counts, and an entry that cancels its entry in the ledger. A
 * signature that is held was cancelled when it was; what becomes of it then needs no second entry.
 */
@ApplicationScoped
public class Ending {

    /** The reason of an end that may be taken back any day: somebody looks into it. */
    public static final String HELD = "HELD";

    static final String WITHDRAWN = "WITHDRAWN";
    static final String INVALIDATED = "INVALIDATED";

    private static final String END =
            """
            with gone as materialized (
                select * from unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::bool[], ?::bool[])
                    as g (id, wording_number, visibility, country, paper, held)
            ), ended as (
                insert into citizen_signature_end (declaration_id, signature_id, kind, reason, measure_id, ended_at)
                select ?::text, id, ?::text, ?::text, ?::text, date_trunc('minute', ?::timestamptz) from gone order by id
                on conflict (declaration_id, signature_id) do update set kind = excluded.kind, reason = excluded.reason,
                    measure_id = excluded.measure_id, ended_at = excluded.ended_at,
                    held_by = case excluded.kind when 'INVALIDATED' then citizen_signature_end.measure_id end
            ), entered as (
                insert into ledger_entry (leaf) select leaf from unnest(?::bytea[]) as l (leaf)
            ), tallied as (
                insert into tally (declaration_id, wording_number, dimension, key, slot, n)
                select ?::text, g.wording_number, c.dimension, c.key, ?::int, sum(c.n)::int from gone g
                cross join lateral (values ('COUNTED', '', -1, not g.held), ('CAPACITY', 'CITIZEN', -1, not g.held),
                    ('STATE', g.country, -1, not g.held and g.country is not null),
                    ('VISIBILITY', g.visibility, -1, not g.held), ('PAPER', '', -1, not g.held and g.paper),
                    ('INVALIDATED', 'HELD', -1, g.held),
                    (?::text, ?::text, 1, true)) as c (dimension, key, n, holds)
                where c.holds group by 1, 2, 3, 4 order by 1, 2, 3, 4
                on conflict (declaration_id, wording_number, dimension, key, slot) do update set n = tally.n + excluded.n
            )
            select count(*) from gone""";

    @Inject
    Session database;

    @Inject
    LockedRows rows;

    @Inject
    Slot slot;

    @Inject
    Clock clock;

    /** A signature that was ended; whether everybody could read its name. */
    public record Ended(String id, boolean wasPublic) {}

    private record End(String kind, String reason, String measure) {

        /** Once only; but what is held may be taken back, or found invalid. */
        boolean fits(Row row) {
            return row.counts() || row.isHeld() && !HELD.equals(reason);
        }

        Leaf leaf(String declarationId, byte[] hash, Row row) {
            var entry = row.commitment(declarationId, hash, row.nonce());
            var own = Leaf.commitment(declarationId, hash, Leaf.nonce(), entry);
            return kind.equals(WITHDRAWN)
                    ? Leaf.cancels(Leaf.Type.WITHDRAW, declarationId, hash, entry, own)
                    : Leaf.invalidates(declarationId, hash, entry, own, reason);
        }
    }

    /**
     * Its owner takes it back.
     *
     * @return false where it had ended before; nothing was changed then
     */
    @Transactional(TxType.MANDATORY)
    boolean withdraw(CitizenSignature signature) {
        return !end(signature.declarationId, List.of(signature.id), new End(WITHDRAWN, null, null))
                .isEmpty();
    }

    /**
     * An officer holds them, or finds them invalid. Those that had ended before are left alone, but what was held may be
     * found invalid.
     *
     * @param reason {@link #HELD}, or why they are invalid
     * @param measure by which it is done, and can be undone by {@link Reinstating}
     * @return those that were changed
     */
    @Transactional(TxType.MANDATORY)
    public List<Ended> invalidate(String declarationId, Collection<String> ids, String reason, String measure) {
        return end(declarationId, ids, new End(INVALIDATED, reason, measure));
    }

    private List<Ended> end(String declarationId, Collection<String> ids, End end) {
        var gone = rows.of(declarationId, ids).stream().filter(end::fits).toList();
        if (!gone.isEmpty()) {
            write(declarationId, gone, end);
        }
        return gone.stream()
                .map(row -> new Ended(row.id(), row.visibility() == Visibility.PUBLIC))
                .toList();
    }

    private void write(String declarationId, List<Row> gone, End end) {
        var hashes = rows.hashes(declarationId, gone);
        var counted = gone.stream().filter(Row::counts).toList();
        database.doReturningWork(connection -> Batches.run(connection, END, row -> row.getInt(1), bind -> {
            bind.texts(gone, Row::id);
            bind.ints(gone, Row::wording);
            bind.texts(gone, row -> row.visibility().name());
            bind.texts(gone, Row::country);
            bind.flags(gone, Row::paper);
            bind.flags(gone, Row::isHeld);
            bind.value(declarationId);
            bind.value(end.kind());
            bind.value(end.reason());
            bind.value(end.measure());
            bind.value(Timestamp.from(clock.instant()));
            bind.bytes(counted, row -> end.leaf(declarationId, hashes.get(row.wording()), row)
                    .bytes());
            bind.value(declarationId);
            bind.value(slot.number());
            bind.value(end.kind());
            bind.value(end.reason() == null ? "" : end.reason());
        }));
    }
}
