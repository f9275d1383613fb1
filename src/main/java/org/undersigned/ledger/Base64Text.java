package org.undersigned.ledger;

import java.util.Base64;

/** Base 64 of RFC 4648 §4, in the one form that each sequence of bytes has. */
public final class Base64Text {

    private Base64Text() {}

    public static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws BadLog where another text would mean the same, or it means nothing */
    static byte[] bytes(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (of(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below
        }
        throw new BadLog("This is not base 64: " + Quoted.of(text));
    }

    /** @throws BadLog where it is not the hash of something */
    public static byte[] hash(String text) {
        var hash = bytes(text);
        if (hash.length != Merkle.HASH_BYTES) {
            throw new BadLog("A hash has " + hash.length + " bytes instead of " + Merkle.HASH_BYTES);
        }
        return hash;
    }
}
