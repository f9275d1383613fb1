package org.undersigned.ledger.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.undersigned.ledger.Bundle;
import org.undersigned.ledger.Edge;
import org.undersigned.ledger.Merkle;
import org.undersigned.ledger.Tile;
import org.undersigned.platform.Jdbc;

/** Entries are put at the end of the tree, in the order in which they come. */
final class Growth {

    private final List<KeptTiles.Content> written = new ArrayList<>();
    private final Edge edge;
    private final List<byte[]> bundle = new ArrayList<>();

    private Growth(Edge edge) {
        this.edge = edge;
    }

    /** Writes places, tiles and the tree in the transaction of the connection. */
    static Tree of(Connection connection, Tree tree, List<Waiting.Entry> entries) throws SQLException {
        takePlaces(connection, tree.size(), entries);
        var tiles = KeptTiles.of(connection);
        var growth = new Growth(Edge.of(tree.size(), tiles));
        growth.forgetOld(connection, tree.size());
        var last = new Tile(Tile.ENTRIES, tree.size() / Tile.FULL, (int) (tree.size() % Tile.FULL));
        if (last.width() > 0) {
            growth.bundle.addAll(Bundle.entries(last, tiles.apply(last)));
        }
        entries.forEach(entry -> growth.add(entry.leaf()));
        growth.writePartial();
        KeptTiles.write(connection, growth.written);
        var grown = new Tree(growth.edge.size(), growth.edge.root(), tree.floor());
        grown.keep(connection);
        return grown;
    }

    /** Unique on both sides: no place is taken twice, and no entry has two. */
    private static void takePlaces(Connection connection, long from, List<Waiting.Entry> entries) throws SQLException {
        Jdbc.update(
                connection,
                "insert into ledger_place (index, entry_id, leaf_hash) select * from unnest(?, ?, ?)",
                LongStream.range(from, from + entries.size()).boxed().toArray(Long[]::new),
                entries.stream().map(Waiting.Entry::id).toArray(Long[]::new),
                entries.stream().map(entry -> Merkle.leaf(entry.leaf())).toArray(byte[][]::new));
    }

    /** Partial tiles before those of the edge were replaced by full ones in an earlier round, at the latest. */
    private void forgetOld(Connection connection, long size) throws SQLException {
        KeptTiles.forgetPartial(connection, Tile.full(Tile.ENTRIES, size / Tile.FULL));
        for (int level = 0; size >>> 8 * level > 0; level++) {
            KeptTiles.forgetPartial(connection, Tile.full(level, (size >>> 8 * level) / Tile.FULL));
        }
    }

    private void add(byte[] entry) {
        edge.add(Merkle.leaf(entry), (tile, hashes) -> written.add(new KeptTiles.Content(tile, hashes)));
        bundle.add(entry);
        if (bundle.size() == Tile.FULL) {
            write(Tile.full(Tile.ENTRIES, edge.size() / Tile.FULL - 1));
            bundle.clear();
        }
    }

    private void writePartial() {
        edge.partial((tile, hashes) -> written.add(new KeptTiles.Content(tile, hashes)));
        if (!bundle.isEmpty()) {
            write(new Tile(Tile.ENTRIES, edge.size() / Tile.FULL, bundle.size()));
        }
    }

    private void write(Tile tile) {
        written.add(new KeptTiles.Content(tile, Bundle.of(bundle)));
    }
}
