package org.undersigned.signing;

import org.undersigned.procedure.Capacity;
import org.undersigned.registry.Belonging;

/**
 * As what somebody signs today, and what the signature freezes.
 *
 * @param delegation null where the body has none or the person is in none
 * @param group with whom the person sits: the group, or the party where there are no groups; null where that is not known
 * @param inNameOf the group, committee or organisation for which the name stands; null where it stands for itself
 */
record Standing(Capacity capacity, Belonging delegation, Belonging group, Belonging inNameOf) {

    static Standing own(Capacity capacity, Belonging delegation, Belonging group) {
        return new Standing(capacity, delegation, group, null);
    }

    /** What tells it from the person's other possibilities: {@code MEMBER}, {@code GROUP:renew}. */
    String value() {
        return inNameOf == null ? capacity.name() : capacity.name() + ":" + inNameOf.organizationId();
    }
}
