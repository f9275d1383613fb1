package org.undersigned.ledger;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The hashes of a tree, read from its tiles; each tile is asked for once. For one question, not to be kept. */
public final class TileHashes implements Hashes {

    private static final int TILE_HEIGHT = 8;

    private final long size;
    private final Function<Tile, byte[]> tiles;
    private final Map<Tile, List<byte[]>> read = new HashMap<>();

    /** @param tiles gives the content of a tile of a tree of that size */
    public TileHashes(long size, Function<Tile, byte[]> tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    @Override
    public byte[] at(int height, long index) {
        int below = height % TILE_HEIGHT;
        long first = index << below;
        var tile = Tile.in(size, height / TILE_HEIGHT, first / Tile.FULL);
        var hashes = read.computeIfAbsent(tile, one -> parts(one, tiles.apply(one)));
        int from = (int) (first % Tile.FULL);
        return Merkle.root(hashes.subList(from, from + (1 << below)));
    }

    /** The root of the tree when it had that size. */
    public byte[] rootAt(long earlier) {
        if (earlier < 0 || earlier > size) {
            throw new BadLog("There is no tree of " + earlier + " in one of " + size);
        }
        return earlier == 0 ? Merkle.empty() : root(0, earlier);
    }

    /** That the leaf there is in the tree. */
    public List<byte[]> inclusion(long index) {
        return Proofs.inclusion(index, size, this);
    }

    /** That the tree begins with what it was at that size. */
    public List<byte[]> consistency(long earlier) {
        return Proofs.consistency(earlier, size, this);
    }

    /** @throws BadLog where it does not have the length of that tile */
    static List<byte[]> parts(Tile tile, byte[] content) {
        if (content.length != tile.width() * Merkle.HASH_BYTES) {
            throw new BadLog("%s has %d bytes instead of %d"
                    .formatted(tile.path(), content.length, tile.width() * Merkle.HASH_BYTES));
        }
        return IntStream.range(0, tile.width())
                .mapToObj(i -> Arrays.copyOfRange(content, i * Merkle.HASH_BYTES, (i + 1) * Merkle.HASH_BYTES))
                .toList();
    }

    static byte[] joined(List<byte[]> hashes) {
        var content = new ByteArrayOutputStream(hashes.size() * Merkle.HASH_BYTES);
        hashes.forEach(content::writeBytes);
        return content.toByteArray();
    }
}
