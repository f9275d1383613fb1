package org.undersigned.procedure;

/** What the requirements are for. */
public enum Stage {
    TABLE,
    ADOPT,
    PUBLISH,
    RESPONSE,
    DEBATE,
    SUBMIT
}
