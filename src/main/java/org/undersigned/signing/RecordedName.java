package org.undersigned.signing;

import java.time.LocalDate;
import org.undersigned.procedure.Capacity;
import org.undersigned.procedure.PrintedName;

/**
 * A name as an institution printed it, and what it tells of the signature.
 *
 * @param capacity null for what the registry says of that day; with {@code GROUP} the name stands for the printed group
 * @param withdrawnOn null where it was never withdrawn
 * @param interest whether a relevant interest was declared
 */
public record RecordedName(
        PrintedName name, Capacity capacity, LocalDate signedOn, LocalDate withdrawnOn, boolean interest) {

    /** A name of which nothing but the day is told. */
    public RecordedName(PrintedName name, LocalDate signedOn) {
        this(name, null, signedOn, null, false);
    }
}
