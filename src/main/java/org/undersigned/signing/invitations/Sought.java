package org.undersigned.signing.invitations;

import java.util.Locale;
import java.util.Optional;
import org.undersigned.platform.Refusal;

/**
 * Whom somebody wants to see of those behind the figures.
 *
 * @param status nothing for any
 * @param askedOnly whoever was asked, also those who have left the body since; else without a status the members of today
 */
record Sought(Part part, Optional<Status> status, boolean askedOnly) {

    /** In the place of a status: whoever was asked, whatever came of it. */
    static final String INVITED = "invited";

    static Sought of(String part, String status) {
        var word = status == null ? "" : status.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.equals(INVITED)) {
            return new Sought(Part.of(part), Optional.empty(), !word.isEmpty());
        }
        for (var one : Status.values()) {
            if (one.word().equals(word)) {
                return new Sought(Part.of(part), Optional.of(one), false);
            }
        }
        throw Refusal.field("status", "invitations_no_such_status", status);
    }

    boolean has(Listed one) {
        return part.has(one)
                && status.map(wanted -> wanted == one.status())
                        .orElseGet(() -> askedOnly ? one.isAsked() : one.isMember());
    }

    /** As it is written in addresses. */
    String word() {
        return askedOnly ? INVITED : status.map(Status::word).orElse("");
    }
}
