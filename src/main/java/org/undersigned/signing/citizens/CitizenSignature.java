package org.undersigned.signing.citizens;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.annotations.Immutable;
import org.undersigned.declaration.Wording;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.Leaf;

/** A citizen's signature, for reading; rows are written by {@link ConfirmationBatch} and emptied by {@link OwnersActs}. */
@Entity
@Immutable
@Table(name = "citizen_signature")
@IdClass(RowId.class)
class CitizenSignature extends PanacheEntityBase {

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    public String id;

    @Column(name = "wording_number")
    public int wordingNumber;

    @Column(name = "signer_key")
    public byte[] signerKey;

    @Enumerated(EnumType.STRING)
    public Visibility visibility;

    public String country;

    @Column(name = "name_sealed")
    public byte[] nameSealed;

    /** Order in the public list, or null. */
    public Long position;

    /** To the minute. */
    @Column(name = "signed_at")
    public Instant signedAt;

    public byte[] nonce;

    /** Of what the ledger commits to, where some of that was forgotten; else null. */
    @Column(name = "record_hash")
    public byte[] recordHash;

    /** A mailbox's signatures under the wordings of a declaration up to that one, the latest first. */
    static List<CitizenSignature> of(String declarationId, int wordingNumber, byte[] signerKey) {
        return list(
                "declarationId = ?1 and wordingNumber in ?2 and signerKey = ?3 order by wordingNumber desc",
                declarationId,
                IntStream.rangeClosed(1, wordingNumber).boxed().toList(),
                signerKey);
    }

    private byte[] wordingHash() {
        return Wording.<Wording>findById(new Wording.Key(declarationId, wordingNumber)).contentHash;
    }

    RowId row() {
        return new RowId(declarationId, id);
    }

    /** What the ledger commits to of it. */
    byte[] record() {
        return recordHash == null ? CitizenRecord.hash(id, signerKey, visibility, country, nameSealed) : recordHash;
    }

    /** Its entry in the ledger. */
    Leaf entry() {
        var hash = wordingHash();
        return Leaf.sign(declarationId, hash, commitment(hash));
    }

    private byte[] commitment(byte[] hash) {
        return Leaf.commitment(declarationId, hash, nonce, record());
    }

    /** The entry that cancels its entry in the ledger. */
    Leaf cancelled(Leaf.Type type) {
        var hash = wordingHash();
        var entry = commitment(hash);
        return Leaf.cancels(
                type, declarationId, hash, entry, Leaf.commitment(declarationId, hash, Leaf.nonce(), entry));
    }
}
