package org.undersigned.signing.scrutiny;

/** Why signatures are held or found invalid, as everybody may read it. */
public enum Reason {
    /** A machine sent them. */
    AUTOMATED,
    /** Nobody is called so: an invented name, or none. */
    NOT_A_PERSON,
    /** One person signed under several addresses. */
    DUPLICATE_PERSON,
    /** Somebody put another person's name there. */
    FORGED
}
