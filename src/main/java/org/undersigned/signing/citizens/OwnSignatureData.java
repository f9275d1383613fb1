package org.undersigned.signing.citizens;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.citizens.OwnSignatures.Own;

/**
 * Everything that is held of a citizen's signature and can be read here, for its owner (GDPR, Articles 15 and 20).
 *
 * @param end {@code WITHDRAWN}, {@code HELD} or why it was found invalid; left out where it counts
 * @param name null where it is held nowhere, or only the addressee can read it
 * @param nameSealed the name as only the addressee can open it, in Base64
 * @param news whether news of the text go to the mailbox
 * @param signerKey the fingerprint of the mailbox, in Base64
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnSignatureData(
        String declaration,
        String signature,
        int wording,
        Instant signedAt,
        boolean counts,
        String end,
        Visibility visibility,
        String name,
        String country,
        String postcode,
        byte[] nameSealed,
        boolean news,
        byte[] signerKey) {

    static OwnSignatureData of(Own own) {
        var signature = own.signature();
        var name = own.name();
        return new OwnSignatureData(
                own.signable().ref(),
                signature.id,
                signature.wordingNumber,
                signature.signedAt,
                !own.ended(),
                own.end(),
                signature.visibility,
                name == null ? null : name.name(),
                signature.country,
                name == null ? null : name.postcode(),
                signature.visibility == Visibility.RECIPIENT ? signature.nameSealed : null,
                own.news(),
                signature.signerKey);
    }
}
