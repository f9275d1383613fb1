package org.undersigned.signing.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.undersigned.signing.Leaf;

/**
 * A measure is taken back: what it ended counts again, under a nonce of its own and with an entry of its own in the ledger,
 * or is held again by the measure that held it before. What its owner took back or erased meanwhile stays as it is.
 */
@ApplicationScoped
public class Reinstating {

    private static final String REINSTATE =
            """
            with back as materialized (
                select * from unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::bool[], ?::text[], ?::text[], ?::bytea[])
                    as b (id, wording_number, visibility, country, paper, reason, held_by, nonce)
            ), renewed as (
                update citizen_signature s set nonce = b.nonce from back b
                where s.declaration_id = ?::text and s.id = b.id and b.held_by is null
            ), freed as (
                delete from citizen_signature_end e using back b
                where e.declaration_id = ?::text and e.signature_id = b.id and b.held_by is null
            ), held as (
                update citizen_signature_end e set reason = 'HELD', measure_id = b.held_by, held_by = null from back b
                where e.declaration_id = ?::text and e.signature_id = b.id and b.held_by is not null
            ), entered as (
                insert into ledger_entry (leaf) select leaf from unnest(?::bytea[]) as l (leaf)
            ), tallied as (
                insert into tally (declaration_id, wording_number, dimension, key, slot, n)
                select ?::text, b.wording_number, c.dimension, c.key, ?::int, sum(c.n)::int from back b
                cross join lateral (values ('COUNTED', '', 1, b.held_by is null),
                    ('CAPACITY', 'CITIZEN', 1, b.held_by is null),
                    ('STATE', b.country, 1, b.held_by is null and b.country is not null),
                    ('VISIBILITY', b.visibility, 1, b.held_by is null),
                    ('PAPER', '', 1, b.held_by is null and b.paper), ('INVALIDATED', 'HELD', 1, b.held_by is not null),
                    ('INVALIDATED', b.reason, -1, true)) as c (dimension, key, n, holds)
                where c.holds group by 1, 2, 3, 4 order by 1, 2, 3, 4
                on conflict (declaration_id, wording_number, dimension, key, slot) do update set n = tally.n + excluded.n
            )
            select count(*) from back""";

    /** Another measure found them invalid: when that is taken back nobody holds them any more. */
    private static final String NO_LONGER_HELD =
            """
            with freed as (update citizen_signature_end set held_by = null
                where declaration_id = ? and signature_id in (select unnest(?::text[])) and held_by = ? returning 1)
            select count(*) from freed""";

    @Inject
    Session database;

    @Inject
    LockedRows rows;

    @Inject
    Slot slot;

    /** One that comes back. */
    private record Back(Row row, byte[] nonce) {

        boolean counts() {
            return row.end().heldBy() == null;
        }
    }

    /**
     * Takes back what a measure did to them.
     *
     * @return ids of those that count again, or are held as before
     */
    @Transactional(TxType.MANDATORY)
    public List<String> reinstate(String declarationId, Collection<String> ids, String measure) {
        var locked = rows.of(declarationId, ids);
        var back = locked.stream()
                .filter(row -> !row.isErased()
                        && !row.counts()
                        && measure.equals(row.end().measure()))
                .map(row -> new Back(row, Leaf.nonce()))
                .toList();
        if (!back.isEmpty()) {
            write(declarationId, back);
        }
        var left = locked.stream().map(Row::id).toList();
        database.doReturningWork(connection -> Batches.run(connection, NO_LONGER_HELD, row -> row.getInt(1), bind -> {
            bind.value(declarationId);
            bind.texts(left, id -> id);
            bind.value(measure);
        }));
        return back.stream().map(one -> one.row().id()).toList();
    }

    private void write(String declarationId, List<Back> back) {
        var hashes = rows.hashes(declarationId, back.stream().map(Back::row).toList());
        var counted = back.stream().filter(Back::counts).toList();
        database.doReturningWork(connection -> Batches.run(connection, REINSTATE, row -> row.getInt(1), bind -> {
            bind.texts(back, one -> one.row().id());
            bind.ints(back, one -> one.row().wording());
            bind.texts(back, one -> one.row().visibility().name());
            bind.texts(back, one -> one.row().country());
            bind.flags(back, one -> one.row().paper());
            bind.texts(back, one -> one.row().end().reason());
            bind.texts(back, one -> one.row().end().heldBy());
            bind.bytes(back, Back::nonce);
            bind.value(declarationId);
            bind.value(declarationId);
            bind.value(declarationId);
            bind.bytes(counted, one -> leaf(declarationId, hashes.get(one.row().wording()), one));
            bind.value(declarationId);
            bind.value(slot.number());
        }));
    }

    private static byte[] leaf(String declarationId, byte[] hash, Back one) {
        return Leaf.sign(declarationId, hash, one.row().commitment(declarationId, hash, one.nonce()))
                .bytes();
    }
}
