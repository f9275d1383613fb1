package org.undersigned.registry;

/** What a person is in an organization. {@link #MEMBER} where a source does not say more. */
public enum Role {
    REPRESENTATIVE,
    SUBSTITUTE,
    MEMBER,
    CHAIR,
    VICE_CHAIR
}
