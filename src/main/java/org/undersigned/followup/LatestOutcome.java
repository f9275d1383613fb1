package org.undersigned.followup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Messages;
import org.undersigned.procedure.Outcome;

/** Where a text ended up: what was last recorded of it. */
@Schema(name = "LatestOutcome")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LatestOutcome(
        Outcome kind,
        @Schema(description = "Day in the body's time zone", examples = "2021-02-11") LocalDate on,
        @Schema(description = "Of the text adopted, null where it bears none", examples = "P9_TA(2021)0056")
                String reference) {

    /** Empty where nothing is on record. */
    public static Optional<LatestOutcome> of(Declaration declaration) {
        return RecordedOutcome.of(declaration).stream()
                .reduce((earlier, later) -> later)
                .map(LatestOutcome::of);
    }

    /** Of many declarations at once, by declaration; those without one left out. */
    public static Map<String, LatestOutcome> of(Collection<String> declarationIds) {
        var latest = new HashMap<String, LatestOutcome>();
        RecordedOutcome.of(declarationIds).forEach(one -> latest.put(one.declarationId, of(one)));
        return latest;
    }

    static LatestOutcome of(RecordedOutcome recorded) {
        return new LatestOutcome(recorded.kind, recorded.happenedOn, recorded.reference);
    }

    /** In words: "Adopted, P9_TA(2021)0056". */
    public String label(Locale reader) {
        var words = label(kind, reader);
        return reference == null ? words : words + ", " + reference;
    }

    /** In lower case. */
    public String code() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Whether the state of the declaration says the same already. */
    @JsonIgnore
    public boolean isToldByState() {
        return kind == Outcome.LAPSED || kind == Outcome.WITHDRAWN;
    }

    /** Kind of its tag. */
    public String colour() {
        return switch (kind) {
            case ADOPTED, ANSWERED, DEBATED, REGISTERED, ADMISSIBLE, VERIFIED -> "good";
            case REJECTED, INADMISSIBLE, INSUFFICIENT -> "bad";
            case LAPSED, WITHDRAWN -> "caution";
            default -> "active";
        };
    }

    static String label(Outcome kind, Locale reader) {
        return Messages.say(reader, "followup_outcome_" + kind.name().toLowerCase(Locale.ROOT));
    }
}
