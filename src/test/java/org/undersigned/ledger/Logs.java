package org.undersigned.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.undersigned.ledger.VerifierKey.Kind;

/** Whole logs in folders, made without the sequencer. */
public final class Logs {

    private Logs() {}

    /** A key that is always the same for a number. */
    public static SigningKey key(String origin, int number) {
        var seed = new byte[32];
        Arrays.fill(seed, (byte) number);
        return new SigningKey(origin, Kind.LOG, seed);
    }

    /** Writes the log of those entries; what stood there of another size stays. */
    public static void write(Path folder, SigningKey key, List<byte[]> entries) throws IOException {
        var edge = new Edge();
        entries.forEach(entry -> edge.add(Merkle.leaf(entry), (tile, hashes) -> put(folder, tile.path(), hashes)));
        edge.partial((tile, hashes) -> put(folder, tile.path(), hashes));
        for (int n = 0; n * Tile.FULL < entries.size(); n++) {
            var tile = Tile.in(entries.size(), Tile.ENTRIES, n);
            put(folder, tile.path(), Bundle.of(entries.subList(n * Tile.FULL, n * Tile.FULL + tile.width())));
        }
        put(folder, "checkpoint", note(key, entries).bytes());
        put(folder, "key", (key.verifier() + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    /** The checkpoint over those entries. */
    public static Note note(SigningKey key, List<byte[]> entries) {
        var edge = new Edge();
        entries.forEach(entry -> edge.add(Merkle.leaf(entry), (tile, hashes) -> {}));
        var text = new Checkpoint(key.verifier().name(), entries.size(), edge.root()).text();
        return new Note(text, List.of(key.sign(text)));
    }

    /** That one of them stands among them. */
    public static Receipt receipt(SigningKey key, List<byte[]> entries, int index) {
        var leaves = entries.stream().map(Merkle::leaf).toList();
        var proof = Proofs.inclusion(index, entries.size(), Trees.hashes(leaves));
        return new Receipt(java.util.Optional.of(entries.get(index)), index, proof, note(key, entries));
    }

    private static void put(Path folder, String path, byte[] content) {
        try {
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
