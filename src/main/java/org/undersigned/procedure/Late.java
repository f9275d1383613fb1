package org.undersigned.procedure;

/** Whether names may be added once the text has been tabled. */
public enum Late {
    ALLOWED,
    FORBIDDEN
}
