package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.undersigned.declaration.AuditEntry;
import org.undersigned.platform.Reader;

/** Words for what was told of a text since it was published. */
@ApplicationScoped
class UpdatesPhrases implements AuditPhrases {

    @Override
    public Optional<String> of(AuditEntry entry, Reader reader) {
        return switch (entry.act) {
            case "NewsPublished" -> Optional.of(reader.say("updates_trail_published", entry.detail.get("title")));
            case "NewsCorrected" -> Optional.of(reader.say("updates_trail_corrected", entry.detail.get("note")));
            case "NewsTakenDown" -> Optional.of(reader.say("updates_trail_taken_down", entry.detail.get("reason")));
            default -> Optional.empty();
        };
    }
}
