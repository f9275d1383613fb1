package org.undersigned.signing.citizens;

import java.nio.charset.StandardCharsets;
import org.undersigned.vault.RowKey;

/**
 * How somebody who asked to sign is reached, and what they are sent: sealed, and destroyed within a day of use.
 *
 * @param token of the link
 * @param code 8 digits
 */
record Contact(String email, String token, String code) {

    /** What its keys' ids begin with. */
    static final String KIND = "contact";

    byte[] sealed(RowKey key) {
        return key.seal(String.join("\n", email, token, code).getBytes(StandardCharsets.UTF_8), context(key));
    }

    static Contact opened(byte[] sealed, RowKey key) {
        var parts = new String(key.open(sealed, context(key)), StandardCharsets.UTF_8).split("\n");
        return new Contact(parts[0], parts[1], parts[2]);
    }

    private static byte[] context(RowKey key) {
        return ("contact " + key.id()).getBytes(StandardCharsets.UTF_8);
    }
}
