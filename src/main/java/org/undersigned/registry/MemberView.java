package org.undersigned.registry;

import java.util.Optional;
import org.undersigned.registry.Organization.Kind;

/**
 * A member of an organization on a day.
 *
 * @param belonging to the organization asked for
 * @param title the role as the register says it, or empty
 * @param area the constituency, or null
 * @param affiliation all that the person belongs to in its body on that day
 */
public record MemberView(
        Person person, Kind in, Belonging belonging, String title, String area, Affiliation affiliation) {

    /** What tells the member from others: the group or party of a delegation's or an assembly's, else the delegation. */
    public Optional<Belonging> other() {
        return switch (in) {
            case DELEGATION, ASSEMBLY -> affiliation.side();
            case GROUP, PARTY -> affiliation.delegation();
            default -> affiliation.delegation().or(affiliation::side);
        };
    }
}
