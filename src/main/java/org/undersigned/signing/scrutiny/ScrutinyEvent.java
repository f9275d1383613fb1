package org.undersigned.signing.scrutiny;

import java.time.Instant;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Audited;

/** What officers did about signatures that look wrong; each one is an entry of the audit trail. It tells nobody's data. */
public sealed interface ScrutinyEvent extends Audited {

    /** So many signatures are to be held or found invalid. */
    record MeasureOrdered(
            String declarationId, Actor actor, Instant at, String measure, Measure.Act act, Reason reason, int count)
            implements ScrutinyEvent {}

    /** It is through; so many were touched. */
    record MeasureDone(String declarationId, Actor actor, Instant at, String measure, Measure.Act act, int count)
            implements ScrutinyEvent {}

    /** It was called off after so many. */
    record MeasureCancelled(String declarationId, Actor actor, Instant at, String measure, Measure.Act act, int count)
            implements ScrutinyEvent {}

    /** It is to be taken back. */
    record ReversalOrdered(String declarationId, Actor actor, Instant at, String measure, Measure.Act act, int count)
            implements ScrutinyEvent {}

    /** It was taken back; so many count again, or are held as before. */
    record MeasureReversed(String declarationId, Actor actor, Instant at, String measure, Measure.Act act, int count)
            implements ScrutinyEvent {}
}
