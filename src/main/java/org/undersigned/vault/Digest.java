package org.undersigned.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 (RFC 2104) under one key. A prepared Mac is cloned for each text, which spares the key set-up. */
final class Digest {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac prepared;

    Digest(byte[] key) {
        try {
            prepared = Mac.getInstance(ALGORITHM);
            prepared.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No HMAC-SHA256 on this Java", e);
        }
    }

    byte[] of(String text) {
        try {
            return ((Mac) prepared.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The HMAC-SHA256 of this Java cannot be cloned", e);
        }
    }
}
