package org.undersigned.platform;

import java.security.SecureRandom;

/** Random identifiers for rows and addresses: 12 characters of Crockford's base 32, 60 bits, telling no time. */
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** Whether it could be one of ours; null is none. */
    public static boolean isId(String text) {
        return text != null && text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** A new identifier; two are alike with a chance of one in 2^60. */
    public static String next() {
        var id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
