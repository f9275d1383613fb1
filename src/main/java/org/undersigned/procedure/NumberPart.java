package org.undersigned.procedure;

/** A number that stands in a document's number. */
public enum NumberPart {
    /** The running number. */
    N,
    YEAR,
    /** Legislature or parliamentary term. */
    TERM,
    SESSION,
    /** The lowest number of the motions that a joint motion replaces. */
    LOWEST,
    /** The number of the file, of which this is one document. */
    BASE,
    /** The number within the file. */
    SEQ
}
