package org.undersigned.tableoffice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.declaration.BlockType;
import org.undersigned.procedure.Capacity;
import org.undersigned.procedure.Numbering.Kind;

/** A published text of any institution as data. What is left out is not known, or as the procedure has it. */
@Schema(name = "PublishedText")
public record PublishedData(
        @Schema(description = "Id of the procedure", examples = "ep-joint-motion", required = true) String procedure,
        @Schema(description = "Day of publication, in the time zone of the procedure", required = true) LocalDate date,
        @Schema(
                        description = "As printed, by kind; that by which the procedure knows a text is needed",
                        examples = "{\"NUMBER\": \"RC-B9-0144/2021\", \"DOSSIER\": \"2021/2544(RSP)\"}",
                        required = true)
                Map<Kind, String> numbers,
        @Schema(description = "The original first", required = true) List<Text> texts,
        @Schema(description = "In printed order, the originator first", required = true) List<Name> signatories,
        @Schema(
                        description = "Numbers as printed, or addresses, of the texts in whose place it stands",
                        examples = "[\"B9-0144/2021\"]")
                List<String> replaces,
        @Schema(description = "Number as printed, or address, of the text that it amends", examples = "95")
                String amends,
        @Schema(description = "From when on no name was added; the day of publication where it is left out")
                LocalDate closedOn) {

    /** The text in one language. */
    @Schema(name = "PublishedTextInOneLanguage")
    public record Text(
            @Schema(description = "BCP 47", examples = "fr", required = true) String lang,
            @Schema(required = true) String title,
            @Schema(description = "Opening words; those of the procedure where it is left out") String formula,
            @Schema(description = "May be left out where only the title is known") List<Unit> blocks) {

        public Text {
            blocks = Objects.requireNonNullElse(blocks, List.of());
        }
    }

    /** A block. */
    @Schema(name = "PublishedBlock")
    public record Unit(
            @Schema(description = "The same for blocks side by side; given by type and place where it is left out")
                    String key,
            @Schema(required = true) BlockType type,
            @Schema(required = true) String text) {}

    /** A signatory. */
    @Schema(name = "PublishedName")
    public record Name(
            @Schema(examples = "Ms") String honorific,
            @Schema(examples = "Malin") String given,
            String particle,
            @Schema(examples = "Björk", required = true) String family,
            @Schema(description = "Of a body that has them, as the country is printed", examples = "Italy")
                    String delegation,
            @Schema(description = "Political group, as printed", examples = "The Left") String group,
            @Schema(description = "Where the body has parties in the place of groups", examples = "Labour")
                    String party,
            @Schema(description = "What the registry says where it is left out", examples = "GROUP") Capacity capacity,
            @Schema(description = "Day of publication where it is left out") LocalDate signedOn,
            @Schema(description = "Left out where the name still stands") LocalDate withdrawnOn,
            @Schema(description = "Whether a relevant interest is declared") Boolean interest) {

        String side() {
            return Stream.of(group, party)
                    .filter(label -> label != null && !label.isBlank())
                    .findFirst()
                    .orElse("");
        }

        LocalDate signedOn(LocalDate published) {
            return signedOn == null ? published : signedOn;
        }

        boolean hasInterest() {
            return Boolean.TRUE.equals(interest);
        }
    }

    public PublishedData {
        numbers = Objects.requireNonNullElse(numbers, Map.of());
        texts = Objects.requireNonNullElse(texts, List.of());
        signatories = Objects.requireNonNullElse(signatories, List.of());
        replaces = Objects.requireNonNullElse(replaces, List.of());
    }

    LocalDate lastDay() {
        return closedOn == null ? date : closedOn;
    }
}
