package org.undersigned.procedure;

/** How names added later reach the public. */
public enum Republish {
    /** As a new numbered edition when the window closes. */
    EDITION,
    /** At once. */
    LIVE,
    NONE
}
