package org.undersigned.signing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * An entry of the public log: {@code version ‖ type ‖ declaration ‖ wording hash ‖ commitment ‖ ref}, where the declaration
 * and the ref are preceded by their length in one byte. It tells no name and no time. The ref of a withdrawal or an
 * invalidation is the commitment of the entry that it cancels.
 *
 * @param declarationId up to 255 ASCII characters
 * @param wordingHash 32 bytes
 * @param commitment 32 bytes
 * @param ref empty, or 32 bytes
 */
public record Leaf(Type type, String declarationId, byte[] wordingHash, byte[] commitment, byte[] ref) {

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
    }

    private static final int VERSION = 1;
    private static final int NONCE_BYTES = 32;
    private static final byte[] DOMAIN = "undersigned/v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NONE = {};
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A name under a wording. */
    public static Leaf sign(String declarationId, byte[] wordingHash, byte[] commitment) {
        return new Leaf(Type.SIGN, declarationId, wordingHash, commitment, NONE);
    }

    /** What cancels the entry of that commitment; it has a commitment of its own to the same record. */
    public static Leaf cancels(
            Type type, String declarationId, byte[] wordingHash, byte[] cancelled, byte[] commitment) {
        return new Leaf(type, declarationId, wordingHash, commitment, cancelled);
    }

    /** 32 random bytes, destroyed when the signature is erased. */
    public static byte[] nonce() {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return nonce;
    }

    /** {@code SHA-256("undersigned/v1" ‖ declaration ‖ wording hash ‖ nonce ‖ record hash)}, the declaration with its length. */
    public static byte[] commitment(String declarationId, byte[] wordingHash, byte[] nonce, byte[] recordHash) {
        var digest = sha256();
        digest.update(DOMAIN);
        digest.update((byte) declarationId.length());
        digest.update(declarationId.getBytes(StandardCharsets.US_ASCII));
        digest.update(wordingHash);
        digest.update(nonce);
        return digest.digest(recordHash);
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
        return bytes.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
