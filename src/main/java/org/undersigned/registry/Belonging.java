package org.undersigned.registry;

import java.time.LocalDate;
import java.util.Locale;
import org.undersigned.registry.OrganizationLabel.Form;

/**
 * That a person belongs to an organization, told with the labels of one day.
 *
 * @param code lasting code of the organization: {@code TR}, {@code SOC}
 * @param printed what is printed after the name: a delegation in full, a group by its short form
 * @param names the full names
 * @param nonAttached it is no group though it stands in a group's place (PACE: NR)
 * @param from the first day, or null when it is not known
 * @param to the first day on which it is over, or null
 */
public record Belonging(
        String organizationId,
        String code,
        Labels printed,
        Labels names,
        Role role,
        boolean nonAttached,
        LocalDate from,
        LocalDate to) {

    static Belonging of(Organization in, LocalDate day, Role role, LocalDate from, LocalDate to) {
        return new Belonging(
                in.id, in.code, in.printed(day), in.labels(Form.NAME, day), role, in.nonAttached, from, to);
    }

    /** As printed after the name: "Türkiye", "EC/DA"; the code where no label is known. */
    public String label(Locale locale) {
        return printed.isEmpty() ? code : printed.in(locale);
    }

    /** In full: "European Conservatives Group and Democratic Alliance". */
    public String name(Locale locale) {
        return names.isEmpty() ? code : names.in(locale);
    }
}
