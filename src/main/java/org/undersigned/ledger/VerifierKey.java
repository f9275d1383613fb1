package org.undersigned.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public key of a log, or of a witness, and the name under which it signs. As text {@code NAME+ID+BASE64}, the form of
 * C2SP signed-note.
 *
 * @param name without spaces and without plus
 * @param kind how it signs
 * @param key raw Ed25519, 32 bytes
 */
public record VerifierKey(String name, Kind kind, byte[] key) {

    /** The first byte of a key as text. */
    public enum Kind {
        /** Signs the text as it is. */
        LOG(1),
        /** Says at what time it saw the checkpoint (C2SP tlog-cosignature). */
        WITNESS(4);

        final byte number;

        Kind(int number) {
            this.number = (byte) number;
        }
    }

    private static final int TIME_BYTES = Long.BYTES;

    /** @throws BadLog where it is no key in that form, or not of a kind that we know */
    public static VerifierKey parsed(String text) {
        var parts = text.split("\\+", 3);
        if (parts.length != 3 || !isName(parts[0]) || !parts[1].matches("[0-9a-f]{8}")) {
            throw new BadLog("This is not a verifier key: " + Quoted.of(text));
        }
        var bytes = Base64Text.bytes(parts[2]);
        var kind = Arrays.stream(Kind.values())
                .filter(one -> bytes.length == 1 + Ed25519.KEY_BYTES && bytes[0] == one.number)
                .findFirst()
                .orElseThrow(() -> new BadLog("A verifier key of an unknown kind: " + Quoted.of(text)));
        var key = new VerifierKey(parts[0], kind, Arrays.copyOfRange(bytes, 1, bytes.length));
        if (key.id() != HexFormat.fromHexDigits(parts[1])) {
            throw new BadLog("A verifier key whose id is that of another: " + Quoted.of(text));
        }
        return key;
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+'
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c));
    }

    /** Whether it signs for that log, and not for another or for a witness. */
    public boolean isOfLog(String origin) {
        return kind == Kind.LOG && name.equals(origin);
    }

    /** Four bytes that tell keys of one name apart. */
    public int id() {
        var named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        var all = ByteBuffer.allocate(named.length + 1 + key.length)
                .put(named)
                .put(kind.number)
                .put(key);
        return ByteBuffer.wrap(Merkle.sha256(all.array())).getInt();
    }

    boolean verifies(String text, byte[] signature) {
        if (kind == Kind.LOG) {
            return Ed25519.verifies(key, text.getBytes(StandardCharsets.UTF_8), signature);
        }
        if (signature.length != TIME_BYTES + Ed25519.SIGNATURE_BYTES) {
            return false;
        }
        long time = ByteBuffer.wrap(signature).getLong();
        return time >= 0
                && Ed25519.verifies(
                        key, witnessed(text, time), Arrays.copyOfRange(signature, TIME_BYTES, signature.length));
    }

    /** When a witness says that it saw the checkpoint, in seconds since 1970; nothing for a log. */
    public Optional<Long> time(Note.Signature signature) {
        return kind == Kind.WITNESS && signature.bytes().length > TIME_BYTES
                ? Optional.of(ByteBuffer.wrap(signature.bytes()).getLong())
                : Optional.empty();
    }

    /** What a witness signs. */
    static byte[] witnessed(String text, long time) {
        return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return id();
    }

    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(1 + key.length).put(kind.number).put(key);
        return "%s+%08x+%s".formatted(name, id(), Base64Text.of(bytes.array()));
    }
}
