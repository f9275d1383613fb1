package org.undersigned.signing.audit;

import java.time.Instant;
import org.undersigned.declaration.Headline;
import org.undersigned.platform.Reader;
import org.undersigned.signing.audit.LedgerAudit.State;

/**
 * An audit in a list.
 *
 * @param published when everybody may read the protocol since, or null
 */
record AuditLine(
        String id, String ref, Headline title, String auditor, Instant appointedAt, State state, Instant published) {

    static AuditLine of(LedgerAudit audit, Reader reader) {
        var declaration = audit.declaration();
        return new AuditLine(
                audit.id,
                declaration.ref,
                Headline.of(audit.wording().versions(), reader.locale()),
                audit.auditorName,
                audit.appointedAt,
                audit.state(),
                audit.publishedAt);
    }

    public boolean isOver() {
        return state.isOver();
    }

    public boolean isEnded() {
        return state == State.ENDED;
    }
}
