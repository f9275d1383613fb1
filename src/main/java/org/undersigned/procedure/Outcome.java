package org.undersigned.procedure;

/** What may become of a text in the end. */
public enum Outcome {
    PUBLISHED,
    INADMISSIBLE,
    REFERRED_TO_COMMITTEE,
    ADOPTED,
    REJECTED,
    LAPSED,
    WITHDRAWN,
    SENT,
    ANSWERED,
    DEBATED,
    REGISTERED,
    ADMISSIBLE,
    DECIDED_ON_MERITS,
    VERIFIED,
    INSUFFICIENT
}
