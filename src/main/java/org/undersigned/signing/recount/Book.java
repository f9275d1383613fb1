package org.undersigned.signing.recount;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.undersigned.ledger.BadLog;
import org.undersigned.signing.Leaf;

/** What the entries say of one text in one wording. */
final class Book {

    private record Commitment(long a, long b, long c, long d) {

        static Commitment of(byte[] bytes) {
            var read = ByteBuffer.wrap(bytes);
            return new Commitment(read.getLong(), read.getLong(), read.getLong(), read.getLong());
        }
    }

    /** A moment at which no name was taken. */
    private record Closed(long openings, long signed) {}

    private final Set<Commitment> signed = new HashSet<>();
    private final Set<Commitment> cancelled = new HashSet<>();

    /** Cancels whose signature has not come yet. */
    private final Set<Commitment> dangling = new HashSet<>();

    private final Map<String, Long> invalidated = new TreeMap<>();
    private long withdrawn;
    private long opened;
    private long closed;
    private Closed lastClosed;

    /** @throws BadLog where it says again what may be said once */
    void add(Leaf leaf, long index) {
        switch (leaf.type()) {
            case OPEN -> opened++;
            case CLOSE -> closed++;
            case SIGN -> sign(Commitment.of(leaf.commitment()), index);
            case WITHDRAW -> {
                cancel(Commitment.of(leaf.ref()), index);
                withdrawn++;
            }
            case INVALIDATE -> {
                cancel(Commitment.of(leaf.ref()), index);
                invalidated.merge(leaf.reason(), 1L, Long::sum);
            }
            default -> throw new IllegalArgumentException("Not of a text: " + leaf.type());
        }
    }

    private void sign(Commitment commitment, long index) {
        must(signed.add(commitment), index, "repeats the commitment of another");
        dangling.remove(commitment);
    }

    private void cancel(Commitment of, long index) {
        must(cancelled.add(of), index, "cancels what another cancels already");
        if (!signed.contains(of)) {
            dangling.add(of);
        }
    }

    /**
     * Holds it to what is so under every checkpoint. What was found to be closed at two of them, and was not opened between,
     * has at most got names back that were found invalid by mistake.
     *
     * @throws BadLog where it is not so
     */
    void mustAddUp(Recount.Text text) {
        must(dangling.isEmpty(), "Something is cancelled under %s that was never signed", text);
        must(closed <= opened, "%s was closed more often than opened", text);
        must(opened <= closed + 1, "%s was opened again without having been closed", text);
        if (lastClosed != null && lastClosed.openings == opened) {
            must(
                    signed.size() - lastClosed.signed <= invalidations(),
                    "More was signed under %s while it was closed than can have been given back",
                    text);
        } else {
            lastClosed = opened > 0 && !isOpen() ? new Closed(opened, signed.size()) : null;
        }
    }

    boolean isOpen() {
        return opened > closed;
    }

    Recount.Line line(Recount.Text text) {
        return new Recount.Line(text, signed.size(), withdrawn, Map.copyOf(invalidated), opened, closed);
    }

    private long invalidations() {
        return invalidated.values().stream().mapToLong(n -> n).sum();
    }

    private static void must(boolean holds, long index, String otherwise) {
        if (!holds) {
            throw new BadLog("Entry " + index + " " + otherwise);
        }
    }

    private static void must(boolean holds, String otherwise, Recount.Text text) {
        if (!holds) {
            throw new BadLog(otherwise.formatted(text.declarationId()));
        }
    }
}
