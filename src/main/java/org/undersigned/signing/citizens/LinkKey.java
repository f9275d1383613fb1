package org.undersigned.signing.citizens;

import org.undersigned.vault.Tokens;

/** The form in which the token of a link is kept: it leads to one request under one declaration. */
final class LinkKey {

    private LinkKey() {}

    /** 32 bytes. */
    static byte[] of(Tokens tokens, String declarationId, String token) {
        return tokens.kept("sign " + declarationId, token);
    }
}
