package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.undersigned.declaration.AuditEntry;
import org.undersigned.platform.Reader;

/** Words for what was done about those whom a complaint represents. */
@ApplicationScoped
class RepresentedPhrases implements AuditPhrases {

    @Override
    public Optional<String> of(AuditEntry entry, Reader reader) {
        return switch (entry.act) {
            case "RepresentationChanged" -> Optional.of(
                    reader.say("represented_trail", entry.detail.get("what"), entry.detail.get("person")));
            case "OrganisationKeySet" -> Optional.of(
                    reader.say("represented_trail_key", entry.detail.get("fingerprint")));
            case "RealNamesFetched" -> Optional.of(
                    reader.say("represented_trail_fetched", entry.detail.get("persons")));
            default -> Optional.empty();
        };
    }
}
