package org.undersigned.publication;

import java.time.LocalDate;
import java.util.List;
import org.undersigned.platform.Paging.Pages;
import org.undersigned.publication.BodyViews.Body;
import org.undersigned.publication.BodyViews.Seats;

/**
 * An organization on a day.
 *
 * @param shortName empty where the name says it all
 * @param kind in words
 * @param body what it belongs to; null for a body
 * @param parts what a body consists of; null for anything else
 * @param seats of a body; null for anything else
 * @param inItsName whether anything can be signed in its name: parties and committees are not printed after names
 * @param signed what its members signed together; of a body, its own texts, most names first
 * @param linkedData the same for machines, to stand in a script element
 */
record OrganizationView(
        String id,
        String name,
        String shortName,
        String kind,
        Link body,
        Body parts,
        Seats seats,
        AskedDay on,
        boolean existed,
        History history,
        Members members,
        boolean inItsName,
        List<SignedTogether> signed,
        long total,
        Pages pages,
        String linkedData) {

    /** Another organization. */
    record Link(String id, String name) {}

    /**
     * How it came to be and to end.
     *
     * @param lastDay null while it is
     * @param source where it was first found
     */
    record History(
            LocalDate founded,
            LocalDate lastDay,
            String classification,
            Link parent,
            List<Link> predecessors,
            Link successor,
            List<AboutPerson.Entry> identifiers,
            List<Label> labels,
            String source,
            LocalDate recorded) {}

    /** What it was called; {@code lastDay} null while it is, {@code from} null where it is not known. */
    record Label(
            String language,
            String languageName,
            String text,
            boolean abbreviation,
            LocalDate from,
            LocalDate lastDay) {}

    /** One page of the members on that day, with these words in their names. */
    record Members(String q, long total, List<Member> shown, Pages pages) {

        /** Whether there are so many that one would look for a name. */
        public boolean many() {
            return pages.count() > 1 || !q.isEmpty();
        }
    }

    /** Somebody in it on that day; {@code other} is their group, delegation or both, and the constituency. */
    record Member(String id, String name, String role, String other) {}

    /** A declaration with how many signed it in its name. */
    record SignedTogether(DeclarationLine declaration, long names) {}
}
