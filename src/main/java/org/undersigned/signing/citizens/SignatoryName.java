package org.undersigned.signing.citizens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.undersigned.vault.Recipient;
import org.undersigned.vault.RecipientKey;
import org.undersigned.vault.RowKey;

/**
 * Who signs, as it is sealed: under a key of the row where the name is public, to the addressee's key where it is not. A
 * public name is sealed too, so that erasing it reaches every backup.
 *
 * @param name as it is printed
 * @param country ISO 3166-1 alpha-2, or null
 * @param postcode null where the procedure does not ask
 */
record SignatoryName(String name, String country, String postcode) {

    /** What its keys' ids begin with. */
    static final String KIND = "name";

    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] sealed(RowKey key) {
        return key.seal(json(), context(key.id()));
    }

    static SignatoryName opened(byte[] sealed, RowKey key) {
        try {
            return JSON.readValue(key.open(sealed, context(key.id())), SignatoryName.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only the addressee opens it. */
    byte[] sealedTo(Recipient recipient, String declarationId) {
        return recipient.seal(json(), toAddressee(declarationId));
    }

    /** What was sealed to the addressee, for the addressee's own machine. */
    static SignatoryName openedBy(RecipientKey owner, byte[] sealed, String declarationId) throws IOException {
        return JSON.readValue(owner.open(sealed, toAddressee(declarationId)), SignatoryName.class);
    }

    private static byte[] toAddressee(String declarationId) {
        return ("undersigned " + declarationId).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] context(String key) {
        return ("citizen_signature.name_sealed " + key).getBytes(StandardCharsets.UTF_8);
    }
}
