package org.undersigned.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/**
 * Secrets that travel in links and mails, and the form in which they are kept: HMAC-SHA256 under a key of their own in the
 * database of the keys. A copy of the main database opens no link and cannot try out codes.
 */
@ApplicationScoped
public class Tokens {

    private static final int BYTES = 32;
    private static final int CODES = 100_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** No declaration has an empty id: the key of the tokens is nobody's blind index. */
    private static final String SCOPE = "";

    private static final String PURPOSE = "token";

    @Inject
    IndexKeys keys;

    /** 256 random bits for a link or a cookie: 43 characters of base64url. */
    public static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Eight random decimal digits, to be typed. Limit how often one may be tried. */
    public static String code() {
        return String.format(Locale.ROOT, "%08d", RANDOM.nextInt(CODES));
    }

    /**
     * The form in which a token or code is kept.
     *
     * @param of what it is for; with the id of the row where it is a code, so that equal codes are not kept alike
     * @param token as it was sent, or as somebody sends it back; of any length
     * @return 32 bytes
     * @throws org.undersigned.platform.Refusal (503) where the key cannot be reached
     */
    public byte[] kept(String of, String token) {
        return keys.get(SCOPE, PURPOSE).of(of + '\0' + token);
    }

    /** Whether that was kept of this token; takes as long for a wrong one as for the right one. */
    public boolean match(byte[] kept, String of, String token) {
        return MessageDigest.isEqual(kept, kept(of, token));
    }
}
