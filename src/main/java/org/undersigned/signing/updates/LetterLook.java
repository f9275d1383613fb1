package org.undersigned.signing.updates;

import java.util.Locale;

/** How a mail with news looks, for whoever writes them; told by the room that sends it. */
public interface LetterLook {

    /** @param text the mail in its plain form */
    record Look(String subject, String text) {}

    Look of(Issue issue, Locale reader);
}
