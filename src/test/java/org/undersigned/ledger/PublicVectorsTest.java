package org.undersigned.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is spoilt of each published proof is the same as in the files of cases of transparency-dev/merkle (98 of inclusion,
 * 98 of consistency), where a proof of an empty tree is refused.
 */
class PublicVectorsTest {

    private static final byte[] SOME =
            PublicTrees.hex("abacaba000000000000000000000000000000000000000000060061e00123456");

    /** Something that a proof is to show. */
    private interface Claim {
        String what();

        boolean holds();
    }

    private record Inclusion(String what, long index, long size, byte[] leaf, byte[] root, List<byte[]> proof)
            implements Claim {
        @Override
        public boolean holds() {
            return Proofs.isIncluded(index, size, leaf, proof, root);
        }
    }

    private record Consistency(String what, long first, long second, byte[] old, byte[] now, List<byte[]> proof)
            implements Claim {
        @Override
        public boolean holds() {
            return Proofs.isConsistent(first, second, old, now, proof);
        }
    }

    @Test
    void roots_and_proofs_are_the_published_ones() {
        assertArrayEquals(
                PublicTrees.hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"), Merkle.empty());
        var hashes = PublicTrees.LEAVES.stream().map(Merkle::leaf).toList();
        for (int size = 1; size <= PublicTrees.ROOTS.size(); size++) {
            assertArrayEquals(PublicTrees.ROOTS.get(size - 1), Merkle.root(hashes.subList(0, size)));
        }
        for (var known : PublicTrees.INCLUSION) {
            mustBeAlike(known.proof(), Proofs.inclusion(known.first(), known.size(), Trees.hashes(hashes)));
        }
        for (var known : PublicTrees.CONSISTENCY) {
            mustBeAlike(known.proof(), Proofs.consistency(known.first(), known.size(), Trees.hashes(hashes)));
        }
    }

    @TestFactory
    Stream<DynamicTest> inclusion() {
        var cases = new ArrayList<DynamicTest>();
        for (var known : PublicTrees.INCLUSION) {
            var right = new Inclusion(
                    "right " + known.first() + " in " + known.size(),
                    known.first(),
                    known.size(),
                    Merkle.leaf(PublicTrees.LEAVES.get(known.first())),
                    PublicTrees.ROOTS.get(known.size() - 1),
                    known.proof());
            cases.addAll(alone(right, spoilt(right)));
        }
        byte[] none = {};
        for (var size : List.of(0, 1)) {
            for (var index : List.of(0, 1, 2)) {
                for (var leaf : List.of(SOME, none)) {
                    for (var root : List.of(Merkle.empty(), none)) {
                        var wrong = new Inclusion("", index, size, leaf, root, List.of());
                        cases.add(expected("leaf " + index + " in a tree of " + size, wrong.holds(), false));
                    }
                }
            }
        }
        var alone = Merkle.leaf(PublicTrees.hex("64617461"));
        cases.add(expected("alone", new Inclusion("", 0, 1, alone, alone, List.of()).holds(), true));
        cases.add(expected("no root", new Inclusion("", 0, 1, alone, none, List.of()).holds(), false));
        cases.add(expected("no leaf", new Inclusion("", 0, 1, none, alone, List.of()).holds(), false));
        return cases.stream();
    }

    @TestFactory
    Stream<DynamicTest> consistency() {
        var cases = new ArrayList<DynamicTest>();
        for (var known : PublicTrees.CONSISTENCY) {
            var right = new Consistency(
                    "right " + known.first() + " in " + known.size(),
                    known.first(),
                    known.size(),
                    PublicTrees.ROOTS.get(known.first() - 1),
                    PublicTrees.ROOTS.get(known.size() - 1),
                    known.proof());
            cases.addAll(alone(right, known.proof().isEmpty() ? List.of() : spoilt(right)));
        }
        for (var sizes : List.of(List.of(0, 0), List.of(0, 1), List.of(1, 0), List.of(2, 1), List.of(1, 2))) {
            for (var root : List.of(SOME, Merkle.empty())) {
                for (var proof : List.of(List.<byte[]>of(), List.of(Merkle.empty()))) {
                    var wrong = new Consistency("", sizes.get(0), sizes.get(1), root, Merkle.empty(), proof);
                    cases.add(expected("from to " + sizes, wrong.holds(), false));
                }
            }
        }
        var same = new Consistency("", 1, 1, SOME, SOME, List.of());
        cases.add(expected("the same", same.holds(), true));
        var others = new Consistency("", 1, 1, SOME, Merkle.empty(), List.of());
        cases.add(expected("two roots of one size", others.holds(), false));
        var padded = new Consistency("", 1, 1, SOME, SOME, List.of(SOME));
        cases.add(expected("the same, with a proof", padded.holds(), false));
        return cases.stream();
    }

    private static List<Inclusion> spoilt(Inclusion right) {
        var all = new ArrayList<Inclusion>();
        var i = right.index;
        var n = right.size;
        byte[] short9 = PublicTrees.hex("57726f6e674c656166");
        for (long index : new long[] {i - 1, i + 1, i ^ 2}) {
            all.add(new Inclusion("index " + index, index, n, right.leaf, right.root, right.proof));
        }
        for (long size : new long[] {n * 2, n / 2}) {
            all.add(new Inclusion("size " + size, i, size, right.leaf, right.root, right.proof));
        }
        all.add(new Inclusion("wrong leaf", i, n, short9, right.root, right.proof));
        all.add(new Inclusion("empty root", i, n, right.leaf, Merkle.empty(), right.proof));
        all.add(new Inclusion("random root", i, n, right.leaf, SOME, right.proof));
        for (var proof : spoilt(right.proof, List.of(right.root), 8)) {
            all.add(new Inclusion("proof of " + proof.size(), i, n, right.leaf, right.root, proof));
        }
        if (right.proof.size() > 1) {
            var inserted = new ArrayList<>(right.proof);
            inserted.add(1, SOME);
            all.add(new Inclusion("inserted", i, n, right.leaf, right.root, inserted));
        }
        return all;
    }

    private static List<Consistency> spoilt(Consistency right) {
        var all = new ArrayList<Consistency>();
        var m = right.first;
        var n = right.second;
        byte[] short9 = PublicTrees.hex("57726f6e67526f6f74");
        for (long first : new long[] {m - 1, m + 1, m ^ 2}) {
            all.add(new Consistency("from " + first, first, n, right.old, right.now, right.proof));
        }
        for (long second : new long[] {n * 2, n / 2}) {
            all.add(new Consistency("to " + second, m, second, right.old, right.now, right.proof));
        }
        all.add(new Consistency("wrong old root", m, n, short9, right.now, right.proof));
        all.add(new Consistency("wrong new root", m, n, right.old, short9, right.proof));
        all.add(new Consistency("swapped roots", m, n, right.now, right.old, right.proof));
        all.add(new Consistency("no proof", m, n, right.old, right.now, List.of()));
        for (var proof : spoilt(right.proof, List.of(right.old, right.now, right.proof.get(0)), 16)) {
            all.add(new Consistency("proof of " + proof.size(), m, n, right.old, right.now, proof));
        }
        return all;
    }

    private static List<List<byte[]>> spoilt(List<byte[]> proof, List<byte[]> strangers, int bit) {
        var all = new ArrayList<List<byte[]>>();
        for (var stranger :
                Stream.concat(Stream.of(new byte[0]), strangers.stream()).toList()) {
            all.add(Stream.concat(proof.stream(), Stream.of(stranger)).toList());
            all.add(Stream.concat(Stream.of(stranger), proof.stream()).toList());
        }
        for (int i = 0; i < proof.size(); i++) {
            var changed = new ArrayList<>(proof);
            changed.set(i, proof.get(i).clone());
            changed.get(i)[0] ^= (byte) bit;
            all.add(changed);
        }
        if (!proof.isEmpty()) {
            all.add(proof.subList(0, proof.size() - 1));
        }
        return all;
    }

    /** It holds, and nothing that was spoilt of it. */
    private static List<DynamicTest> alone(Claim right, List<? extends Claim> spoilt) {
        var cases = new ArrayList<DynamicTest>();
        cases.add(expected(right.what(), right.holds(), true));
        spoilt.forEach(one -> cases.add(expected(right.what() + ", " + one.what(), one.holds(), false)));
        return cases;
    }

    private static DynamicTest expected(String what, boolean holds, boolean should) {
        return DynamicTest.dynamicTest(what, () -> assertEquals(should, holds));
    }

    private static void mustBeAlike(List<byte[]> expected, List<byte[]> actual) {
        assertEquals(
                expected.stream().map(HexFormat.of()::formatHex).toList(),
                actual.stream().map(HexFormat.of()::formatHex).toList());
    }
}
