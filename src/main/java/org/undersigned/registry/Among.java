package org.undersigned.registry;

import java.time.LocalDate;

/**
 * Among whom to look for people.
 *
 * @param condition on a membership {@code m} that makes somebody one of them; null for everybody
 * @param organization id
 */
record Among(String condition, String organization, LocalDate day) {

    private static final String THAT_DAY = " and m.period @> cast(:day as date)";

    static Among everybody() {
        return new Among(null, null, null);
    }

    /** Who belongs or once belonged to a body or anything in it. */
    static Among everIn(String bodyId) {
        return new Among("m.body_id = :organization", bodyId, null);
    }

    /** Who belonged to a body or anything in it on that day. */
    static Among in(String bodyId, LocalDate day) {
        return new Among("m.body_id = :organization" + THAT_DAY, bodyId, day);
    }

    /** The members of an organization on that day; what makes a member {@link Membership#in} says. */
    static Among membersOf(String organizationId, LocalDate day) {
        return new Among(
                "(m.organization_id = :organization or m.on_behalf_of_id = :organization"
                        + " or m.body_id = :organization and m.kind = 'DELEGATION')" + THAT_DAY,
                organizationId,
                day);
    }

    /** The same as a further condition on a person {@code p}; nothing for everybody. */
    String also() {
        return isEverybody()
                ? ""
                : " and exists (select from membership m where m.person_id = p.id and " + condition + ")";
    }

    boolean isEverybody() {
        return condition == null;
    }
}
