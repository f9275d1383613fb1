package org.undersigned.signing.citizens;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Runs a statement over many items: each of its parameters is an array with a value for each item. */
public final class Batches {

    /** How a row is read. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** How the parameters are set. */
    @FunctionalInterface
    public interface Binding {
        void bind(Bind bind) throws SQLException;
    }

    private Batches() {}

    public static <T> List<T> run(DataSource database, String sql, Reading<T> reading, Binding binding)
            throws SQLException {
        try (var connection = database.getConnection()) {
            return run(connection, sql, reading, binding);
        }
    }

    static <T> List<T> run(Connection connection, String sql, Reading<T> reading, Binding binding) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            binding.bind(new Bind(connection, statement));
            try (var rows = statement.executeQuery()) {
                var answers = new ArrayList<T>();
                while (rows.next()) {
                    answers.add(reading.of(rows));
                }
                return answers;
            }
        }
    }

    /** The parameters in their order. */
    public static final class Bind {

        private final Connection connection;
        private final PreparedStatement statement;
        private int position;

        private Bind(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        /** 0, 1, 2 … */
        public void numbers(int count) throws SQLException {
            array("int4", IntStream.range(0, count).boxed().toArray());
        }

        public <T> void texts(List<T> items, Function<T, String> value) throws SQLException {
            array("text", items.stream().map(value).toArray(String[]::new));
        }

        public <T> void ints(List<T> items, Function<T, Integer> value) throws SQLException {
            array("int4", items.stream().map(value).toArray(Integer[]::new));
        }

        public <T> void longs(List<T> items, Function<T, Long> value) throws SQLException {
            array("int8", items.stream().map(value).toArray(Long[]::new));
        }

        public <T> void flags(List<T> items, Function<T, Boolean> value) throws SQLException {
            array("bool", items.stream().map(value).toArray(Boolean[]::new));
        }

        public <T> void bytes(List<T> items, Function<T, byte[]> value) throws SQLException {
            array("bytea", items.stream().map(value).toArray(byte[][]::new));
        }

        public void value(Object value) throws SQLException {
            statement.setObject(++position, value);
        }

        private void array(String type, Object[] values) throws SQLException {
            statement.setArray(++position, connection.createArrayOf(type, values));
        }
    }
}
