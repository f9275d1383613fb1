package org.undersigned.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Reads a whole log and reckons everything anew: each entry, each tile, the root, and the roots that it had when earlier
 * checkpoints were made. Nothing is taken from anywhere but the entries.
 */
public final class Audit {

    /** A checkpoint that was seen before, and where; its signature has been checked. */
    public record Earlier(Checkpoint checkpoint, String where) {}

    /** Is given each entry in its place. */
    public interface Reader {
        void entry(long index, byte[] entry);

        /** All entries under an earlier checkpoint were given, and none that stands behind them. */
        default void earlier() {}
    }

    private final Source source;
    private final Note note;
    private final Checkpoint checkpoint;
    private BiConsumer<String, byte[]> keeper = (path, content) -> {};

    /**
     * Opens the log.
     *
     * @throws BadLog where it has no checkpoint of that name, signed by one of these keys
     */
    public Audit(Source source, String origin, Collection<VerifierKey> keys) {
        this.source = source;
        note = Note.parsed(source.get("checkpoint", Note.LONGEST)
                .orElseThrow(() -> new BadLog("There is no checkpoint at " + source)));
        checkpoint = Checkpoint.opened(note, origin, keys);
    }

    /** Everything that was read is handed over, too, for a mirror. Believe it when {@link #run} has returned. */
    public Audit keeping(BiConsumer<String, byte[]> by) {
        keeper = by;
        return this;
    }

    public Note note() {
        return note;
    }

    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /**
     * Does all of it.
     *
     * @param earlier of this log, by whomever they were seen
     * @throws BadLog where anything is not as it must be
     */
    public void run(Collection<Earlier> earlier, Reader reader) {
        var seen = earlier.stream()
                .sorted(Comparator.comparingLong(one -> one.checkpoint.size()))
                .toList();
        seen.forEach(this::mustNotBeLarger);
        var edge = new Edge();
        int next = heldAt(edge, seen, 0, reader);
        for (long n = 0; n * Tile.FULL < checkpoint.size(); n++) {
            var tile = Tile.in(checkpoint.size(), Tile.ENTRIES, n);
            for (var entry : entries(tile)) {
                reader.entry(edge.size(), entry);
                edge.add(Merkle.leaf(entry), this::mustBeServed);
                next = heldAt(edge, seen, next, reader);
            }
        }
        edge.partial(this::mustBeServed);
        if (!Arrays.equals(edge.root(), checkpoint.root())) {
            throw new BadLog("The entries do not make up the root that the checkpoint tells");
        }
    }

    private void mustNotBeLarger(Earlier one) {
        if (one.checkpoint.size() > checkpoint.size()) {
            throw new BadLog(
                    "The log has shrunk, or this view of it is an old one: it has %d entries, but %s there were %d"
                            .formatted(checkpoint.size(), one.where, one.checkpoint.size()));
        }
    }

    /** Holds the tree against those earlier ones that have its size; says which is next. */
    private static int heldAt(Edge edge, List<Earlier> seen, int next, Reader reader) {
        int now = next;
        for (; now < seen.size() && seen.get(now).checkpoint.size() == edge.size(); now++) {
            var one = seen.get(now);
            if (!Arrays.equals(edge.root(), one.checkpoint.root())) {
                throw new BadLog("The log was rewritten: its first %d entries are not those that it had %s"
                        .formatted(edge.size(), one.where));
            }
        }
        if (now > next) {
            reader.earlier();
        }
        return now;
    }

    private List<byte[]> entries(Tile tile) {
        var served = source.get(tile.path(), Bundle.LONGEST);
        var entries = served.isPresent() || tile.width() == Tile.FULL
                ? Bundle.entries(tile, served.orElseThrow(() -> missing(tile)))
                : Bundle.entries(
                                tile.full(),
                                source.get(tile.full().path(), Bundle.LONGEST).orElseThrow(() -> missing(tile)))
                        .subList(0, tile.width());
        keeper.accept(tile.path(), Bundle.of(entries));
        return entries;
    }

    /** A partial one may have been replaced by the full one since the checkpoint was made. */
    private void mustBeServed(Tile tile, byte[] reckoned) {
        var served = source.get(tile.path(), reckoned.length)
                .or(() -> source.get(tile.full().path(), Tile.FULL * Merkle.HASH_BYTES)
                        .map(full -> Arrays.copyOf(full, Math.min(full.length, reckoned.length))))
                .orElseThrow(() -> missing(tile));
        if (!Arrays.equals(served, reckoned)) {
            throw new BadLog(tile.path() + " does not hold the hashes of its entries");
        }
        keeper.accept(tile.path(), reckoned);
    }

    private static BadLog missing(Tile tile) {
        return new BadLog(tile.path() + " is missing");
    }
}
