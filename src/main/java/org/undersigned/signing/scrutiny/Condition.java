package org.undersigned.signing.scrutiny;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Visibility;

/** Which signatures are meant: those of which all that is given holds. What is null is not asked. */
@Schema(name = "ScrutinyCondition")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Condition(
        @Schema(description = "Keyed digest of the mail domain, in hex") String domain,
        @Schema(description = "Keyed digest of the network, in hex; of one day") String source,
        @Schema(description = "Keyed digest of what the name looks like, in hex") String name,
        @Schema(description = "Signed at this minute or later") Instant from,
        @Schema(description = "Signed at this minute or earlier") Instant until,
        @Schema(description = "ISO 3166-1 alpha-2", examples = "BE") String country,
        @Schema(description = "What becomes of the name") Visibility visibility) {

    /** Everything. */
    public static final Condition NONE = new Condition(null, null, null, null, null, null, null);

    private static final String DIGEST = "(?:[0-9a-f]{2}){1,64}";

    /** Refuses (422), naming the field, what cannot be meant. */
    Condition checked() {
        mustBeDigest("domain", domain);
        mustBeDigest("source", source);
        mustBeDigest("name", name);
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw Refusal.field("country", "citizens_country_wrong");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw Refusal.field("until", "scrutiny_times_wrong");
        }
        return this;
    }

    @JsonIgnore
    boolean isEverything() {
        return equals(NONE);
    }

    byte[] domainKey() {
        return bytes(domain);
    }

    byte[] sourceKey() {
        return bytes(source);
    }

    byte[] nameKey() {
        return bytes(name);
    }

    private static byte[] bytes(String hex) {
        return hex == null ? null : HexFormat.of().parseHex(hex);
    }

    private static void mustBeDigest(String field, String hex) {
        if (hex != null && !hex.matches(DIGEST)) {
            throw Refusal.field(field, "scrutiny_digest_wrong");
        }
    }
}
