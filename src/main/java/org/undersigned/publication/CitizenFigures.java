package org.undersigned.publication;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.citizens.CitizenCounts;

/** How the count of the citizens among the signatories came about, as data. */
@Schema(name = "CitizenCounts")
public record CitizenFigures(
        @Schema(examples = "1204") int counted,
        @Schema(description = "Asked to sign, and have not confirmed it yet", examples = "31") int pending,
        @Schema(examples = "2") int withdrawn,
        @Schema(description = "Do not count for as long as somebody looks into them", examples = "0") int held,
        @Schema(description = "By reason", examples = "{\"AUTOMATED\": 12}") Map<String, Integer> invalidated,
        @Schema(description = "Confirmed again, or on paper, by somebody who had signed", examples = "7")
                int duplicatesRefused,
        @Schema(description = "Counted, of those that came on paper", examples = "120") int onPaper,
        @Schema(
                        description = "Counted, by what becomes of the name",
                        examples = "{\"PUBLIC\": 800, \"RECIPIENT\": 0, \"COUNTED\": 404}")
                Map<Visibility, Integer> byVisibility,
        @Schema(
                        description =
                                "Counted, by ISO 3166-1 alpha-2; small countries are left out unless every name is"
                                        + " public",
                        examples = "{\"BE\": 1100, \"FR\": 95}")
                Map<String, Integer> byCountry,
        @Schema(description = "Counted, of all countries that are left out", examples = "9") int otherCountries) {

    static CitizenFigures of(CitizenCounts counts) {
        return new CitizenFigures(
                counts.counted(),
                counts.pending(),
                counts.withdrawn(),
                counts.held(),
                counts.invalidated(),
                counts.duplicates(),
                counts.paper(),
                counts.byVisibility(),
                counts.byCountry(),
                counts.otherCountries());
    }
}
