package org.undersigned.signing.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.undersigned.declaration.Wording;
import org.undersigned.ledger.Tile;
import org.undersigned.ledger.log.PublicLog;
import org.undersigned.signing.Leaf;

/** The SIGN entries of a wording as the public files tell them, in the order of their places. */
@ApplicationScoped
class Population {

    /** An entry and where it stands. */
    record Placed(long place, byte[] commitment) {}

    @Inject
    PublicLog log;

    /** All of them in the tree of that size, which was published. */
    List<Placed> of(Wording wording, long size) {
        var all = new ArrayList<Placed>();
        for (long n = 0; n * Tile.FULL < size; n++) {
            var entries = log.entries(n, size);
            for (int i = 0; i < entries.size(); i++) {
                var leaf = parsed(entries.get(i));
                if (leaf != null
                        && leaf.type() == Leaf.Type.SIGN
                        && leaf.declarationId().equals(wording.declarationId)
                        && Arrays.equals(leaf.wordingHash(), wording.contentHash)) {
                    all.add(new Placed(n * Tile.FULL + i, leaf.commitment()));
                }
            }
        }
        return all;
    }

    /** The sample of them. */
    static List<Placed> drawn(List<Placed> all, byte[] root, String randomness) {
        return Draw.of(root, randomness, all.size(), Draw.SAMPLE).stream()
                .map(all::get)
                .toList();
    }

    /** What is no entry of ours is a matter for whoever verifies the log. */
    private static Leaf parsed(byte[] entry) {
        try {
            return Leaf.parsed(entry);
        } catch (IllegalArgumentException noEntryOfOurs) {
            return null;
        }
    }
}
