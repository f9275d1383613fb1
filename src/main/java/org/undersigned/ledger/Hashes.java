package org.undersigned.ledger;

/** The hashes of complete subtrees of a tree. */
@FunctionalInterface
interface Hashes {

    /**
     * The hash over the leaves from {@code index · 2^height} to {@code (index + 1) · 2^height}, all of which are there.
     *
     * @param height 0 for leaves
     */
    byte[] at(int height, long index);

    /**
     * The root over so many leaves from there on.
     *
     * @param from a multiple of the largest power of two in {@code count}
     * @param count at least 1
     */
    default byte[] root(long from, long count) {
        long left = Proofs.split(count);
        return left == count
                ? at(Long.numberOfTrailingZeros(count), from / count)
                : Merkle.node(root(from, left), root(from + left, count - left));
    }
}
