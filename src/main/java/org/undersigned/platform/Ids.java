package org.undersigned.platform;

import java.security.SecureRandom;

/** Random identifiers for rows and addresses: 12 characters of Crockford's base 32, 60 bits, telling no time. */
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 12;
    private static final int WIDE = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** Whether it could be one of ours; null is none. */
    public static boolean isId(String text) {
        return text != null && text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** A new identifier; two are alike with a chance of one in 2^60. */
    public static String next() {
        return random(LENGTH);
    }

    /** One of 100 bits, for rows that come in millions. */
    public static String wide() {
        return random(WIDE);
    }

    /** The identifier of 100 bits that these bytes make: the same bytes, the same identifier. */
    public static String wide(byte[] digest) {
        return text(digest, WIDE);
    }

    private static String random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return text(bytes, length);
    }

    private static String text(byte[] bytes, int length) {
        var id = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            id.append(ALPHABET.charAt(bytes[i] & 31));
        }
        return id.toString();
    }
}
