package org.undersigned.publication;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.declaration.State;
import org.undersigned.publication.DeclarationDocument.DocumentChecklist;
import org.undersigned.publication.DeclarationDocument.DocumentCounts;

/** Where a declaration stands at this moment. */
@Schema(name = "LiveCount")
public record LiveCount(
        @Schema(examples = "pace-wd-745") String ref,
        State state,
        DocumentCounts counts,
        DocumentChecklist checklist) {}
