package org.undersigned.signing.invitations;

import java.util.regex.Pattern;
import org.undersigned.declaration.PlainText;
import org.undersigned.platform.Refusal;

/** What an organiser writes to those whom they remind. */
final class Note {

    /** In characters of Unicode. */
    static final int LONGEST = 500;

    /** They let text run the other way for as long as nobody ends it: what follows a note is not the organiser's. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern GAP = Pattern.compile("\\n\\h*(\\n\\h*)+\\n");

    private Note() {}

    /** Plain text without space around it and with one empty line at most between paragraphs, or null where there is none. */
    static String of(String written) {
        var plain = TURNING.matcher(PlainText.lines("note", written)).replaceAll("");
        var text = GAP.matcher(plain).replaceAll("\n\n").strip();
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw Refusal.field("note", "invitations_note_too_long", LONGEST);
        }
        return text.isEmpty() ? null : text;
    }
}
