package org.undersigned.registry.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.registry.register.Format;

/** An import of a register in the API's words. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RegisterImport")
record ImportJson(
        @Schema(examples = "4k2m9x0c7vbt") String id,
        @Schema(examples = "be_chamber", description = "Whose ids these are") String register,
        Format format,
        RegisterImport.State state,
        @Schema(description = "Size of the file") long bytes,
        @Schema(description = "How much of it is read") long bytesRead,
        @Schema(description = "By subject and verdict", examples = "{\"PERSON\":{\"NEW\":168}}")
                Map<String, Map<String, Integer>> counts,
        @Schema(description = "Why it is refused, or was not applied") List<String> remarks,
        Instant createdAt,
        Instant appliedAt) {

    /** An entry of it, with what would become of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RegisterEntry")
    record Entry(
            int position,
            @Schema(examples = "MEMBERSHIP") String subject,
            @Schema(examples = "memberships[12]") String place,
            @Schema(examples = "Caspar Van den BERG") String name,
            Verdict verdict,
            @Schema(description = "Our id of it") String target,
            @Schema(description = "As the register tells it") JsonNode content,
            List<Remark> remarks,
            @Schema(description = "Who may be meant by a doubtful one") List<Entries.Candidate> candidates,
            @Schema(description = "Who is meant, an officer said") String decision) {}

    /** Why it is so. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RegisterRemark")
    record Remark(@Schema(examples = "start_date") String field, String detail) {}

    static ImportJson of(RegisterImport in) {
        return new ImportJson(
                in.id,
                in.register,
                in.format,
                in.state,
                in.bytes,
                in.bytesRead,
                in.counts,
                in.refusal == null
                        ? null
                        : in.refusal.stream()
                                .map(told ->
                                        (told.field() == null ? "" : told.field() + ": ") + told.say(Locale.ENGLISH))
                                .toList(),
                in.createdAt,
                in.appliedAt);
    }

    static Entry of(Entries.Row row, List<Entries.Candidate> candidates) {
        return new Entry(
                row.position(),
                row.subject(),
                row.place(),
                row.name(),
                row.verdict(),
                row.targetId(),
                row.content(),
                row.remarks().stream()
                        .map(told -> new Remark(told.field(), told.say(Locale.ENGLISH)))
                        .toList(),
                candidates.isEmpty() ? null : candidates,
                row.decision());
    }
}
