package org.undersigned.declaration;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a declaration stands in its life: DRAFT → GATHERING → SUBMITTED → OPEN → CLOSED, with exits beside. */
@Schema(name = "DeclarationState")
public enum State {
    /** Authors write; nobody but them sees it. */
    DRAFT,
    /** The wording is frozen; those who are invited sign until the requirements of tabling are met. */
    GATHERING,
    /** The table office decides. */
    SUBMITTED,
    /** The table office gave it back to its originator with a remark. */
    RETURNED,
    /** Published; further signatures as the procedure allows. */
    OPEN,
    /** Published in its final edition. */
    CLOSED,
    /** Refused by the table office on a ground of the procedure. */
    INADMISSIBLE,
    /** Given up by its authors, as the procedure allows; what was published stays readable. */
    WITHDRAWN,
    /** Its time ran out before it reached what it needed; what was published stays readable. */
    LAPSED;

    /** States in which a published declaration may be: it stays readable whatever becomes of it. */
    public static final Set<State> AFTER_PUBLICATION = Set.copyOf(EnumSet.of(OPEN, CLOSED, WITHDRAWN, LAPSED));

    /** States in which nothing more happens. */
    public static final Set<State> FINAL = Set.copyOf(EnumSet.of(CLOSED, INADMISSIBLE, WITHDRAWN, LAPSED));

    public boolean isFinal() {
        return FINAL.contains(this);
    }

    /** Whether the text may still be changed. */
    public boolean isWritable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether it has not reached the table office yet. */
    public boolean isDrafted() {
        return isWritable() || this == GATHERING;
    }

    public boolean isOpenForSignature() {
        return this == GATHERING || this == OPEN;
    }
}
