package org.undersigned.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** That a leaf is in a tree, and that a tree holds an earlier one unchanged (RFC 9162 §2.1.3 and §2.1.4). */
public final class Proofs {

    private Proofs() {}

    /** The path from a leaf to the root of a tree of that size, the leaf's sibling first. */
    static List<byte[]> inclusion(long index, long size, Hashes hashes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size);
        }
        var path = new ArrayList<byte[]>();
        path(index, 0, size, hashes, path);
        return path;
    }

    /** What shows that a tree of the size {@code second} begins with that of the size {@code first}. */
    static List<byte[]> consistency(long first, long second, Hashes hashes) {
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("No tree of " + first + " in one of " + second);
        }
        var proof = new ArrayList<byte[]>();
        subproof(first, 0, second, true, hashes, proof);
        return proof;
    }

    /** Whether the leaf of that hash stands there in the tree of that size and root. Nothing stands in an empty tree. */
    public static boolean isIncluded(long index, long size, byte[] leaf, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size || !areHashes(proof, leaf, root)) {
            return false;
        }
        var climb = new Climb(index, size - 1);
        var hash = leaf;
        for (var sibling : proof) {
            if (climb.isOver()) {
                return false;
            }
            hash = climb.hasLeft() ? Merkle.node(sibling, hash) : Merkle.node(hash, sibling);
            climb.up();
        }
        return climb.isOver() && Arrays.equals(hash, root);
    }

    /**
     * Whether the second tree begins with the first. An empty tree is refused: everything begins with nothing, and whoever
     * says so proves nothing.
     */
    public static boolean isConsistent(
            long first, long second, byte[] firstRoot, byte[] secondRoot, List<byte[]> proof) {
        if (first < 1 || first > second || !areHashes(proof, firstRoot, secondRoot)) {
            return false;
        }
        if (first == second) {
            return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        boolean firstIsComplete = Long.bitCount(first) == 1;
        if (proof.isEmpty() && !firstIsComplete) {
            return false;
        }
        var climb = new Climb(first - 1, second - 1);
        climb.overRightEdges();
        var old = firstIsComplete ? firstRoot : proof.get(0);
        var now = old;
        for (var hash : firstIsComplete ? proof : proof.subList(1, proof.size())) {
            if (climb.isOver()) {
                return false;
            }
            if (climb.hasLeft()) {
                old = Merkle.node(hash, old);
                now = Merkle.node(hash, now);
            } else {
                now = Merkle.node(now, hash);
            }
            climb.up();
        }
        return climb.isOver() && Arrays.equals(old, firstRoot) && Arrays.equals(now, secondRoot);
    }

    /** The largest power of two in it. */
    static long split(long count) {
        return Long.highestOneBit(count);
    }

    /** The way up from a node, beside that from the last node of its level. */
    private static final class Climb {
        private long node;
        private long last;

        Climb(long node, long last) {
            this.node = node;
            this.last = last;
        }

        boolean isOver() {
            return last == 0;
        }

        /** Whether the next hash of the proof stands on its left. */
        boolean hasLeft() {
            return isRight() || node == last;
        }

        void up() {
            if (hasLeft()) {
                while (!isRight() && node != 0) {
                    shift();
                }
            }
            shift();
        }

        void overRightEdges() {
            while (isRight()) {
                shift();
            }
        }

        private boolean isRight() {
            return (node & 1) == 1;
        }

        private void shift() {
            node >>>= 1;
            last >>>= 1;
        }
    }

    private static void path(long index, long from, long size, Hashes hashes, List<byte[]> path) {
        if (size == 1) {
            return;
        }
        long left = split(size - 1);
        if (index < left) {
            path(index, from, left, hashes, path);
            path.add(hashes.root(from + left, size - left));
        } else {
            path(index - left, from + left, size - left, hashes, path);
            path.add(hashes.root(from, left));
        }
    }

    private static void subproof(long first, long from, long size, boolean isWhole, Hashes hashes, List<byte[]> proof) {
        if (first == size) {
            if (!isWhole) {
                proof.add(hashes.root(from, size));
            }
            return;
        }
        long left = split(size - 1);
        if (first <= left) {
            subproof(first, from, left, isWhole, hashes, proof);
            proof.add(hashes.root(from + left, size - left));
        } else {
            subproof(first - left, from + left, size - left, false, hashes, proof);
            proof.add(hashes.root(from, left));
        }
    }

    private static boolean areHashes(List<byte[]> proof, byte[]... others) {
        return proof.stream().allMatch(hash -> hash.length == Merkle.HASH_BYTES)
                && Arrays.stream(others).allMatch(hash -> hash.length == Merkle.HASH_BYTES);
    }
}
