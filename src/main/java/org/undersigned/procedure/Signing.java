package org.undersigned.procedure;

import java.util.List;
import java.util.Map;

/**
 * Who may sign, and what a signature asks of them.
 *
 * @param capacities as what; never empty
 * @param uniquePerPerson whether a person signs once, in whatever capacity
 * @param requiredData what a signatory must give
 * @param declareInterest whether an interest is declared on signing (House of Commons)
 * @param pseudonym whether a represented person may stand under a pseudonym
 * @param minimumAge least age of a signatory by code of the state whose citizen they are; empty where none is set
 * @param delegation whether staff may prepare the signature
 * @param visibilities what a citizen may choose to become of the name; where the file is silent, everything
 */
public record Signing(
        List<Capacity> capacities,
        boolean uniquePerPerson,
        List<Datum> requiredData,
        boolean declareInterest,
        boolean pseudonym,
        Map<String, Integer> minimumAge,
        Delegation delegation,
        List<Visibility> visibilities) {

    /** What a signatory may be asked for. */
    public enum Datum {
        NAME,
        EMAIL,
        COUNTRY,
        POSTCODE,
        ADDRESS,
        NATIONALITY,
        DATE_OF_BIRTH,
        DOCUMENT_NUMBER
    }

    /** What staff may do for a member; the act of signing is always the member's own. */
    public enum Delegation {
        NONE,
        STAFF_MAY_PREPARE
    }

    static Signing from(Fields fields) {
        var capacities = capacities(fields);
        var data = fields.many("requiredData", Datum.class);
        boolean pseudonym = fields.flag("pseudonym", false);
        if (pseudonym && !capacities.contains(Capacity.REPRESENTED_PERSON)) {
            fields.wrong("pseudonym", "contradicts capacities: only a REPRESENTED_PERSON may stand under one");
        }
        Map<String, Integer> ages =
                fields.maybeObject("minimumAge", States::ages).orElse(Map.of());
        if (!ages.isEmpty() && !data.contains(Datum.DATE_OF_BIRTH)) {
            fields.wrong("minimumAge", "contradicts requiredData: nobody is asked for a DATE_OF_BIRTH");
        }
        return new Signing(
                capacities,
                fields.flag("uniquePerPerson", true),
                data,
                fields.flag("declareInterest", false),
                pseudonym,
                ages,
                fields.maybeOne("delegation", Delegation.class).orElse(Delegation.NONE),
                visibilities(fields, capacities));
    }

    /** Who may be in danger for signing must not be made to show it, unless the rules say that names are public. */
    private static List<Visibility> visibilities(Fields fields, List<Capacity> capacities) {
        var told = fields.many("visibilities", Visibility.class);
        if (!told.isEmpty() && !capacities.contains(Capacity.CITIZEN)) {
            fields.wrong("visibilities", "contradicts capacities: only a CITIZEN may choose");
        }
        if (!told.isEmpty()) {
            return told;
        }
        return capacities.contains(Capacity.CITIZEN) ? List.of(Visibility.values()) : List.of(Visibility.PUBLIC);
    }

    static List<Capacity> capacities(Fields fields) {
        var capacities = fields.many("capacities", Capacity.class);
        if (!fields.has("capacities")) {
            fields.wrong("capacities", "is missing");
        } else if (capacities.isEmpty()) {
            fields.wrong("capacities", "names nobody");
        }
        return capacities;
    }
}
