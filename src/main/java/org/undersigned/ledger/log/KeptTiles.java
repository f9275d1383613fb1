package org.undersigned.ledger.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.Merkle;
import org.undersigned.ledger.Tile;
import org.undersigned.platform.Jdbc;

/** Tiles and bundles in the table {@code ledger_tile}. What is written there is never changed. */
final class KeptTiles {

    private static final int BATCH = 64;

    private KeptTiles() {}

    static Optional<byte[]> find(Connection connection, Tile tile) throws SQLException {
        return Jdbc.first(
                connection,
                row -> row.getBytes(1),
                "select content from ledger_tile where level = ? and n = ? and width = ?",
                tile.level(),
                tile.n(),
                tile.width());
    }

    /** Gives tiles that must be there; hashes that were in a partial one may be in the full one by now. */
    static Function<Tile, byte[]> of(Connection connection) {
        return tile -> {
            try {
                var found = find(connection, tile);
                if (found.isEmpty() && tile.level() != Tile.ENTRIES) {
                    found = find(connection, Tile.full(tile.level(), tile.n()))
                            .map(full -> Arrays.copyOf(full, tile.width() * Merkle.HASH_BYTES));
                }
                return found.orElseThrow(() -> new BadLog("The database lacks " + tile.path()));
            } catch (SQLException e) {
                throw new IllegalStateException("The database of the ledger refuses", e);
            }
        };
    }

    /** Writes some; those that are there already stay as they are. */
    static void write(Connection connection, Iterable<Content> tiles) throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into ledger_tile (level, n, width, content) values (?, ?, ?, ?) on conflict do nothing")) {
            int waiting = 0;
            for (var one : tiles) {
                statement.setInt(1, one.tile.level());
                statement.setLong(2, one.tile.n());
                statement.setInt(3, one.tile.width());
                statement.setBytes(4, one.content);
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    record Content(Tile tile, byte[] content) {}

    /** Lets go of partial tiles before that one, whose full ones have been there for a while. */
    static void forgetPartial(Connection connection, Tile before) throws SQLException {
        Jdbc.update(
                connection,
                "delete from ledger_tile where width < 256 and level = ? and n < ?",
                before.level(),
                before.n());
    }
}
