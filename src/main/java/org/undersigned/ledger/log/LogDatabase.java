package org.undersigned.ledger.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The main database, in plain JDBC on connections of the log's own. */
@ApplicationScoped
class LogDatabase {

    /** What is done with a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** What is read of a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    @Inject
    @io.quarkus.agroal.DataSource("ledger")
    DataSource source;

    /** Does the work in one transaction, which is committed when this returns. */
    <T> T together(Work<T> work) {
        try (var connection = source.getConnection()) {
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
        } catch (SQLException e) {
            throw new IllegalStateException("The database of the ledger refuses", e);
        }
    }

    /** Every row that is found. */
    static <T> List<T> all(Connection connection, Row<T> read, String sql, Object... args) throws SQLException {
        var found = new ArrayList<T>();
        try (var statement = prepared(connection, sql, args);
                var row = statement.executeQuery()) {
            while (row.next()) {
                found.add(read.of(row));
            }
        }
        return found;
    }

    /** The first row, if there is one. */
    static <T> Optional<T> first(Connection connection, Row<T> read, String sql, Object... args) throws SQLException {
        return all(connection, read, sql, args).stream().findFirst();
    }

    static int update(Connection connection, String sql, Object... args) throws SQLException {
        try (var statement = prepared(connection, sql, args)) {
            return statement.executeUpdate();
        }
    }

    private static Object bound(Connection connection, Object arg) throws SQLException {
        if (arg instanceof Long[] numbers) {
            return connection.createArrayOf("bigint", numbers);
        }
        return arg instanceof byte[][] bytes ? connection.createArrayOf("bytea", bytes) : arg;
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... args) throws SQLException {
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
}
