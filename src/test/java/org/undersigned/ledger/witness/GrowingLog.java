package org.undersigned.ledger.witness;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.undersigned.ledger.Checkpoint;
import org.undersigned.ledger.Edge;
import org.undersigned.ledger.Merkle;
import org.undersigned.ledger.Note;
import org.undersigned.ledger.SigningKey;
import org.undersigned.ledger.Tile;
import org.undersigned.ledger.TileHashes;

/** A log that may have two ways to go on. */
final class GrowingLog {

    private final SigningKey key;
    private final Edge edge = new Edge();
    private final Map<String, byte[]> tiles = new HashMap<>();

    GrowingLog(SigningKey key) {
        this.key = key;
    }

    /** Entries up to that size, from where it went another way told by a number. */
    GrowingLog to(long size, int way) {
        while (edge.size() < size) {
            var entry = ByteBuffer.allocate(12).putInt(way).putLong(edge.size()).array();
            edge.add(Merkle.leaf(entry), this::keep);
        }
        edge.partial(this::keep);
        return this;
    }

    private void keep(Tile tile, byte[] hashes) {
        tiles.put(tile.level() + "/" + tile.n(), hashes);
    }

    byte[] root(long size) {
        return hashes(size).rootAt(size);
    }

    Note note(long size) {
        return note(size, root(size));
    }

    Note note(long size, byte[] root) {
        var text = new Checkpoint(key.verifier().name(), size, root).text();
        return new Note(text, List.of(key.sign(text)));
    }

    AddCheckpoint asks(long old, long size) {
        return new AddCheckpoint(
                old, old == 0 || old >= size ? List.of() : hashes(size).consistency(old), note(size));
    }

    private TileHashes hashes(long size) {
        return new TileHashes(
                size,
                tile -> Arrays.copyOf(tiles.get(tile.level() + "/" + tile.n()), tile.width() * Merkle.HASH_BYTES));
    }
}
