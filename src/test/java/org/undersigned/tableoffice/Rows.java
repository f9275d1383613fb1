package org.undersigned.tableoffice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;

/** How many rows every table has, to see that nothing was left half done. Sessions come and go by themselves. */
final class Rows {

    private Rows() {}

    /** Does what must leave no row behind, while no job starts that could leave its own. */
    static void untouchedBy(Runnable act) {
        var jobs = Scene.bean(Scheduler.class);
        jobs.pause();
        try {
            var before = settled();
            act.run();
            assertEquals(before, counted());
        } finally {
            jobs.resume();
        }
    }

    /** After a job that ran already has ended. */
    private static Map<String, Long> settled() {
        var counts = counted();
        for (var again = counted(); !again.equals(counts); again = counted()) {
            counts = again;
        }
        return counts;
    }

    private static Map<String, Long> counted() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var database = Scene.bean(Session.class);
            var tables = database.createNativeQuery(
                            "select table_name from information_schema.tables where table_schema = 'public'"
                                    + " and table_name not like 'flyway%' and table_name not in"
                                    + " ('account_session', 'sign_in_request', 'rate_limit')",
                            String.class)
                    .getResultList();
            var counts = new TreeMap<String, Long>();
            tables.forEach(table -> counts.put(
                    table,
                    database.createNativeQuery("select count(*) from " + table, Long.class)
                            .getSingleResult()));
            return counts;
        });
    }
}
