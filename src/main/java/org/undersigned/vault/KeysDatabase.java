package org.undersigned.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.undersigned.platform.Jdbc;
import org.undersigned.platform.Refusal;

/**
 * The small database of the keys, in plain JDBC. It takes part in no transaction of the other database: what is done here
 * is committed when the method returns. Where it cannot be reached, a refusal (503) says so.
 */
@ApplicationScoped
class KeysDatabase {

    private static final Logger LOG = Logger.getLogger(KeysDatabase.class);

    /** More than the pool has connections, all of which may have been broken off when the server was started anew. */
    private static final int TRIES = 10;

    /** Whoever waits is told after so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** SQLSTATE classes: connection, resources, operator intervention, system error; the pool's own time-out has none. */
    private static final Set<String> AWAY = Set.of("", "08", "53", "57", "58");

    /** SQLSTATE class of deadlocks. */
    private static final String ROLLED_BACK = "40";

    @Inject
    @io.quarkus.agroal.DataSource("keys")
    DataSource source;

    /** Does the work, each statement of which commits by itself; begins it anew where the connection breaks. */
    <T> T ask(Jdbc.Work<T> work) {
        long begun = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try (var connection = source.getConnection()) {
                return work.with(connection);
            } catch (SQLException e) {
                var state = kind(e);
                var again = ROLLED_BACK.equals(state) || AWAY.contains(state) && !state.isEmpty();
                if (!again || attempt == TRIES || System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw failure(e, state);
                }
            }
        }
    }

    /** Does the work in one transaction. */
    <T> T together(Jdbc.Work<T> work) {
        return ask(connection -> Jdbc.together(connection, work));
    }

    /**
     * Does the work unless another instance is doing work of that name now.
     *
     * @return whether it was done here
     */
    boolean alone(String name, Runnable work) {
        return ask(connection -> {
            if (!one(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", name)) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                one(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", name);
            }
        });
    }

    private static boolean one(Connection connection, String sql, String name) throws SQLException {
        return Jdbc.first(connection, row -> row.getBoolean(1), sql, name).orElse(false);
    }

    private static String kind(SQLException e) {
        var state = e.getSQLState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }

    private static RuntimeException failure(SQLException e, String state) {
        if (AWAY.contains(state)) {
            LOG.warnf("The database of the keys cannot be reached: %s", e.getMessage());
            return Refusal.of(Refusal.Kind.BUSY, "vault_unreachable");
        }
        return new IllegalStateException("The database of the keys refuses", e);
    }
}
