package org.undersigned.signing.citizens;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.util.Base64;
import java.util.Iterator;
import org.undersigned.platform.Csv;
import org.undersigned.vault.RecipientKey;

/** A file of {@link SealedNames}, on the addressee's own machine. */
public final class NamesFile {

    private NamesFile() {}

    /**
     * Writes the names as CSV.
     *
     * @param head the first line
     * @param names the others
     * @throws org.undersigned.vault.BrokenSeal where they were sealed to another key, or changed
     */
    public static void open(RecipientKey owner, JsonNode head, Iterator<JsonNode> names, Writer out)
            throws IOException {
        var declaration = head.path("declaration").asText();
        try (var csv = new Csv(out, "id", "name", "country", "postcode")) {
            while (names.hasNext()) {
                var signature = names.next();
                var sealed = Base64.getDecoder().decode(signature.path("sealed").asText());
                var name = SignatoryName.openedBy(owner, sealed, declaration);
                csv.line(signature.path("id").asText(), name.name(), name.country(), name.postcode());
            }
        }
    }
}
