package org.undersigned.signing.proof;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The algorithm {@code SHA-256} of the ALTCHA v2 format: the hash of salt, nonce and counter, hashed again and again. */
final class Derivation {

    static final String ALGORITHM = "SHA-256";
    static final int KEY_LENGTH = 32;

    /** Largest counter: it is written in four bytes, the highest first. */
    static final long MOST = 0xffff_ffffL;

    private Derivation() {}

    /** 32 bytes. */
    static byte[] key(Challenge.Parameters parameters, long counter) {
        var salt = HexFormat.of().parseHex(parameters.salt());
        var nonce = HexFormat.of().parseHex(parameters.nonce());
        var key = ByteBuffer.allocate(salt.length + nonce.length + Integer.BYTES)
                .put(salt)
                .put(nonce)
                .putInt((int) counter)
                .array();
        var sha256 = sha256();
        for (int i = 0; i < parameters.cost(); i++) {
            key = sha256.digest(key);
        }
        return key;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance(ALGORITHM);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
