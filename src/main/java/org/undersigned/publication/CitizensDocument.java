package org.undersigned.publication;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names of citizens who let everybody read them, as data, part by part. */
@Schema(name = "Citizens")
public record CitizensDocument(
        @Schema(examples = "petition-12") String ref,
        @Schema(description = "Citizens who are counted", examples = "1204") int counted,
        @Schema(description = "Of them whose names everybody may read", examples = "800") int named,
        @Schema(description = "The newest first", examples = "[\"Zoë Ahedo\"]") List<String> names,
        @Schema(description = "Address of the next part, null where this is the last") String next) {}
