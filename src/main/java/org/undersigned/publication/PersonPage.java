package org.undersigned.publication;

import java.util.List;
import org.undersigned.platform.Paging.Pages;

/**
 * The page of a person.
 *
 * @param affiliations on the day asked for, by body
 * @param thatDay memberships of that day
 * @param mandates all of them, the latest first
 * @param total texts signed, on all pages
 * @param linkedData the same for machines, to stand in a script element
 */
record PersonPage(
        String id,
        String name,
        String honorific,
        AskedDay on,
        List<InBody> affiliations,
        List<Mandate> thatDay,
        List<Mandate> mandates,
        Timeline timeline,
        AboutPerson about,
        List<Signed> signed,
        int total,
        Pages pages,
        List<Cosignatory> cosignatories,
        String linkedData) {

    /** What somebody was in a body: "Netherlands, ALDE". */
    record InBody(String id, String body, String affiliation) {}

    /** A signature with the affiliation of its day. */
    record Signed(DeclarationLine declaration, PersonSignature signature) {}

    /** Whether some of it is only inferred. */
    public boolean inferred() {
        return mandates.stream().anyMatch(Mandate::inferred);
    }
}
