package org.undersigned.signing.proof;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/** What a form sends: the challenge as it was given out, and its solution; JSON in Base64. */
record Payload(Challenge challenge, Solution solution) {

    /** A real one has about 700 characters. */
    private static final int LONGEST = 4096;

    /** Strict, so that two spellings of one payload are not two payloads. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /**
     * @param counter the number that was looked for, an unsigned integer of 32 bits
     * @param derivedKey what it gives, in hexadecimal
     */
    @JsonIgnoreProperties("time")
    record Solution(long counter, String derivedKey) {}

    /** Nothing where it is no payload of this format. */
    static Optional<Payload> read(String base64) {
        if (base64 == null || base64.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(Base64.getDecoder().decode(base64), Payload.class));
        } catch (IOException | IllegalArgumentException neitherBase64NorJson) {
            return Optional.empty();
        }
    }

    static byte[] canonical(Challenge.Parameters parameters) {
        try {
            return JSON.writeValueAsBytes(parameters);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(Challenge challenge) {
        try {
            return JSON.writeValueAsString(challenge);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
