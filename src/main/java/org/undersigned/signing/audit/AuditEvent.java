package org.undersigned.signing.audit;

import java.time.Instant;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Audited;

/** What happened in an audit of the ledger; each is an entry of the audit trail of the text. It tells nobody who signed. */
public sealed interface AuditEvent extends Audited {

    /** @param auditorId the account */
    record AuditorAppointed(String declarationId, Actor actor, Instant at, String audit, String auditorId)
            implements AuditEvent {}

    /** The audit was called off. */
    record AuditorDismissed(String declarationId, Actor actor, Instant at, String audit) implements AuditEvent {}

    /** So many were drawn. */
    record SampleDrawn(String declarationId, Actor actor, Instant at, String audit, int entries)
            implements AuditEvent {}

    /** The auditor was shown entries of the sample, numbered so. */
    record OpeningsShown(String declarationId, Actor actor, Instant at, String audit, int first, int last)
            implements AuditEvent {}

    /** There is a protocol. */
    record AuditEnded(String declarationId, Actor actor, Instant at, String audit) implements AuditEvent {}

    /** Everybody may read the protocol. */
    record ProtocolPublished(String declarationId, Actor actor, Instant at, String audit) implements AuditEvent {}
}
