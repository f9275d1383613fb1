package org.undersigned.signing.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.hibernate.Session;
import org.undersigned.signing.Leaf;

/** A citizen's signature ends: a fact beside it, taken from the counts, and an entry that cancels its entry in the ledger. */
@ApplicationScoped
class Ending {

    private static final String END =
            """
            insert into citizen_signature_end (declaration_id, signature_id, kind, reason, ended_at)
            values (:declaration, :id, :kind, :reason, date_trunc('minute', cast(:now as timestamptz)))
            on conflict do nothing""";

    private static final String COUNTS =
            """
            insert into tally (declaration_id, wording_number, dimension, key, slot, n)
            select s.declaration_id, s.wording_number, c.dimension, c.key, :slot, c.n
            from citizen_signature s cross join lateral (values ('COUNTED', '', -1), ('CAPACITY', 'CITIZEN', -1),
                ('STATE', s.country, -1), ('VISIBILITY', s.visibility, -1),
                ('PAPER', case when s.paper then '' end, -1), (:kind, :reason, 1)) as c (dimension, key, n)
            where s.declaration_id = :declaration and s.id = :id and c.key is not null
            order by c.dimension, c.key
            on conflict (declaration_id, wording_number, dimension, key, slot) do update set n = tally.n + excluded.n""";

    @Inject
    Session database;

    @Inject
    Slot slot;

    @Inject
    Clock clock;

    /**
     * Its owner takes it back.
     *
     * @return false where it had ended before; nothing was changed then
     */
    @Transactional(TxType.MANDATORY)
    boolean withdraw(CitizenSignature signature) {
        return end(signature, Leaf.Type.WITHDRAW, null);
    }

    private boolean end(CitizenSignature signature, Leaf.Type type, String reason) {
        var kind = type == Leaf.Type.WITHDRAW ? "WITHDRAWN" : "INVALIDATED";
        var first = database.createNativeMutationQuery(END)
                .setParameter("declaration", signature.declarationId)
                .setParameter("id", signature.id)
                .setParameter("kind", kind)
                .setParameter("reason", reason, String.class)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (first == 0) {
            return false;
        }
        database.createNativeMutationQuery(COUNTS)
                .setParameter("declaration", signature.declarationId)
                .setParameter("id", signature.id)
                .setParameter("slot", slot.number())
                .setParameter("kind", kind)
                .setParameter("reason", reason == null ? "" : reason)
                .executeUpdate();
        database.createNativeMutationQuery("insert into ledger_entry (leaf) values (:leaf)")
                .setParameter("leaf", signature.cancelled(type).bytes())
                .executeUpdate();
        return true;
    }
}
