package org.undersigned.ledger.witness;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.Base64Text;
import org.undersigned.ledger.Checkpoint;
import org.undersigned.ledger.Note;

/**
 * What a log asks of a witness (C2SP tlog-witness, {@code add-checkpoint}).
 *
 * @param old size of the checkpoint that the witness is thought to have seen last; 0 for none
 * @param proof that the tree of the checkpoint begins with that one
 * @param note the checkpoint, signed by its log
 */
public record AddCheckpoint(long old, List<byte[]> proof, Note note) {

    /** Below the address of the witness. */
    static final String PATH = "/add-checkpoint";

    /** In bytes. */
    static final int LONGEST = Note.LONGEST + 4 * 1024;

    private static final String OLD = "old ";
    private static final int MOST_HASHES = 63;

    /** @throws BadLog where it is not in that form */
    static AddCheckpoint parsed(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new BadLog("A request of more than " + LONGEST + " bytes");
        }
        // as bytes: what is no text is refused with the note
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\n\n");
        if (end < 0 || !text.startsWith(OLD)) {
            throw new BadLog("This does not begin with an old size, hashes and an empty line");
        }
        var lines = List.of(text.substring(0, end).split("\n", -1));
        if (lines.size() > 1 + MOST_HASHES) {
            throw new BadLog("A proof of " + (lines.size() - 1) + " hashes");
        }
        return new AddCheckpoint(
                Checkpoint.number(lines.get(0).substring(OLD.length())),
                lines.stream().skip(1).map(Base64Text::hash).toList(),
                Note.parsed(text.substring(end + 2).getBytes(StandardCharsets.ISO_8859_1)));
    }

    byte[] bytes() {
        var text = new StringBuilder(OLD).append(old).append('\n');
        proof.forEach(hash -> text.append(Base64Text.of(hash)).append('\n'));
        return text.append('\n').append(note).toString().getBytes(StandardCharsets.UTF_8);
    }
}
