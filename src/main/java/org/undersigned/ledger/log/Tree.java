package org.undersigned.ledger.log;

import java.sql.Connection;
import java.sql.SQLException;
import org.undersigned.platform.Jdbc;

/**
 * The tree as it is kept: all entries that have their place.
 *
 * @param floor entries of {@code ledger_entry} up to this id have their place, and none will come any more
 */
record Tree(long size, byte[] root, long floor) {

    /** As it is now; who asks holds the lock of the sequencer, or is content with a moment ago. */
    static Tree read(Connection connection) throws SQLException {
        return Jdbc.first(
                        connection,
                        row -> new Tree(row.getLong(1), row.getBytes(2), row.getLong(3)),
                        "select size, root, floor from ledger_tree")
                .orElseThrow();
    }

    void keep(Connection connection) throws SQLException {
        Jdbc.update(connection, "update ledger_tree set size = ?, root = ?, floor = ?", size, root, floor);
    }
}
