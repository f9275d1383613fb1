package org.undersigned.signing.scrutiny;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A measure as everybody may know of it: what was done, how many it touched and why. Of its condition only what leads to
 * nobody is told. Where it touched fewer than five, of whom not all are public, it does not say how many, nor where from.
 */
@Schema(name = "ScrutinyMeasure")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicMeasure(
        @Schema(description = "HOLD: they do not count until they are released; INVALIDATE: they do not count")
                Measure.Act act,
        Reason reason,
        Measure.State state,
        @Schema(description = "Signatures that it touched; left out where they are fewer than five", examples = "120")
                Integer signatures,
        @Schema(
                        description = "Of them those that count again; left out where it would tell of fewer than five",
                        examples = "120")
                Integer reinstated,
        @Schema(description = "They are fewer than five, and not all of them public") boolean fewerThanFive,
        Instant orderedAt,
        Instant endedAt,
        @Schema(description = "When it was decided to take it back") Instant reversalAt,
        Instant reversedAt,
        @Schema(description = "Signed at this minute or later") Instant from,
        @Schema(description = "Signed at this minute or earlier") Instant until,
        @Schema(description = "ISO 3166-1 alpha-2", examples = "BE") String country) {

    /** Fewer than so many are not told (security.md, rule 11). */
    private static final int FEWEST = 5;

    static PublicMeasure of(Measure measure) {
        var few = measure.touched < FEWEST && measure.touchedPublic < measure.touched;
        var reversed = measure.state == Measure.State.REVERSED;
        return new PublicMeasure(
                measure.act,
                measure.reason,
                measure.state,
                few ? null : (Integer) measure.touched,
                reversed && !few ? again(measure) : null,
                few,
                measure.orderedAt,
                measure.endedAt,
                measure.reversalAt,
                measure.reversedAt,
                few ? null : measure.condition.from(),
                few ? null : measure.condition.until(),
                few ? null : measure.condition.country());
    }

    /** All of a text, the newest first. */
    public static List<PublicMeasure> of(String declarationId) {
        return Measure.of(declarationId).stream().map(PublicMeasure::of).toList();
    }

    /** Those few that did not come back would be told by the difference: then it is not said how many did. */
    private static Integer again(Measure measure) {
        var left = measure.notReinstated();
        var isTelling = left > 0 && left < FEWEST && measure.touchedPublic < measure.touched;
        return isTelling ? null : (Integer) measure.reinstated;
    }
}
