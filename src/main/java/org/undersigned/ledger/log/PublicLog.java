package org.undersigned.ledger.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undersigned.ledger.Bundle;
import org.undersigned.ledger.Checkpoint;
import org.undersigned.ledger.Merkle;
import org.undersigned.ledger.Note;
import org.undersigned.ledger.Tile;
import org.undersigned.ledger.TileHashes;
import org.undersigned.ledger.VerifierKey;
import org.undersigned.platform.Jdbc;

/** The log as everybody is shown it, for those who read it within the service. */
@ApplicationScoped
public class PublicLog {

    /**
     * The last checkpoint.
     *
     * @param note as it is served
     * @param at when it was published
     */
    public record Last(Note note, Checkpoint checkpoint, Instant at) {

        /** Names of the witnesses whose signatures it bears; whether they are good is for its readers to check. */
        public List<String> witnesses() {
            return note.signatures().stream()
                    .map(Note.Signature::name)
                    .filter(name -> !name.equals(checkpoint.origin()))
                    .distinct()
                    .toList();
        }
    }

    @Inject
    Shown shown;

    @Inject
    LogDatabase database;

    /** Nothing where none was published yet. */
    public Optional<Last> last() {
        return shown.last().map(one -> new Last(one.note(), one.checkpoint(), one.at()));
    }

    /** All that ever verified a checkpoint, the newest first. */
    public List<VerifierKey> keys() {
        return shown.keys();
    }

    /**
     * The entries of a bundle in a tree of that size, which was published.
     *
     * @throws org.undersigned.ledger.BadLog where it is not as it must be
     */
    public List<byte[]> entries(long n, long size) {
        int width = (int) Math.min(Tile.FULL, size - n * Tile.FULL);
        var tile = new Tile(Tile.ENTRIES, n, width);
        var full = Tile.full(Tile.ENTRIES, n);
        // the full one takes the place of a partial one some time after it is there
        return shown.tile(tile)
                .map(content -> Bundle.entries(tile, content))
                .or(() -> shown.tile(full)
                        .map(content -> Bundle.entries(full, content).subList(0, width)))
                .orElseThrow(() -> new IllegalStateException("The log lacks " + tile.path()));
    }

    /** That the entry there stands under the root that the published tree had at that size: from its sibling up. */
    public List<byte[]> inclusion(long index, long size) {
        return database.together(connection -> new TileHashes(size, KeptTiles.of(connection)).inclusion(index));
    }

    /** Where these entries stand, those that have a place, by their hexadecimal digits. */
    public Map<String, Long> places(List<byte[]> entries) {
        var hashes = new HashMap<String, String>();
        entries.forEach(entry -> hashes.put(hex(Merkle.leaf(entry)), hex(entry)));
        var places = new HashMap<String, Long>();
        database.together(connection -> Jdbc.all(
                        connection,
                        row -> Map.entry(hashes.get(hex(row.getBytes(1))), row.getLong(2)),
                        "select leaf_hash, min(index) from ledger_place where leaf_hash = any (?) group by 1",
                        (Object) entries.stream().map(Merkle::leaf).toArray(byte[][]::new)))
                .forEach(place -> places.put(place.getKey(), place.getValue()));
        return places;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
