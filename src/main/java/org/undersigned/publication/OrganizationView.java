package org.undersigned.publication;

import java.time.LocalDate;
import java.util.List;
import org.undersigned.platform.Paging.Pages;
import org.undersigned.publication.OrganizationViews.Body;

/**
 * An organization on a day.
 *
 * @param kind in words
 * @param body what it belongs to; null for a body
 * @param parts delegations and groups; null for anything but a body
 * @param chosenDay whether the reader asked for the day
 * @param code lasting code
 */
record OrganizationView(
        String id,
        String name,
        String shortName,
        String code,
        String kind,
        BodyLink body,
        Body parts,
        LocalDate on,
        boolean chosenDay,
        boolean existed,
        List<Label> labels,
        List<Member> members,
        List<SignedTogether> signed,
        long total,
        Pages pages) {

    /** Where a part belongs. */
    record BodyLink(String id, String name) {}

    /** What it was called; {@code lastDay} null while it is, {@code from} null where it is not known. */
    record Label(
            String language,
            String languageName,
            String text,
            boolean abbreviation,
            LocalDate from,
            LocalDate lastDay) {}

    /** Somebody in it on that day, with their group or delegation. */
    record Member(String id, String name, String role, String other, String otherId) {}

    /** A declaration with how many signed it in its name. */
    record SignedTogether(DeclarationLine declaration, long names) {}
}
