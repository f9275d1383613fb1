package org.undersigned.signing.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A riddle of the ALTCHA v2 format: which counter, appended to the nonce, gives a key with that prefix?
 *
 * @param signature HMAC-SHA256 of the parameters as JSON with sorted keys and no space, in hexadecimal
 */
@Schema(name = "Challenge")
public record Challenge(Parameters parameters, String signature) {

    /**
     * What is signed. The alphabetical order of the keys is that of the format.
     *
     * @param algorithm {@code SHA-256}
     * @param cost how often the hash is applied in one try
     * @param expiresAt seconds since 1970
     * @param keyLength bytes of the derived key
     * @param keyPrefix with which the key of the answer begins, in hexadecimal
     * @param nonce 16 bytes in hexadecimal
     * @param salt 16 bytes in hexadecimal
     */
    @JsonPropertyOrder(alphabetic = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ChallengeParameters")
    public record Parameters(
            String algorithm,
            int cost,
            Data data,
            long expiresAt,
            int keyLength,
            String keyPrefix,
            String nonce,
            String salt) {}

    /** @param scope what the proof is good for: the id of a declaration */
    @Schema(name = "ChallengeData")
    public record Data(String scope) {}
}
