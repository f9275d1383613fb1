package org.undersigned.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Trees reckoned the plain way, from all of their leaves. */
final class Trees {

    private Trees() {}

    /** Hashes of so many leaves, no two alike. */
    static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Merkle.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** RFC 9162 §2.1.1, word by word. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Merkle.empty();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = 1;
        while (k * 2 < leaves.size()) {
            k *= 2;
        }
        return Merkle.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    static Hashes hashes(List<byte[]> leaves) {
        return (height, index) ->
                root(new ArrayList<>(leaves).subList((int) index << height, (int) (index + 1) << height));
    }
}
