package org.undersigned.signing.recount;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.undersigned.ledger.BadLog;
import org.undersigned.signing.Leaf;

/**
 * Counts every text anew, from the entries of the log alone. Entries of one batch come in any order: whether each cancel
 * names a signature, and no other cancel the same one, is known when all have come. Needs some 100 bytes of memory for each
 * signature.
 */
public final class Recount {

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
     */
    public record Line(Text text, long signed, long withdrawn, Map<String, Long> invalidated) {

        public long counted() {
            return signed
                    - withdrawn
                    - invalidated.values().stream().mapToLong(n -> n).sum();
        }
    }

    private record Commitment(long a, long b, long c, long d) {

        static Commitment of(byte[] bytes) {
            var read = ByteBuffer.wrap(bytes);
            return new Commitment(read.getLong(), read.getLong(), read.getLong(), read.getLong());
        }
    }

    private static final class Book {
        final Set<Commitment> signed = new HashSet<>();
        final Set<Commitment> cancelled = new HashSet<>();
        final Map<String, Long> invalidated = new TreeMap<>();
        long withdrawn;
    }

    private final Map<Text, Book> books = new HashMap<>();

    /** @throws BadLog where it is no entry of ours, or says again what may be said once */
    public void entry(long index, byte[] entry) {
        Leaf leaf;
        try {
            leaf = Leaf.parsed(entry);
        } catch (IllegalArgumentException e) {
            throw new BadLog("Entry " + index + " is not in the form of an entry: " + e.getMessage(), e);
        }
        var text = new Text(leaf.declarationId(), HexFormat.of().formatHex(leaf.wordingHash()));
        switch (leaf.type()) {
            case SIGN -> must(
                    book(text).signed.add(Commitment.of(leaf.commitment())),
                    index,
                    "repeats the commitment of another");
            case WITHDRAW -> {
                cancel(text, leaf, index);
                book(text).withdrawn++;
            }
            case INVALIDATE -> {
                cancel(text, leaf, index);
                book(text).invalidated.merge(leaf.reason(), 1L, Long::sum);
            }
            default -> {
                // tells when a text was opened or closed, or of a key: nobody is counted by it
            }
        }
    }

    /**
     * What there is of each text, by its id and wording.
     *
     * @throws BadLog where a cancel names nothing that was signed under that text
     */
    public List<Line> lines() {
        books.forEach((text, book) -> {
            if (!book.signed.containsAll(book.cancelled)) {
                throw new BadLog("Something is cancelled under " + text.declarationId + " that was never signed");
            }
        });
        return books.entrySet().stream()
                .map(one -> new Line(
                        one.getKey(),
                        one.getValue().signed.size(),
                        one.getValue().withdrawn,
                        Map.copyOf(one.getValue().invalidated)))
                .sorted(Comparator.<Line, String>comparing(line -> line.text.declarationId)
                        .thenComparing(line -> line.text.wording))
                .toList();
    }

    private void cancel(Text text, Leaf leaf, long index) {
        must(book(text).cancelled.add(Commitment.of(leaf.ref())), index, "cancels what another cancels already");
    }

    private Book book(Text text) {
        return books.computeIfAbsent(text, key -> new Book());
    }

    private static void must(boolean holds, long index, String otherwise) {
        if (!holds) {
            throw new BadLog("Entry " + index + " " + otherwise);
        }
    }
}
