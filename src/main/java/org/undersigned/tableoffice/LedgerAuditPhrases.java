package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.undersigned.declaration.AuditEntry;
import org.undersigned.platform.Reader;

/** Words for what happened in an audit of the ledger. */
@ApplicationScoped
class LedgerAuditPhrases implements AuditPhrases {

    private static final Set<String> ACTS = Set.of(
            "AuditorAppointed", "AuditorDismissed", "SampleDrawn", "OpeningsShown", "AuditEnded", "ProtocolPublished");

    @Override
    public Optional<String> of(AuditEntry entry, Reader reader) {
        return ACTS.contains(entry.act)
                ? Optional.of(reader.say(
                        "audit_trail",
                        entry.act,
                        entry.detail.get("entries"),
                        entry.detail.get("first"),
                        entry.detail.get("last")))
                : Optional.empty();
    }
}
