package org.undersigned.publication;

import java.time.LocalDate;

/**
 * What the reader may do with a declaration.
 *
 * @param name the own name as it would be printed today, or null where the reader cannot sign now
 * @param signedOn the day on which the reader signed, or null
 * @param open whether the reader signs without an account, as citizens do
 * @param citizens whether citizens sign, or have signed, who must always find the way to what is held of them
 * @param signInHelps whether members who sign in may be able to sign
 * @param desk address of the originator's desk before publication, or null
 * @param until last day on which names are taken, or null
 */
record SigningPanel(
        String name,
        LocalDate signedOn,
        boolean open,
        boolean citizens,
        boolean signInHelps,
        String desk,
        LocalDate until) {

    /** Whether there is anything to say. */
    public boolean isTelling() {
        return name != null || signedOn != null || open || citizens || signInHelps || desk != null;
    }
}
