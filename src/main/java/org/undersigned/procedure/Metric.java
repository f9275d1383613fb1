package org.undersigned.procedure;

/** What a condition counts, with the keys of its sentences ({@code {0}} reached, {@code {1}} required; missing). */
public enum Metric {
    SIGNATURES("procedure_requirement_signatures", "procedure_missing_signatures"),
    /** Signatures against a part of all members. */
    FRACTION_OF_MEMBERS("procedure_requirement_fraction_of_members", "procedure_missing_fraction_of_members"),
    DISTINCT_DELEGATIONS("procedure_requirement_distinct_delegations", "procedure_missing_distinct_delegations"),
    DISTINCT_GROUPS("procedure_requirement_distinct_groups", "procedure_missing_distinct_groups"),
    /** States that have reached their own minimum. */
    PER_STATE_TABLE("procedure_requirement_per_state_table", "procedure_missing_per_state_table"),
    ON_BEHALF_OF_GROUP("procedure_requirement_on_behalf_of_group", "procedure_missing_on_behalf_of_group"),
    ADOPTED_BY_COMMITTEE("procedure_requirement_adopted_by_committee", "procedure_missing_adopted_by_committee"),
    /** Consents against the represented persons, of whom there must be at least the value. */
    CONSENT_OF_EVERY_REPRESENTED_PERSON("procedure_requirement_consents", "procedure_missing_consents");

    final String messageKey;
    final String missingKey;

    Metric(String messageKey, String missingKey) {
        this.messageKey = messageKey;
        this.missingKey = missingKey;
    }

    /** Whether the value may be left out and is then 1. */
    boolean countsOneByDefault() {
        return this == ON_BEHALF_OF_GROUP
                || this == ADOPTED_BY_COMMITTEE
                || this == CONSENT_OF_EVERY_REPRESENTED_PERSON;
    }
}
