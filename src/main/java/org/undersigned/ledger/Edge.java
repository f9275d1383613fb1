package org.undersigned.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The right edge of a growing tree: the hashes that are in no full tile yet, of which its root is made. */
public final class Edge {

    private final List<List<byte[]>> levels = new ArrayList<>();
    private long size;

    /** Of a tree without leaves. */
    public Edge() {}

    /**
     * Of a tree whose tiles are kept.
     *
     * @param tiles gives a tile that is not full
     */
    public static Edge of(long size, Function<Tile, byte[]> tiles) {
        var edge = new Edge();
        edge.size = size;
        for (int level = 0; size >>> 8 * level > 0; level++) {
            var tile = Tile.in(size, level, (size >>> 8 * level) / Tile.FULL);
            edge.levels.add(new ArrayList<>(tile.width() == 0 ? List.of() : TileHashes.parts(tile, tiles.apply(tile))));
        }
        return edge;
    }

    public long size() {
        return size;
    }

    /** Adds a leaf; each tile that it fills is handed over. */
    public void add(byte[] leafHash, BiConsumer<Tile, byte[]> filled) {
        size++;
        add(0, leafHash, filled);
    }

    /** The root of all. */
    public byte[] root() {
        byte[] below = null;
        for (var level : levels) {
            var subtrees = new ArrayList<>(level);
            if (below != null) {
                subtrees.add(below);
            }
            below = subtrees.isEmpty() ? null : Merkle.root(subtrees);
        }
        return below == null ? Merkle.empty() : below;
    }

    /** The tiles that are not full. */
    public void partial(BiConsumer<Tile, byte[]> tiles) {
        for (int level = 0; level < levels.size(); level++) {
            var hashes = levels.get(level);
            if (!hashes.isEmpty()) {
                long n = (size >>> 8 * level) / Tile.FULL;
                tiles.accept(new Tile(level, n, hashes.size()), TileHashes.joined(hashes));
            }
        }
    }

    private void add(int level, byte[] hash, BiConsumer<Tile, byte[]> filled) {
        if (level == levels.size()) {
            levels.add(new ArrayList<>());
        }
        var hashes = levels.get(level);
        hashes.add(hash);
        if (hashes.size() == Tile.FULL) {
            long n = (size >>> 8 * level) / Tile.FULL - 1;
            filled.accept(Tile.full(level, n), TileHashes.joined(hashes));
            var root = Merkle.root(hashes);
            hashes.clear();
            add(level + 1, root, filled);
        }
    }
}
