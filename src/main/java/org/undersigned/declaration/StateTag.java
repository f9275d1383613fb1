package org.undersigned.declaration;

import java.util.Locale;
import org.undersigned.platform.Messages;

/**
 * A state as pages show it.
 *
 * @param label in the reader's language
 * @param kind of the tag: {@code active}, {@code good}, {@code caution}, {@code bad} or {@code quiet}
 */
public record StateTag(String label, String kind) {

    public static StateTag of(State state, Locale reader) {
        var label = Messages.say(reader, "declaration_state_" + state.name().toLowerCase(Locale.ROOT));
        return new StateTag(
                label,
                switch (state) {
                    case GATHERING -> "active";
                    case OPEN -> "good";
                    case SUBMITTED, RETURNED -> "caution";
                    case INADMISSIBLE -> "bad";
                    case DRAFT, CLOSED, WITHDRAWN, LAPSED -> "quiet";
                });
    }
}
