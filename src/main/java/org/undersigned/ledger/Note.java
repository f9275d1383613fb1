package org.undersigned.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A text with signatures below it (C2SP signed-note).
 *
 * @param text ends with a newline
 * @param signatures at least one, in the order in which they stand there
 */
public record Note(String text, List<Signature> signatures) {

    /** In bytes; far more than a checkpoint with sixteen signatures has. */
    public static final int LONGEST = 64 * 1024;

    private static final int MOST_SIGNATURES = 100;
    private static final String BEFORE_SIGNATURES = "\n\n";
    private static final String DASH = "\u2014 ";
    private static final int ID_BYTES = 4;

    /**
     * One line below the text.
     *
     * @param name of the key
     * @param id four bytes that tell keys of one name apart
     */
    public record Signature(String name, int id, byte[] bytes) {

        private static Signature parsed(String line) {
            var parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
            if (parts.length != 2 || !VerifierKey.isName(parts[0])) {
                throw new BadLog("This is not a line of a signature: " + Quoted.of(line));
            }
            var bytes = ByteBuffer.wrap(Base64Text.bytes(parts[1]));
            if (bytes.remaining() <= ID_BYTES) {
                throw new BadLog("A signature of " + Quoted.of(parts[0]) + " is cut off");
            }
            int id = bytes.getInt();
            var rest = new byte[bytes.remaining()];
            bytes.get(rest);
            return new Signature(parts[0], id, rest);
        }

        @Override
        public String toString() {
            var all = ByteBuffer.allocate(ID_BYTES + bytes.length).putInt(id).put(bytes);
            return DASH + name + " " + Base64Text.of(all.array()) + "\n";
        }
    }

    /** @throws BadLog where it is not a signed note, or longer than any that we read */
    public static Note parsed(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new BadLog("A note of more than " + LONGEST + " bytes");
        }
        var all = decoded(bytes);
        if (all.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new BadLog("A note with control characters");
        }
        int end = all.lastIndexOf(BEFORE_SIGNATURES);
        if (end < 0 || !all.endsWith("\n") || end + BEFORE_SIGNATURES.length() == all.length()) {
            throw new BadLog("This is not a signed note");
        }
        var lines = all.substring(end + BEFORE_SIGNATURES.length(), all.length() - 1)
                .split("\n", -1);
        if (lines.length > MOST_SIGNATURES) {
            throw new BadLog("A note with " + lines.length + " signatures");
        }
        var signatures = new ArrayList<Signature>();
        for (var line : lines) {
            signatures.add(Signature.parsed(line));
        }
        return new Note(all.substring(0, end + 1), List.copyOf(signatures));
    }

    /** The same with one more signature at the end. */
    public Note and(Signature signature) {
        var more = new ArrayList<>(signatures);
        more.add(signature);
        return new Note(text, List.copyOf(more));
    }

    /** What stands there in the name of that key, whether it is true or not. */
    public Optional<Signature> signature(VerifierKey key) {
        return signatures.stream()
                .filter(one -> key.name().equals(one.name) && key.id() == one.id)
                .findFirst();
    }

    /**
     * Which of these keys have signed it. Signatures of other keys say nothing and are passed over.
     *
     * @throws BadLog where one bears the name and the id of a key and is not its signature
     */
    public List<VerifierKey> signers(Collection<VerifierKey> keys) {
        var signers = new ArrayList<VerifierKey>();
        for (var signature : signatures) {
            for (var key : keys) {
                if (key.name().equals(signature.name) && key.id() == signature.id && !signers.contains(key)) {
                    if (!key.verifies(text, signature.bytes)) {
                        throw new BadLog("A signature that claims to be of " + Quoted.of(key.name()) + " is false");
                    }
                    signers.add(key);
                }
            }
        }
        return signers;
    }

    @Override
    public String toString() {
        var all = new StringBuilder(text).append('\n');
        signatures.forEach(all::append);
        return all.toString();
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadLog("A note that is not UTF-8", e);
        }
    }
}
