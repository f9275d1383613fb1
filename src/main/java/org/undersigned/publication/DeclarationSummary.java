package org.undersigned.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.declaration.State;
import org.undersigned.followup.LatestOutcome;

/** A published declaration in a list. */
@Schema(name = "DeclarationSummary")
public record DeclarationSummary(
        @Schema(examples = "pace-wd-745") String ref,
        @Schema(examples = "pace-written-declaration") String procedure,
        @Schema(description = "Number within the procedure, null where it gives none", examples = "745") Integer number,
        @Schema(description = "As printed", examples = "Doc. 15575") String documentNumber,
        @Schema(description = "All of its numbers as printed", examples = "[\"No. 745\", \"Doc. 15575\"]")
                List<String> numbers,
        @Schema(description = "Day of publication", examples = "2022-06-27") LocalDate date,
        State state,
        @Schema(description = "By language, the original first", examples = "{\"en\": \"Free passage for seeds\"}")
                Map<String, String> title,
        @Schema(description = "Signatures that count", examples = "31") int signatures,
        @Schema(description = "What became of it, null where nothing is on record") LatestOutcome outcome) {}
