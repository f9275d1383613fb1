package org.undersigned.signing;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * An entry of the public log: {@code version ‖ type ‖ declaration ‖ wording hash ‖ commitment ‖ ref}, where the declaration
 * and the ref are preceded by their length in one byte. It tells no name and no time. The ref of a withdrawal or an
 * invalidation is the commitment of the entry that it cancels; an invalidation ends with its reason, its length before it.
 *
 * @param declarationId up to 255 ASCII characters
 * @param wordingHash 32 bytes
 * @param commitment 32 bytes
 * @param ref empty, or 32 bytes
 * @param reason of an invalidation: up to 255 ASCII characters, empty for everything else
 */
public record Leaf(Type type, String declarationId, byte[] wordingHash, byte[] commitment, byte[] ref, String reason) {

    /** What is entered; the number is what stands in the leaf. */
    public enum Type {
        OPEN(1),
        SIGN(2),
        WITHDRAW(3),
        INVALIDATE(4),
        CLOSE(5),
        KEY(6);

        private final int number;

        Type(int number) {
            this.number = number;
        }

        /** Whether it names an entry that it cancels. */
        public boolean isCancel() {
            return this == WITHDRAW || this == INVALIDATE;
        }

        private static Type of(int number) {
            must(number >= OPEN.number && number <= KEY.number, "unknown type");
            return values()[number - 1];
        }
    }

    private static final int VERSION = 1;
    private static final int NONCE_BYTES = 32;
    private static final int HASH_BYTES = 32;
    private static final int DELETE = 0x7f;
    private static final byte[] DOMAIN = "undersigned/v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NONE = {};

    /** Stands where others name a declaration; no declaration has it for an id. */
    private static final String KEY = "key";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** From here on names are taken under a wording, or from here on none is. */
    public static Leaf turns(Type type, String declarationId, byte[] wordingHash, byte[] commitment) {
        return new Leaf(type, declarationId, wordingHash, commitment, NONE, "");
    }

    /**
     * Another key signs the log from here on. In the place of the wording stands the hash of the key as text, and the nonce
     * is nothing but zeros: whoever knows the key can check it.
     */
    public static Leaf key(String verifier) {
        var key = verifier.getBytes(StandardCharsets.UTF_8);
        var hash = sha256().digest(key);
        return turns(Type.KEY, KEY, hash, commitment(KEY, hash, new byte[NONCE_BYTES], recordHash(key)));
    }

    /** A name under a wording. */
    public static Leaf sign(String declarationId, byte[] wordingHash, byte[] commitment) {
        return new Leaf(Type.SIGN, declarationId, wordingHash, commitment, NONE, "");
    }

    /** What cancels the entry of that commitment; it has a commitment of its own to the same record. */
    public static Leaf cancels(
            Type type, String declarationId, byte[] wordingHash, byte[] cancelled, byte[] commitment) {
        return new Leaf(type, declarationId, wordingHash, commitment, cancelled, "");
    }

    /** What cancels the entry of that commitment because the name was found invalid, or is held. */
    public static Leaf invalidates(
            String declarationId, byte[] wordingHash, byte[] cancelled, byte[] commitment, String reason) {
        return new Leaf(Type.INVALIDATE, declarationId, wordingHash, commitment, cancelled, reason);
    }

    /** 32 random bytes, destroyed when the signature is erased. */
    public static byte[] nonce() {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return nonce;
    }

    /** {@code SHA-256("undersigned/v1" ‖ declaration ‖ wording hash ‖ nonce ‖ record hash)}, the declaration with its length. */
    public static byte[] commitment(String declarationId, byte[] wordingHash, byte[] nonce, byte[] recordHash) {
        return sha256().digest(committed(declarationId, wordingHash, nonce, recordHash));
    }

    /** What the commitment is the hash of. */
    public static byte[] committed(String declarationId, byte[] wordingHash, byte[] nonce, byte[] recordHash) {
        var id = declarationId.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(
                        DOMAIN.length + 1 + id.length + wordingHash.length + nonce.length + recordHash.length)
                .put(DOMAIN)
                .put((byte) id.length)
                .put(id)
                .put(wordingHash)
                .put(nonce)
                .put(recordHash)
                .array();
    }

    /** SHA-256 of a record, each of its fields preceded by its length in four bytes; null is a field of no length. */
    public static byte[] recordHash(byte[]... fields) {
        var digest = sha256();
        for (var field : fields) {
            var bytes = field == null ? NONE : field;
            digest.update(new byte[] {
                (byte) (bytes.length >>> 24),
                (byte) (bytes.length >>> 16),
                (byte) (bytes.length >>> 8),
                (byte) bytes.length
            });
            digest.update(bytes);
        }
        return digest.digest();
    }

    /**
     * From the log, where it stands in the one form that {@link #bytes} gives it.
     *
     * @throws IllegalArgumentException where it does not; the message says why
     */
    public static Leaf parsed(byte[] bytes) {
        try {
            var read = ByteBuffer.wrap(bytes);
            must(read.get() == VERSION, "unknown version");
            var type = Type.of(read.get());
            var declaration = text(read);
            must(!declaration.isEmpty(), "no declaration");
            var wordingHash = next(read, HASH_BYTES);
            var commitment = next(read, HASH_BYTES);
            var ref = next(read, Byte.toUnsignedInt(read.get()));
            must(ref.length == (type.isCancel() ? HASH_BYTES : 0), "a ref of " + ref.length + " bytes");
            var reason = type == Type.INVALIDATE ? text(read) : "";
            must(!read.hasRemaining(), "more than a leaf");
            return new Leaf(type, declaration, wordingHash, commitment, ref, reason);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("cut off", e);
        }
    }

    /** As it stands in the log. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream(160);
        bytes.write(VERSION);
        bytes.write(type.number);
        var declaration = declarationId.getBytes(StandardCharsets.US_ASCII);
        bytes.write(declaration.length);
        bytes.writeBytes(declaration);
        bytes.writeBytes(wordingHash);
        bytes.writeBytes(commitment);
        bytes.write(ref.length);
        bytes.writeBytes(ref);
        if (type == Type.INVALIDATE) {
            var why = reason.getBytes(StandardCharsets.US_ASCII);
            bytes.write(why.length);
            bytes.writeBytes(why);
        }
        return bytes.toByteArray();
    }

    private static String text(ByteBuffer read) {
        var bytes = next(read, Byte.toUnsignedInt(read.get()));
        for (var c : bytes) {
            must(c >= ' ' && c < DELETE, "a character that no text of a leaf has");
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static byte[] next(ByteBuffer read, int length) {
        var bytes = new byte[length];
        read.get(bytes);
        return bytes;
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
