package org.undersigned.signing.citizens;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.undersigned.vault.RowKeys;

/**
 * Addresses are needed until a link is used or over, and are gone soon after: first the key, which ends them in every
 * backup, then the row; the key of the name goes with them where no signature came of it. Requests that were never
 * confirmed are counted as lapsed.
 */
@ApplicationScoped
class Forgetting {

    private static final int AT_ONCE = 500;

    /** By the time at which links are over, so that a round passes those that are still waited for once. */
    private static final String OVER =
            """
            select declaration_id, id, counted, expires_at from (
                select r.declaration_id, r.id, s.id is not null as counted, r.expires_at from signature_request r
                left join citizen_signature s on s.declaration_id = r.declaration_id and s.id = r.id
                where r.expires_at >= :from and r.expires_at < :used
                    and (r.expires_at < :end or s.signed_at < :rested or r.double_at < :rested)
                union all select declaration_id, id, false, expires_at from own_signature_link
                where expires_at >= :from and expires_at < :end) as o
            order by expires_at limit :most""";

    private static final String REQUESTS =
            """
            with gone as (
                delete from signature_request r using unnest(:declarations, :ids) as o (d, i)
                where r.declaration_id = o.d and r.id = o.i
                returning r.declaration_id, r.wording_number, r.double_at is null and not exists (
                    select from citizen_signature s where s.declaration_id = r.declaration_id and s.id = r.id) as lapsed)
            insert into tally (declaration_id, wording_number, dimension, key, slot, n)
            select declaration_id, wording_number, 'LAPSED', '', 0, count(*)::int from gone where lapsed
            group by 1, 2 order by 1, 2
            on conflict (declaration_id, wording_number, dimension, key, slot) do update set n = tally.n + excluded.n""";

    private static final String LINKS =
            """
            delete from own_signature_link l using unnest(:declarations, :ids) as o (d, i)
            where l.declaration_id = o.d and l.id = o.i""";

    @Inject
    CitizensConfig config;

    @Inject
    RowKeys keys;

    @Inject
    Session database;

    @Inject
    Clock clock;

    @Scheduled(
            every = "5m",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void forget() {
        for (var rows = over(Instant.EPOCH);
                !rows.isEmpty();
                rows = over(rows.get(rows.size() - 1).expiresAt())) {
            var gone = rows.stream().map(Over::row).toList();
            keys.destroy(RowId.keys(gone, Contact.KIND));
            keys.destroy(RowId.keys(
                    rows.stream().filter(one -> !one.counted()).map(Over::row).toList(), SignatoryName.KIND));
            QuarkusTransaction.requiringNew().run(() -> delete(gone));
        }
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("delete from spent_proof where expires_at < :now")
                        .setParameter("now", clock.instant())
                        .executeUpdate());
    }

    /** Requests of a mailbox go at once, with the keys of their addresses. */
    void forget(String declarationId, byte[] signerKey) {
        var rows = database.createNativeQuery(
                        "select id from signature_request where declaration_id = :declaration and signer_key = :signer",
                        String.class)
                .setParameter("declaration", declarationId)
                .setParameter("signer", signerKey)
                .getResultStream()
                .map(id -> new RowId(declarationId, id))
                .toList();
        keys.destroy(RowId.keys(rows, Contact.KIND));
        keys.destroy(RowId.keys(rows, SignatoryName.KIND));
        delete(rows);
    }

    /** @param counted whether a signature came of it, which goes on to need the key of the name */
    private record Over(RowId row, boolean counted, Instant expiresAt) {}

    private List<Over> over(Instant from) {
        var now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(OVER, Object[].class)
                .setParameter("from", from)
                // whoever presses again soon is told that it counts
                .setParameter("rested", now.minus(Duration.ofHours(1)))
                .setParameter("end", now.minus(config.forgetsAfter()))
                // asked for so long ago: an index on the moment of use would be written with every signature
                .setParameter("used", now.plus(config.linkWorksFor()).minus(config.forgetsAfter()))
                .setParameter("most", AT_ONCE)
                .getResultStream()
                .map(row -> new Over(new RowId((String) row[0], (String) row[1]), (Boolean) row[2], (Instant) row[3]))
                .toList());
    }

    private void delete(List<RowId> rows) {
        Stream.of(REQUESTS, LINKS).forEach(sql -> database.createNativeMutationQuery(sql)
                .setParameter("declarations", RowId.declarations(rows))
                .setParameter("ids", RowId.ids(rows))
                .executeUpdate());
    }
}
