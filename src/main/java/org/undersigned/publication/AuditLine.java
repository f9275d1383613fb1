package org.undersigned.publication;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.declaration.AuditEntry;

/** One act on a declaration. */
@Schema(name = "AuditEntry")
public record AuditLine(
        Instant at,
        @Schema(examples = "DeclarationPublished") String act,
        @Schema(description = "Name of who did it", examples = "Table office") String actor,
        @Schema(description = "What else there is to know, by name", examples = "{\"number\": 745}")
                Map<String, Object> detail) {

    private static final Set<String> SAID_ALREADY = Set.of("declarationId", "actor", "at");

    static AuditLine of(AuditEntry entry) {
        var detail = new TreeMap<>(entry.detail);
        detail.keySet().removeAll(SAID_ALREADY);
        return new AuditLine(entry.at, entry.act, entry.actorName, detail);
    }
}
