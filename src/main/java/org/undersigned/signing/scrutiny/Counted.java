package org.undersigned.signing.scrutiny;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.procedure.Visibility;

/** How many signatures a measure would touch, and which: for the officer alone. */
@Schema(name = "ScrutinyCount")
public record Counted(
        @Schema(description = "So many would be touched", examples = "120") int count,
        @Schema(description = "Of so many that could be", examples = "4031") int all,
        @Schema(
                        description = "By ISO 3166-1 alpha-2, the most first; empty where none was given",
                        examples = "{\"BE\": 120}")
                Map<String, Integer> byCountry,
        @Schema(examples = "{\"PUBLIC\": 3, \"COUNTED\": 117}") Map<Visibility, Integer> byVisibility,
        @Schema(description = "The ten days with the most", examples = "{\"2026-11-22\": 118}")
                Map<LocalDate, Integer> byDay) {

    /** Whether none would be left. */
    boolean isEverything() {
        return count == all;
    }
}
