package org.undersigned.signing;

import java.time.Instant;
import java.util.List;

/** What happened around the names under a declaration. Packages above observe these. */
public sealed interface SigningEvent {

    String declarationId();

    /** Names were put under the wording and count; told once of all that are counted together. */
    record SignaturesCounted(String declarationId, List<String> personIds, Instant at) implements SigningEvent {}

    /** A name was withdrawn and counts no more. */
    record SignatureWithdrawn(String declarationId, String signatureId, String personId, Instant at)
            implements SigningEvent {}
}
