package org.undersigned.procedure;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One act of an administrator.
 *
 * @param validTo the first day on which the version is no longer offered; null but for a retirement
 */
public record ProcedureChange(VersionKey key, Act act, LocalDate validTo, String actorName, Instant at) {

    /** What was done. */
    public enum Act {
        PUT_INTO_USE,
        RETIRED
    }
}
