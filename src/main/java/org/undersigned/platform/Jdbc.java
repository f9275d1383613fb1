package org.undersigned.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements in plain JDBC. Their arguments may be arrays of Long, of String and of byte[]. */
public final class Jdbc {

    /** What is done with a connection. */
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** What is read of a row. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private Jdbc() {}

    /** Does the work in one transaction, which is committed when this returns. */
    public static <T> T together(Connection connection, Work<T> work) throws SQLException {
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
    }

    /** Every row that is found. */
    public static <T> List<T> all(Connection connection, Row<T> read, String sql, Object... args) throws SQLException {
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
    public static <T> Optional<T> first(Connection connection, Row<T> read, String sql, Object... args)
            throws SQLException {
        return all(connection, read, sql, args).stream().findFirst();
    }

    /** How many rows it changed. */
    public static int update(Connection connection, String sql, Object... args) throws SQLException {
        try (var statement = prepared(connection, sql, args)) {
            return statement.executeUpdate();
        }
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

    private static Object bound(Connection connection, Object arg) throws SQLException {
        if (arg instanceof Long[] numbers) {
            return connection.createArrayOf("bigint", numbers);
        }
        if (arg instanceof String[] texts) {
            return connection.createArrayOf("text", texts);
        }
        return arg instanceof byte[][] bytes ? connection.createArrayOf("bytea", bytes) : arg;
    }
}
