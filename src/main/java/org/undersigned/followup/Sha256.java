package org.undersigned.followup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** FIPS 180-4. */
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
