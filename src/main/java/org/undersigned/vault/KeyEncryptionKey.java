package org.undersigned.vault;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;

/**
 * A key under which other keys are kept. It never touches personal data: from its 256 bits HKDF-SHA256 (RFC 5869) derives
 * a wrapping key for each use, and what is wrapped is bound to the name of whose key it is.
 */
public final class KeyEncryptionKey {

    /** What a wrapped key is for. Renaming one makes what was wrapped for it unreadable. */
    enum Use {
        ROW,
        INDEX
    }

    /** Names it in the ring and beside what it wraps; not secret. */
    public final String id;

    private final Map<Use, Seal> seals = new EnumMap<>(Use.class);

    private KeyEncryptionKey(String id) {
        this.id = id;
    }

    /**
     * Of its raw form.
     *
     * @param secret 32 bytes
     */
    public static KeyEncryptionKey of(String id, byte[] secret) {
        if (secret.length != Seal.KEY_BYTES) {
            throw new IllegalArgumentException("Key-encryption key " + id + " does not have 256 bits");
        }
        var key = new KeyEncryptionKey(id);
        for (var use : Use.values()) {
            key.seals.put(use, new Seal(derived(secret, use)));
        }
        return key;
    }

    byte[] wrap(Use use, String whose, byte[] key) {
        return seals.get(use).close(key, whose.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws BrokenSeal where it was wrapped for somebody else, for another use, or under another key */
    byte[] unwrap(Use use, String whose, byte[] wrapped) {
        return seals.get(use).open(wrapped, whose.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] derived(byte[] secret, Use use) {
        try {
            var info = ("undersigned/v1 wrapping " + use).getBytes(StandardCharsets.UTF_8);
            return Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], info, Seal.KEY_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No HMAC-SHA256 on this Java", e);
        }
    }

    @Override
    public String toString() {
        return "key-encryption key " + id;
    }
}
