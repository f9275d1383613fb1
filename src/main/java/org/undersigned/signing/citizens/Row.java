package org.undersigned.signing.citizens;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.Leaf;

/**
 * A citizen's signature that somebody holds locked, and how it ended, if it did.
 *
 * @param nonce null where it was erased
 * @param recordHash of what the ledger commits to, where some of that was forgotten; else null
 * @param paper whether it came on a sheet of paper
 */
record Row(
        String id,
        int wording,
        byte[] signerKey,
        Visibility visibility,
        String country,
        byte[] nameSealed,
        byte[] nonce,
        byte[] recordHash,
        boolean paper,
        End end) {

    /**
     * How it ended.
     *
     * @param reason null where its owner took it back
     * @param measure by which an officer did it, or null
     * @param heldBy the measure that held it when another one found it invalid, or null
     */
    record End(String kind, String reason, String measure, String heldBy) {

        boolean isHeld() {
            return Ending.HELD.equals(reason);
        }
    }

    static Row of(ResultSet row) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getInt("wording_number"),
                row.getBytes("signer_key"),
                Visibility.valueOf(row.getString("visibility")),
                row.getString("country"),
                row.getBytes("name_sealed"),
                row.getBytes("nonce"),
                row.getBytes("record_hash"),
                row.getBoolean("paper"),
                null);
    }

    Row with(End found) {
        return new Row(id, wording, signerKey, visibility, country, nameSealed, nonce, recordHash, paper, found);
    }

    boolean counts() {
        return end == null;
    }

    boolean isHeld() {
        return end != null && end.isHeld();
    }

    boolean isErased() {
        return nonce == null;
    }

    /** Of its entry in the ledger, as it is or as it would be with another nonce. */
    byte[] commitment(String declarationId, byte[] wordingHash, byte[] withNonce) {
        return Leaf.commitment(
                declarationId,
                wordingHash,
                withNonce,
                recordHash == null ? CitizenRecord.hash(id, signerKey, visibility, country, nameSealed) : recordHash);
    }
}
