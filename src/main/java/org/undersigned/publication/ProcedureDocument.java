package org.undersigned.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.procedure.Admissibility.Ground;
import org.undersigned.procedure.LocalText;
import org.undersigned.procedure.Metric;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Requirement;
import org.undersigned.procedure.Stage;

/** A procedure as data: one entry for each version of its rules. */
@Schema(name = "Procedure")
public record ProcedureDocument(
        @Schema(examples = "pace-written-declaration") String id,
        @Schema(description = "Code of the body that owns it", examples = "pace") String body,
        @Schema(description = "By language", examples = "{\"en\": \"Written declaration\"}") Map<String, String> title,
        @Schema(description = "The oldest first") List<DocumentVersion> versions) {

    /** The rules of one period. */
    @Schema(name = "ProcedureVersion")
    public record DocumentVersion(
            @Schema(examples = "2023-01") String id,
            @Schema(examples = "2023-01-30") LocalDate validFrom,
            @Schema(description = "First day on which it is no longer in force, or null") LocalDate validTo,
            @Schema(examples = "Rules of Procedure of the Assembly (January 2023), Rule 56") String rule,
            @Schema(description = "Where the rule can be read, or null") String source,
            @Schema(description = "The opening words by language") Map<String, String> formula,
            @Schema(description = "Most words, or null", examples = "200") Integer words,
            @Schema(description = "What is required before a text is tabled: one of these lists, and of it everything")
                    List<List<DocumentCondition>> toTable,
            @Schema(description = "Groups that count as none", examples = "[\"NR\"]") Set<String> noGroups,
            @Schema(description = "Whether names may be added once it is tabled", examples = "ALLOWED") String late,
            @Schema(description = "Until when a signature may be withdrawn", examples = "NEVER") String withdrawal,
            @Schema(description = "BCP 47", examples = "[\"en\", \"fr\"]") List<String> languages,
            @Schema(description = "On which a text may be refused") List<DocumentGround> grounds,
            @Schema(description = "Whom a text commits, by language") Map<String, String> disclaimer) {}

    /** One thing that must be reached. */
    @Schema(name = "Condition")
    public record DocumentCondition(Metric metric, @Schema(examples = "20") int value) {}

    /** A ground of inadmissibility. */
    @Schema(name = "Ground")
    public record DocumentGround(
            @Schema(examples = "TOO_LONG") String code,
            @Schema(description = "By language", examples = "{\"en\": \"The text has more than 200 words.\"}")
                    Map<String, String> text) {

        static DocumentGround of(Ground ground) {
            return new DocumentGround(ground.code(), ground.text().byLanguage());
        }
    }

    /** All versions of one procedure, the oldest first. */
    static ProcedureDocument of(List<Procedure> versions) {
        var latest = versions.get(versions.size() - 1);
        return new ProcedureDocument(
                latest.id(),
                latest.body(),
                latest.title().byLanguage(),
                versions.stream().map(ProcedureDocument::version).toList());
    }

    private static DocumentVersion version(Procedure procedure) {
        var version = procedure.version();
        var table = procedure.requirement(Stage.TABLE);
        return new DocumentVersion(
                version.id(),
                version.validFrom(),
                version.validTo().orElse(null),
                version.ruleRef(),
                version.sourceUrl().orElse(null),
                procedure.formula().map(LocalText::byLanguage).orElse(Map.of()),
                procedure.words().map(words -> words.max()).orElse(null),
                table.map(ProcedureDocument::conditions).orElse(List.of()),
                table.map(Requirement::excludeFromGroups).orElse(Set.of()),
                procedure.late().name(),
                procedure.withdrawSignature().until().name(),
                procedure.languages().required(),
                procedure.admissibility().grounds().stream()
                        .map(DocumentGround::of)
                        .toList(),
                procedure.print().disclaimer().map(LocalText::byLanguage).orElse(Map.of()));
    }

    private static List<List<DocumentCondition>> conditions(Requirement requirement) {
        return requirement.anyOf().stream()
                .map(alternative -> alternative.allOf().stream()
                        .map(condition -> new DocumentCondition(condition.metric(), condition.value()))
                        .toList())
                .toList();
    }
}
