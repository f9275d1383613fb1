package org.undersigned.registry;

import java.util.Optional;

/**
 * What a person's memberships in one body say on one day.
 *
 * @param seat in the assembly itself, where its register knows seats
 * @param group of which the person is a member, or on whose behalf they have the seat
 * @param party likewise
 */
public record Affiliation(
        Optional<Belonging> seat,
        Optional<Belonging> delegation,
        Optional<Belonging> group,
        Optional<Belonging> party) {

    /** In nothing of the body. */
    public static final Affiliation NONE =
            new Affiliation(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether the person does not belong to the body at all; a party alone makes nobody a member. */
    public boolean isEmpty() {
        return seat.isEmpty() && delegation.isEmpty() && group.isEmpty();
    }

    /** Whom the person sits with: the group, where there is none the party. */
    public Optional<Belonging> side() {
        return group.or(() -> party);
    }
}
