package org.undersigned.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One belonging in the API's words. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Belonging", description = "That a person belongs to an organization, told with the labels of a day")
record BelongingJson(
        @Schema(examples = "4k2m9x0c7vbt") String organization,
        @Schema(examples = "TR", description = "Lasting code") String code,
        @Schema(examples = "{\"en\":\"Türkiye\",\"fr\":\"Türkiye\"}", description = "As printed, by language")
                Map<String, String> label,
        @Schema(examples = "MEMBER") Role role,
        @Schema(description = "Stands in a group's place and is none") boolean nonAttached,
        @Schema(examples = "2020-01-31", description = "First day, absent when not known") LocalDate from,
        @Schema(examples = "2022-06-27", description = "First day on which it is over, absent while it runs")
                LocalDate to) {

    static BelongingJson of(Belonging in) {
        return new BelongingJson(
                in.organizationId(),
                in.code(),
                in.printed().byLanguage(),
                in.role(),
                in.nonAttached(),
                in.from(),
                in.to());
    }

    /** Null, and so absent, for none. */
    static BelongingJson of(Optional<Belonging> in) {
        return in.map(BelongingJson::of).orElse(null);
    }
}
