package org.undersigned.ledger;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** RFC 8032, by the JDK, with keys in their raw form. The JDK alone has no way from a private key to its public one. */
final class Ed25519 {

    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;

    private static final String NAME = "Ed25519";

    /** What RFC 8410 puts before the raw keys. */
    private static final byte[] BEFORE_PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte[] BEFORE_PRIVATE = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    static byte[] publicKey(byte[] seed) {
        try {
            return Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No Ed25519 on this Java", e);
        }
    }

    static byte[] sign(byte[] seed, byte[] message) {
        try {
            var key =
                    KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(joined(BEFORE_PRIVATE, seed)));
            var signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No Ed25519 on this Java", e);
        }
    }

    /** Bytes that are no key and no signature verify nothing. */
    static boolean verifies(byte[] publicKey, byte[] message, byte[] signed) {
        try {
            var key = KeyFactory.getInstance(NAME)
                    .generatePublic(new X509EncodedKeySpec(joined(BEFORE_PUBLIC, publicKey)));
            var signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message);
            return signed.length == SIGNATURE_BYTES && signature.verify(signed);
        } catch (GeneralSecurityException noKeyOrNoSignature) {
            return false;
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
