package org.undersigned.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The hashes of RFC 9162 §2.1: SHA-256, with a first byte that tells leaves from nodes. */
public final class Merkle {

    /** Of every hash here. */
    public static final int HASH_BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(() -> {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    });

    private Merkle() {}

    /** The root of a tree without leaves. */
    public static byte[] empty() {
        return SHA_256.get().digest();
    }

    /** Of an entry. */
    public static byte[] leaf(byte[] entry) {
        var digest = SHA_256.get();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    /** Of two hashes beside one another. */
    public static byte[] node(byte[] left, byte[] right) {
        var digest = SHA_256.get();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /**
     * The root over subtrees that stand side by side: complete ones of one size, of which the last may be smaller.
     *
     * @param subtrees at least one
     */
    public static byte[] root(List<byte[]> subtrees) {
        if (subtrees.size() == 1) {
            return subtrees.get(0);
        }
        int left = Integer.highestOneBit(subtrees.size() - 1);
        return node(root(subtrees.subList(0, left)), root(subtrees.subList(left, subtrees.size())));
    }

    static byte[] sha256(byte[] bytes) {
        return SHA_256.get().digest(bytes);
    }
}
