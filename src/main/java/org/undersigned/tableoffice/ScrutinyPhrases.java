package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.undersigned.declaration.AuditEntry;
import org.undersigned.platform.Reader;

/** Words for what officers did about signatures that look wrong. */
@ApplicationScoped
class ScrutinyPhrases implements AuditPhrases {

    private static final Set<String> ACTS =
            Set.of("MeasureOrdered", "MeasureDone", "MeasureCancelled", "ReversalOrdered", "MeasureReversed");

    @Override
    public Optional<String> of(AuditEntry entry, Reader reader) {
        if (!ACTS.contains(entry.act)) {
            return Optional.empty();
        }
        var reason = entry.detail.get("reason");
        return Optional.of(reader.say(
                "scrutiny_trail",
                entry.act,
                entry.detail.get("act"),
                entry.detail.get("count"),
                reason == null ? "" : reader.say("counts_reason", reason)));
    }
}
