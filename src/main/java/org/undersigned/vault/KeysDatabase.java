package org.undersigned.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
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

    /** What is done with a connection. May be begun anew where the connection breaks. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    @Inject
    @io.quarkus.agroal.DataSource("keys")
    DataSource source;

    /** Does the work, each statement of which commits by itself. */
    <T> T ask(Work<T> work) {
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
    <T> T together(Work<T> work) {
        return ask(connection -> {
            connection.setAutoCommit(false);
            try {
                var done = work.with(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        });
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

    /** Changes rows; arguments may be arrays of String and of byte[]. */
    static int update(Connection connection, String sql, Object... args) throws SQLException {
        try (var statement = prepared(connection, sql, args)) {
            return statement.executeUpdate();
        }
    }

    static PreparedStatement prepared(Connection connection, String sql, Object... args) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, bound(connection, args[i]));
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /** The first column of every row. */
    static List<String> texts(Connection connection, String sql, Object... args) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = prepared(connection, sql, args);
                var row = statement.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private static Object bound(Connection connection, Object arg) throws SQLException {
        if (arg instanceof String[] texts) {
            return connection.createArrayOf("text", texts);
        }
        return arg instanceof byte[][] bytes ? connection.createArrayOf("bytea", bytes) : arg;
    }

    private static boolean one(Connection connection, String sql, Object arg) throws SQLException {
        try (var statement = prepared(connection, sql, arg);
                var row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
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
