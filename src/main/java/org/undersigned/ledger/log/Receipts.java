package org.undersigned.ledger.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.undersigned.ledger.Merkle;
import org.undersigned.ledger.Receipt;
import org.undersigned.ledger.TileHashes;
import org.undersigned.platform.Jdbc;

/** Proof for whoever knows an entry that it stands in the log. */
@ApplicationScoped
public class Receipts {

    @Inject
    LogDatabase database;

    /**
     * Under the last published checkpoint.
     *
     * @param entry as it was entered
     * @return nothing where it is not published yet, or never was entered
     */
    public Optional<Receipt> of(byte[] entry) {
        return database.together(connection -> {
            var last = Archive.last(connection);
            var index = index(connection, entry);
            if (last.isEmpty()
                    || index.isEmpty()
                    || index.get() >= last.get().checkpoint().size()) {
                return Optional.empty();
            }
            var hashes = new TileHashes(last.get().checkpoint().size(), KeptTiles.of(connection));
            return Optional.of(new Receipt(
                    Optional.of(entry),
                    index.get(),
                    hashes.inclusion(index.get()),
                    last.get().note()));
        });
    }

    private static Optional<Long> index(Connection connection, byte[] entry) throws SQLException {
        return Jdbc.first(
                connection,
                row -> row.getLong(1),
                "select index from ledger_place where leaf_hash = ? order by index limit 1",
                Merkle.leaf(entry));
    }
}
