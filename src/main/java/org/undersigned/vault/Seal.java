package org.undersigned.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * AES-256-GCM (NIST SP 800-38D) under one raw key: nonce of 12 random bytes ‖ ciphertext ‖ tag of 16 bytes. Tink's subtle
 * primitive rather than a keyset: a keyset for each row would cost more to parse than the row to seal, and its key id
 * would say nothing that the row's own id does not.
 */
final class Seal {

    static final int KEY_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Aead aead;

    Seal(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("A key has 256 bits");
        }
        try {
            aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No AES-256-GCM on this Java", e);
        }
    }

    static byte[] randomKey() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    byte[] close(byte[] plain, byte[] context) {
        try {
            return aead.encrypt(plain, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No AES-256-GCM on this Java", e);
        }
    }

    byte[] open(byte[] sealed, byte[] context) {
        try {
            return aead.decrypt(sealed, context);
        } catch (GeneralSecurityException broken) {
            throw new BrokenSeal();
        }
    }
}
