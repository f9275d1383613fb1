package org.undersigned.signing.recount;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The figure of a text and what the log says of it, at one moment: {@code counted = beforeLog + log.counted + waiting.signed −
 * waiting.ended}, or something is wrong.
 */
@Schema(name = "LedgerFigure")
public record LogFigure(
        @Schema(description = "Of the declaration, as entries tell it", examples = "0k3x8q2m7v1c") String declaration,
        @Schema(description = "Hash of the wording, 64 hexadecimal digits") String wording,
        @Schema(description = "Names that count, as the pages tell", examples = "1204") long counted,
        @Schema(description = "Of them recorded before the log began: they have no entry") long beforeLog,
        Log log,
        Waiting waiting) {

    /** What the log says. */
    @Schema(name = "LedgerEntries")
    public record Log(
            @Schema(description = "Of the log, in entries, as far as it was read for this") long size,
            long signed,
            long withdrawn,
            @Schema(description = "By reason") Map<String, Long> invalidated) {

        public long counted() {
            return signed - withdrawn - invalid();
        }

        /** All that was found invalid, or is held. */
        public long invalid() {
            return invalidated.values().stream().mapToLong(n -> n).sum();
        }
    }

    /** Entries that are written and not among those; they are published within a minute or two. */
    @Schema(name = "LedgerWaiting")
    public record Waiting(long signed, long ended) {}

    /** Whether the page follows from the log and what waits for it. */
    public boolean agrees() {
        return counted == beforeLog + log.counted() + waiting.signed - waiting.ended;
    }
}
