package org.undersigned.signing.recount;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.undersigned.ledger.Audit;
import org.undersigned.ledger.BadLog;
import org.undersigned.signing.Leaf;

/**
 * Counts every text anew, from the entries of the log alone. Entries of one batch come in any order: whether each cancel
 * names a signature, and no other cancel the same one, is known when all have come. Needs some 100 bytes of memory for each
 * signature.
 */
public final class Recount implements Audit.Reader {

    /**
     * A text, in one wording.
     *
     * @param wording hash of its content, 64 hexadecimal digits
     */
    public record Text(String declarationId, String wording) {}

    /**
     * What was counted of a text.
     *
     * @param invalidated by reason
     * @param opened how often it began to take names; 0 where the log says nothing of it
     * @param closed how often it ceased to
     */
    public record Line(
            Text text, long signed, long withdrawn, Map<String, Long> invalidated, long opened, long closed) {

        public long counted() {
            return signed
                    - withdrawn
                    - invalidated.values().stream().mapToLong(n -> n).sum();
        }
    }

    private final Map<Text, Book> books = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    /** @throws BadLog where it is no entry of ours, or says again what may be said once */
    @Override
    public void entry(long index, byte[] entry) {
        Leaf leaf;
        try {
            leaf = Leaf.parsed(entry);
        } catch (IllegalArgumentException e) {
            throw new BadLog("Entry " + index + " is not in the form of an entry: " + e.getMessage(), e);
        }
        var hash = HexFormat.of().formatHex(leaf.wordingHash());
        if (leaf.type() == Leaf.Type.KEY) {
            keys.add(hash);
        } else {
            var text = new Text(leaf.declarationId(), hash);
            books.computeIfAbsent(text, one -> new Book()).add(leaf, index);
        }
    }

    /**
     * All entries under a checkpoint were given.
     *
     * @throws BadLog where a cancel names nothing that was signed under that text, or it was opened and closed otherwise
     *     than can be
     */
    @Override
    public void earlier() {
        books.forEach((text, book) -> book.mustAddUp(text));
        var open = new HashSet<String>();
        books.forEach((text, book) -> {
            if (book.isOpen() && !open.add(text.declarationId)) {
                throw new BadLog(text.declarationId + " is open in two wordings at once");
            }
        });
    }

    /** Of keys that signed the log after its first one: SHA-256 of each as text, in hexadecimal digits. */
    public Set<String> keys() {
        return Set.copyOf(keys);
    }

    /**
     * What there is of each text, by its id and wording, when all entries were given.
     *
     * @throws BadLog where it does not add up
     */
    public List<Line> lines() {
        earlier();
        return books.entrySet().stream()
                .map(one -> one.getValue().line(one.getKey()))
                .sorted(Comparator.<Line, String>comparing(line -> line.text.declarationId)
                        .thenComparing(line -> line.text.wording))
                .toList();
    }
}
