package org.undersigned.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.declaration.BlockType;
import org.undersigned.declaration.State;
import org.undersigned.followup.LatestOutcome;
import org.undersigned.followup.TimelineDocument;
import org.undersigned.procedure.Capacity;
import org.undersigned.signing.updates.PublicNews;

/** A declaration as data; the same at {@code /declarations/{ref}.json} and in the API. */
@Schema(name = "Declaration")
public record DeclarationDocument(
        @Schema(examples = "pace-wd-745") String ref,
        @Schema(description = "Code of the body that owns the procedure", examples = "pace") String body,
        @Schema(examples = "pace-written-declaration") String procedure,
        @Schema(examples = "2010-01") String procedureVersion,
        @Schema(description = "Number within the procedure, null where there is none", examples = "745") Integer number,
        @Schema(description = "As printed, null before publication", examples = "Doc. 15575") String documentNumber,
        @Schema(description = "All of its numbers as printed", examples = "[\"No. 745\", \"Doc. 15575\"]")
                List<String> numbers,
        @Schema(description = "Day of publication, null before", examples = "2022-06-27") LocalDate date,
        State state,
        @Schema(description = "From when on no name is taken; null where that is not known, or never") Instant closesAt,
        @Schema(description = "When it was closed, withdrawn or lapsed; null before") Instant closedAt,
        @Schema(description = "By language", examples = "{\"en\": \"Free passage for seed exchanges\"}")
                Map<String, String> title,
        @Schema(description = "BCP 47, the original first", examples = "[\"en\"]") List<String> languages,
        List<DocumentBlock> blocks,
        WordingMark wording,
        DocumentCounts counts,
        DocumentChecklist checklist,
        List<DocumentSignatory> signatories,
        List<DocumentEdition> editions,
        @Schema(description = "What became of it, null where nothing is on record") LatestOutcome outcome,
        @Schema(description = "The newest entry last") List<TimelineDocument.Entry> timeline,
        @Schema(description = "What the authors or the table office told since, the newest first")
                List<PublicNews> news) {

    /** One unit of the text with its languages side by side. */
    @Schema(name = "Block")
    public record DocumentBlock(
            @Schema(description = "Anchor of the block on its page", examples = "p1") String key,
            BlockType type,
            @Schema(description = "By language") Map<String, String> text) {}

    /** The wording at which it stands. */
    @Schema(name = "Wording")
    public record WordingMark(
            @Schema(examples = "1") int number,
            @Schema(description = "SHA-256 of the content in hexadecimal") String hash) {}

    /** How the count came about. */
    @Schema(name = "Counts")
    public record DocumentCounts(
            @Schema(description = "Citizens and all others", examples = "31") int counted,
            @Schema(examples = "0") int withdrawn,
            @Schema(description = "Counted signatures by code of the delegation", examples = "{\"IT\": 3}")
                    Map<String, Integer> byDelegation,
            @Schema(description = "Counted signatures by code of the group", examples = "{\"SOC\": 17}")
                    Map<String, Integer> byGroup,
            @Schema(description = "Left out where no citizen can sign") @JsonInclude(JsonInclude.Include.NON_NULL)
                    CitizenFigures citizens) {}

    /** What the procedure requires before the text is tabled. */
    @Schema(name = "Checklist")
    public record DocumentChecklist(boolean met, List<DocumentRequirement> items) {}

    /** One requirement. */
    @Schema(name = "Requirement")
    public record DocumentRequirement(
            @Schema(examples = "DISTINCT_DELEGATIONS") String metric,
            @Schema(examples = "4") long required,
            @Schema(examples = "18") long reached,
            @Schema(examples = "0") long missing,
            boolean met,
            @Schema(description = "In the language asked for", examples = "18 of 4 delegations") String sentence) {}

    /** One name, with the affiliation frozen on the day of signing. */
    @Schema(name = "Signatory")
    public record DocumentSignatory(
            @Schema(description = "Identifier in the registry") String person,
            @Schema(examples = "Mr Caspar Van den BERG, Netherlands, ALDE") String printed,
            @Schema(examples = "Mr") String honorific,
            @Schema(examples = "Caspar") String given,
            @Schema(examples = "Van den") String particle,
            @Schema(examples = "BERG") String family,
            @Schema(examples = "Netherlands") String country,
            @Schema(examples = "ALDE") String group,
            @Schema(description = "As what they signed") Capacity capacity,
            @Schema(description = "Whether a relevant interest is declared") boolean interest,
            LocalDate signedOn,
            @Schema(description = "Null while the signature counts") LocalDate withdrawnOn) {}

    /** A published, frozen state. */
    @Schema(name = "Edition")
    public record DocumentEdition(
            @Schema(examples = "1") int number, LocalDate publishedOn, @Schema(examples = "31") int signatories) {}
}
