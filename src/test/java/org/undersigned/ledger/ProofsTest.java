package org.undersigned.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.undersigned.WithoutService;

@WithoutService
class ProofsTest {

    private static final int SIZES = 300;

    private final List<byte[]> leaves = Trees.leaves(1000);

    @Test
    void every_leaf_of_every_tree_has_a_proof_and_is_proved_nowhere_else() {
        for (int size = 1; size <= SIZES; size++) {
            var tree = leaves.subList(0, size);
            var hashes = remembered(tree);
            var root = Trees.root(tree);
            for (int i = 0; i < size; i++) {
                var proof = Proofs.inclusion(i, size, hashes);
                assertTrue(Proofs.isIncluded(i, size, tree.get(i), proof, root));
                assertFalse(Proofs.isIncluded((i + 1) % size, size, tree.get(i), proof, root) && size > 1);
                assertFalse(Proofs.isIncluded(i, size, leaves.get(size), proof, root));
            }
        }
    }

    @Test
    void every_tree_is_consistent_with_each_that_it_was() {
        for (int size = 1; size <= SIZES; size++) {
            var hashes = remembered(leaves.subList(0, size));
            var root = Trees.root(leaves.subList(0, size));
            for (int earlier = 1; earlier <= size; earlier++) {
                var old = Trees.root(leaves.subList(0, earlier));
                var proof = Proofs.consistency(earlier, size, hashes);
                assertTrue(Proofs.isConsistent(earlier, size, old, root, proof));
                assertFalse(Proofs.isConsistent(earlier, size, leaves.get(999), root, proof));
                assertFalse(Proofs.isConsistent(earlier, size, old, leaves.get(999), proof));
            }
        }
    }

    @Test
    void the_right_edge_leads_to_the_same_root_and_its_tiles_to_the_same_hashes() {
        var edge = new Edge();
        var kept = new HashMap<Tile, byte[]>();
        for (int size = 1; size <= leaves.size(); size++) {
            edge.add(leaves.get(size - 1), kept::put);
            var root = Trees.root(leaves.subList(0, size));
            assertArrayEquals(root, edge.root());
            edge.partial(kept::put);
            assertArrayEquals(root, Edge.of(size, kept::get).root());
            var hashes = new TileHashes(size, kept::get);
            assertArrayEquals(root, hashes.rootAt(size));
            assertArrayEquals(Trees.root(leaves.subList(0, size / 2)), hashes.rootAt(size / 2));
            assertTrue(Proofs.isIncluded(size / 3, size, leaves.get(size / 3), hashes.inclusion(size / 3), root));
        }
    }

    @Test
    void an_edge_that_was_put_away_grows_on_through_two_levels_of_tiles() {
        var edge = new Edge();
        var kept = new HashMap<Tile, byte[]>();
        var many = Trees.leaves(70_000);
        for (int i = 0; i < many.size(); i++) {
            if (i % 997 == 0) {
                edge.partial(kept::put);
                edge = Edge.of(edge.size(), kept::get);
            }
            edge.add(many.get(i), kept::put);
        }
        edge.partial(kept::put);
        assertArrayEquals(Trees.root(many), edge.root());
        assertTrue(kept.containsKey(new Tile(0, 273, 112)));
        assertTrue(kept.containsKey(new Tile(1, 0, 256)));
        assertTrue(kept.containsKey(new Tile(1, 1, 17)));
        assertTrue(kept.containsKey(new Tile(2, 0, 1)));
        assertArrayEquals(Trees.root(many.subList(0, 65_537)), new TileHashes(70_000, kept::get).rootAt(65_537));
    }

    private static Hashes remembered(List<byte[]> leaves) {
        var plain = Trees.hashes(new ArrayList<>(leaves));
        Map<List<Long>, byte[]> known = new HashMap<>();
        return (height, index) -> known.computeIfAbsent(List.of((long) height, index), key -> plain.at(height, index));
    }
}
