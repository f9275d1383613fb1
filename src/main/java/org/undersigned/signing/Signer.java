package org.undersigned.signing;

import java.util.List;
import org.undersigned.registry.Affiliation;
import org.undersigned.registry.MembershipView;
import org.undersigned.registry.Person;

/**
 * Somebody who would sign a declaration, and what decides whether they may, and as what.
 *
 * @param records ids of all records of the person
 * @param writes whether they are one of its authors
 * @param asked whether they were asked to sign it
 * @param affiliation of the day, in the body of the declaration
 * @param memberships of the day, in every body; none where the procedure does not ask for them
 */
record Signer(
        Person person,
        List<String> records,
        boolean writes,
        boolean asked,
        Affiliation affiliation,
        List<MembershipView> memberships) {}
