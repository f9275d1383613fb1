package org.undersigned.procedure;

/** What becomes of the name of a citizen who signs. */
public enum Visibility {
    /** The name is printed. */
    PUBLIC,
    /** The name is sealed to the addressee's key: counted, and told to nobody else. */
    RECIPIENT,
    /** Counted and provable; the name is held nowhere. */
    COUNTED
}
