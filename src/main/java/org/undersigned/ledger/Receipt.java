package org.undersigned.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * That an entry stands in a log, to be checked without the log ({@code c2sp.org/tlog-proof@v1}).
 *
 * @param extra the entry itself; whoever reads it may believe it only when {@link #check} has passed for it
 * @param index where it stands
 * @param proof from the entry's sibling to the root
 * @param note the checkpoint of a tree that holds it
 */
public record Receipt(Optional<byte[]> extra, long index, List<byte[]> proof, Note note) {

    private static final String TITLE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /** Beside the checkpoint: the longest entry, and 63 hashes. */
    private static final int LONGEST = Note.LONGEST + 8 * 1024;

    /** @throws BadLog where it is not in that form */
    public static Receipt parsed(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new BadLog("A receipt of more than " + LONGEST + " bytes");
        }
        var text = decoded(bytes);
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new BadLog("This is not a receipt: it holds no checkpoint");
        }
        var lines = new ArrayList<>(List.of(text.substring(0, end).split("\n", -1)));
        if (!lines.remove(0).equals(TITLE)) {
            throw new BadLog("This is not a receipt: its first line is not " + TITLE);
        }
        Optional<byte[]> extra = lines.isEmpty() || !lines.get(0).startsWith(EXTRA)
                ? Optional.empty()
                : Optional.of(Base64Text.bytes(lines.remove(0).substring(EXTRA.length())));
        if (lines.isEmpty() || !lines.get(0).startsWith(INDEX)) {
            throw new BadLog("This is not a receipt: it does not say where the entry stands");
        }
        long index = Checkpoint.number(lines.remove(0).substring(INDEX.length()));
        var proof = lines.stream().map(Base64Text::hash).toList();
        return new Receipt(
                extra, index, proof, Note.parsed(text.substring(end + 2).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Checks that the entry stands in that log.
     *
     * @param keys of the log and of witnesses
     * @return the checkpoint of the tree that holds it
     * @throws BadLog where it does not follow from the receipt
     */
    public Checkpoint check(byte[] entry, String origin, Collection<VerifierKey> keys) {
        var checkpoint = Checkpoint.opened(note, origin, keys);
        if (!Proofs.isIncluded(index, checkpoint.size(), Merkle.leaf(entry), proof, checkpoint.root())) {
            throw new BadLog("The receipt does not lead from its entry to the checkpoint that it holds");
        }
        return checkpoint;
    }

    @Override
    public String toString() {
        var text = new StringBuilder(TITLE).append('\n');
        extra.ifPresent(bytes -> text.append(EXTRA).append(Base64Text.of(bytes)).append('\n'));
        text.append(INDEX).append(index).append('\n');
        proof.forEach(hash -> text.append(Base64Text.of(hash)).append('\n'));
        return text.append('\n').append(note).toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Receipt that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new long[] {index, proof.size()});
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadLog("A receipt that is not UTF-8", e);
        }
    }
}
