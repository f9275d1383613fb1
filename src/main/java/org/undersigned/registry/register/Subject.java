package org.undersigned.registry.register;

/** What an entry of a register tells of: the classes of Popolo. */
public enum Subject {
    AREA,
    ORGANIZATION,
    POST,
    EVENT,
    PERSON,
    MEMBERSHIP
}
