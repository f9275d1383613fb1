package org.undersigned.registry.register;

/** The kinds of files that are read; docs/registers.md describes each. */
public enum Format {
    /** Popolo JSON: an object with lists, a list of people, or a page of results. */
    POPOLO,
    /** EveryPolitician's table of one legislative period. */
    TERM_CSV,
    /** A list of political groups with labels and dates. */
    GROUPS_JSON,
    /** Our own table: one membership a row. */
    TEMPLATE_CSV,
    /** Dated observations, which {@link org.undersigned.registry.ObservationCsv} reads. */
    OBSERVATIONS_CSV
}
