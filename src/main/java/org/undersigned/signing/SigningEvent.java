package org.undersigned.signing;

import java.time.Instant;

/** What happened around the names under a declaration. Packages above observe these. */
public sealed interface SigningEvent {

    String declarationId();

    /** A name was put under the wording and counts. */
    record SignatureCounted(String declarationId, String signatureId, String personId, Instant at)
            implements SigningEvent {}

    /** A name was withdrawn and counts no more. */
    record SignatureWithdrawn(String declarationId, String signatureId, String personId, Instant at)
            implements SigningEvent {}
}
