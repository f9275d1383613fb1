package org.undersigned.followup;

import java.time.LocalDate;
import org.undersigned.platform.DateNamespace;
import org.undersigned.platform.Messages.Worded;

/** Days as arguments of messages. */
final class Dates {

    private Dates() {}

    /** In the reader's language; null is the word "no", for a choice in the message. */
    static Object worded(LocalDate day) {
        return day == null ? "no" : (Worded) reader -> DateNamespace.longDay(reader, day);
    }
}
