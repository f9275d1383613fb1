package org.undersigned.publication;

import java.time.LocalDate;
import org.undersigned.registry.Organization;

/**
 * A membership in a person's history as it is told. Dates are a year, a month or a day, as precise as they are known.
 *
 * @param body short name of the body
 * @param type of the organization
 * @param kind the same in words
 * @param shortName of the organization, as printed after names
 * @param role in words
 * @param onBehalfOf for whom, or null
 * @param area constituency, or null
 * @param from the first day, or null when it is not known
 * @param until the last one, or null while it runs
 * @param first day that counts, or null
 * @param last day that counts, or null while it runs
 * @param inferred whether it follows from what was printed under texts, and from nothing else
 */
record Mandate(
        String body,
        Organization.Kind type,
        String kind,
        String organizationId,
        String name,
        String shortName,
        String role,
        Link onBehalfOf,
        String area,
        String from,
        String until,
        LocalDate first,
        LocalDate last,
        boolean inferred,
        String source,
        LocalDate recorded) {

    /** An organization to go to. */
    record Link(String id, String name) {}
}
