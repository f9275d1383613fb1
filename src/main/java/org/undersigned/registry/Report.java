package org.undersigned.registry;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.platform.Messages;

/**
 * What became of a file of observations. Where one row is refused and all or nothing was asked for, nothing was done.
 *
 * @param rows read, blank ones left out
 * @param newPeople added to the registry
 * @param newObservations rows that told something new
 * @param unchanged rows that the registry held already
 * @param refused rows that could not be taken, in the file's order
 */
public record Report(
        @Schema(examples = "253") int rows,
        @Schema(examples = "209") int newPeople,
        @Schema(examples = "253") int newObservations,
        @Schema(examples = "0") int unchanged,
        List<Refused> refused) {

    public Report {
        refused = List.copyOf(refused);
    }

    /** Why a row was not taken: a message key with its arguments; {@code field} is null for the row as a whole. */
    public record Refused(int line, String field, String key, List<Object> args) {

        /** The reason in that language. */
        public String say(Locale locale) {
            return Messages.say(locale, key, args.toArray());
        }

        /** "line 12, country". */
        public String place() {
            return "line " + line + (field == null ? "" : ", " + field);
        }
    }
}
