package org.undersigned.procedure;

import java.time.Instant;

/**
 * A version of a procedure with where it stands.
 *
 * @param pinned how many declarations were begun under it
 */
public record Shelved(Procedure procedure, Standing standing, long pinned) {

    /** Where a version stands today. */
    public enum Standing {
        IN_FORCE,
        COMING,
        PAST,
        /** Ended, or never begun, by an administrator. */
        RETIRED,
        /** No file has it any more; it is kept for what was begun under it. */
        GONE
    }

    public VersionKey key() {
        return VersionKey.of(procedure);
    }

    static Shelved of(Procedure procedure, boolean gone, boolean retired, long pinned, Instant now) {
        return new Shelved(procedure, gone ? Standing.GONE : standing(procedure, retired, now), pinned);
    }

    private static Standing standing(Procedure procedure, boolean retired, Instant now) {
        var today = procedure.day(now);
        if (procedure.isInForce(today)) {
            return Standing.IN_FORCE;
        }
        if (retired) {
            return Standing.RETIRED;
        }
        return today.isBefore(procedure.version().validFrom()) ? Standing.COMING : Standing.PAST;
    }
}
