package org.undersigned.signing.citizens;

import java.nio.charset.StandardCharsets;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.Leaf;

/** What the ledger commits to of a citizen's signature: what stands in its row, sealed as it is. */
final class CitizenRecord {

    private CitizenRecord() {}

    /** SHA-256 over id, signer key, visibility, country and sealed name; those that are null count as empty. */
    static byte[] hash(String id, byte[] signerKey, Visibility visibility, String country, byte[] nameSealed) {
        return Leaf.recordHash(bytes(id), signerKey, bytes(visibility.name()), bytes(country), nameSealed);
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
