package org.undersigned.signing.paper;

import java.util.EnumSet;
import java.util.Set;

/** Where a sheet stands. */
public enum SheetState {
    /** Its maker prints it, has it filled in and enters its lines. */
    ENTERING,
    /** Handed in: an officer checks it. */
    WAITING,
    /** An officer gave it back with a remark: it is entered again. */
    RETURNED,
    /** Its names are counted, but for those struck out and those that stood there already. */
    ACCEPTED,
    /** An officer refused all of it. */
    REFUSED,
    /** Its maker gave it up. */
    DISCARDED,
    /** Signing ended, or the text was changed, before it was accepted: its names cannot count any more. */
    OVER;

    /** What can still become something. */
    static final Set<SheetState> ALIVE = Set.copyOf(EnumSet.of(ENTERING, WAITING, RETURNED));

    public boolean isWritable() {
        return this == ENTERING || this == RETURNED;
    }

    public boolean isAlive() {
        return ALIVE.contains(this);
    }
}
