package org.undersigned.ledger;

import java.util.Arrays;
import java.util.Collection;

/**
 * What a log says of its tree (C2SP tlog-checkpoint).
 *
 * @param origin the name of the log
 * @param size of the tree
 * @param root of the tree, 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {

    private static final int LINES = 3;

    /** @throws BadLog where the text is not that of a checkpoint */
    public static Checkpoint of(Note note) {
        var lines = note.text().substring(0, note.text().length() - 1).split("\n", -1);
        if (lines.length < LINES || Arrays.stream(lines).anyMatch(String::isEmpty)) {
            throw new BadLog("This is not a checkpoint");
        }
        return new Checkpoint(lines[0], number(lines[1]), Base64Text.hash(lines[2]));
    }

    /**
     * Reads a checkpoint of that log.
     *
     * @param keys of the log and of witnesses
     * @throws BadLog where it is not one, is of another log, or bears no signature by a key of the log
     */
    public static Checkpoint opened(Note note, String origin, Collection<VerifierKey> keys) {
        if (note.signers(keys).stream().noneMatch(key -> key.isOfLog(origin))) {
            throw new BadLog("The checkpoint is not signed by a key of the log that is known here");
        }
        var checkpoint = of(note);
        if (!checkpoint.origin.equals(origin)) {
            throw new BadLog("The checkpoint is of another log: " + Quoted.of(checkpoint.origin) + " instead of "
                    + Quoted.of(origin));
        }
        return checkpoint;
    }

    /** What is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + rootText() + "\n";
    }

    /** The root, in base 64. */
    public String rootText() {
        return Base64Text.of(root);
    }

    /** @throws BadLog where it is not a number in its shortest decimal form, or larger than any log */
    public static long number(String text) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw new BadLog("This is not a number of entries: " + Quoted.of(text));
        }
        return Long.parseLong(text);
    }

    /** Whether the two can be true of one log, as far as can be told without a proof. */
    public boolean isSameTree(Checkpoint other) {
        return size == other.size && Arrays.equals(root, other.root);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that && origin.equals(that.origin) && isSameTree(that);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(root);
    }

    @Override
    public String toString() {
        return size + " entries, root " + rootText();
    }
}
