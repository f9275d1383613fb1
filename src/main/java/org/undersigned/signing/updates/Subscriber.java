package org.undersigned.signing.updates;

import java.nio.charset.StandardCharsets;
import org.undersigned.vault.RowKey;

/**
 * How a subscription is reached, sealed under a key of its own.
 *
 * @param token that ends it, in every mail
 */
record Subscriber(String email, String token) {

    /** What its keys' ids begin with. */
    static final String KIND = "news";

    byte[] sealed(RowKey key) {
        return key.seal((email + "\n" + token).getBytes(StandardCharsets.UTF_8), context(key));
    }

    static Subscriber opened(byte[] sealed, RowKey key) {
        var parts = new String(key.open(sealed, context(key)), StandardCharsets.UTF_8).split("\n");
        return new Subscriber(parts[0], parts[1]);
    }

    private static byte[] context(RowKey key) {
        return ("news " + key.id()).getBytes(StandardCharsets.UTF_8);
    }

    /** It may end up in a log. */
    @Override
    public String toString() {
        return "subscriber";
    }
}
