package org.undersigned.procedure;

import java.util.List;

/**
 * Who may sign, and what a signature asks of them.
 *
 * @param capacities as what; never empty
 * @param uniquePerPerson whether a person signs once, in whatever capacity
 * @param requiredData what a signatory must give
 * @param declareInterest whether an interest is declared on signing (House of Commons)
 * @param pseudonym whether a represented person may stand under a pseudonym
 * @param delegation whether staff may prepare the signature
 */
public record Signing(
        List<Capacity> capacities,
        boolean uniquePerPerson,
        List<Datum> requiredData,
        boolean declareInterest,
        boolean pseudonym,
        Delegation delegation) {

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
        return new Signing(
                capacities(fields),
                fields.flag("uniquePerPerson", true),
                fields.many("requiredData", Datum.class),
                fields.flag("declareInterest", false),
                fields.flag("pseudonym", false),
                fields.maybeOne("delegation", Delegation.class).orElse(Delegation.NONE));
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
