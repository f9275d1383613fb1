package org.undersigned.registry;

import java.util.Optional;

/** What a person's memberships in one body say on one day. */
public record Affiliation(Optional<Belonging> delegation, Optional<Belonging> group) {

    /** In no delegation and no group. */
    public static final Affiliation NONE = new Affiliation(Optional.empty(), Optional.empty());

    /** Whether the person belongs to the body at all. */
    public boolean isEmpty() {
        return delegation.isEmpty() && group.isEmpty();
    }
}
