package org.undersigned.signing.represented;

import java.nio.charset.StandardCharsets;
import org.undersigned.vault.RowKey;

/** Where an invitation is mailed to, and the token of its link: sealed, and destroyed when the link is over. */
record InvitedContact(String email, String token) {

    /** What its keys' ids begin with. */
    static final String KIND = "invited";

    byte[] sealed(RowKey key) {
        return key.seal((email + "\n" + token).getBytes(StandardCharsets.UTF_8), context(key));
    }

    static InvitedContact opened(byte[] sealed, RowKey key) {
        var parts = new String(key.open(sealed, context(key)), StandardCharsets.UTF_8).split("\n");
        return new InvitedContact(parts[0], parts[1]);
    }

    private static byte[] context(RowKey key) {
        return ("represented_invitation.contact " + key.id()).getBytes(StandardCharsets.UTF_8);
    }

    /** It may end up in a log: nothing of it is told. */
    @Override
    public String toString() {
        return "a contact";
    }
}
