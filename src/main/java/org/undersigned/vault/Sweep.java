package org.undersigned.vault;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.jboss.logging.Logger;
import org.undersigned.platform.Jdbc;

/** Destroys keys whose row was never stored, two days after they were made; the others lose the day they were made on. */
@ApplicationScoped
class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final int BATCH = 1000;

    /** Nothing is between its two commits for so long, in whatever time zone. */
    static final int DAYS = 2;

    @Inject
    Clock clock;

    @Inject
    KeysDatabase database;

    @Inject
    RowKeys keys;

    @Inject
    @All
    List<RowKeyHolder> holders;

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        for (var holder : holders) {
            database.alone("sweep " + holder.kind(), () -> sweep(holder));
        }
    }

    private void sweep(RowKeyHolder holder) {
        int swept = 0;
        for (var old = old(holder.kind()); !old.isEmpty(); old = old(holder.kind())) {
            var asked = old;
            var held = QuarkusTransaction.requiringNew().call(() -> holder.holding(asked));
            var orphans = new HashSet<>(asked);
            orphans.removeAll(held);
            swept += keys.destroy(orphans);
            settle(asked);
        }
        if (swept > 0) {
            LOG.infof("%d keys without a row destroyed (%s)", swept, holder.kind());
        }
    }

    private List<String> old(String kind) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS);
        return database.ask(connection -> Jdbc.all(
                connection,
                row -> row.getString(1),
                "select id from row_key where made_on <= ? and split_part(id, ':', 1) = ? limit " + BATCH,
                day,
                kind));
    }

    private void settle(List<String> ids) {
        database.ask(
                connection -> Jdbc.update(connection, "update row_key set made_on = null where id = any (?)", (Object)
                        ids.toArray(String[]::new)));
    }
}
