package org.undersigned.ledger.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.undersigned.ledger.Checkpoint;
import org.undersigned.ledger.Note;
import org.undersigned.ledger.VerifierKey;
import org.undersigned.platform.Jdbc;

/** All checkpoints that were ever published, one for each size, in the table {@code ledger_checkpoint}. */
final class Archive {

    private Archive() {}

    /** @param note as it was signed */
    record Published(Note note, Checkpoint checkpoint, Instant at) {}

    static Optional<Published> last(Connection connection) throws SQLException {
        return Jdbc.first(
                connection,
                row -> {
                    var note = Note.parsed(row.getString(1).getBytes(StandardCharsets.UTF_8));
                    return new Published(
                            note, Checkpoint.of(note), row.getTimestamp(2).toInstant());
                },
                "select note, published_at from ledger_checkpoint order by size desc limit 1");
    }

    /** Under the text that is kept stands the signature of one more witness; the text never changes, nor the first of each. */
    static void cosign(Connection connection, long size, VerifierKey witness, Note.Signature signature)
            throws SQLException {
        var kept = Jdbc.first(
                connection,
                row -> Note.parsed(row.getString(1).getBytes(StandardCharsets.UTF_8)),
                "select note from ledger_checkpoint where size = ? for update",
                size);
        if (kept.isPresent() && kept.get().signature(witness).isEmpty()) {
            Jdbc.update(
                    connection,
                    "update ledger_checkpoint set note = ? where size = ?",
                    kept.get().and(signature).toString(),
                    size);
        }
    }

    /** The primary key refuses a second one of that size. */
    static void add(Connection connection, Published published) throws SQLException {
        Jdbc.update(
                connection,
                "insert into ledger_checkpoint (size, root, note, published_at) values (?, ?, ?, ?)",
                published.checkpoint.size(),
                published.checkpoint.root(),
                published.note.toString(),
                Timestamp.from(published.at));
    }
}
