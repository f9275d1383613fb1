package org.undersigned.procedure;

/** As what somebody signs or authors. */
public enum Capacity {
    /** Full member of a parliamentary assembly's national delegation. */
    REPRESENTATIVE,
    /** Substitute member of a national delegation. */
    SUBSTITUTE,
    /** Member of an assembly, or of a register that does not tell representatives and substitutes apart. */
    MEMBER,
    /** On behalf of a political group. */
    GROUP,
    /** On behalf of a committee. */
    COMMITTEE,
    /** Citizen or resident. */
    CITIZEN,
    ORGANISATION,
    /** An organisation entitled to lodge a collective complaint. */
    COMPLAINANT,
    /** One of those for whom a complaint is lodged. */
    REPRESENTED_PERSON
}
