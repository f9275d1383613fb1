package org.undersigned.signing.citizens;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.Leaf;

/** A citizen's signature, for reading; rows are written by {@link ConfirmationBatch} and emptied by {@link OwnSignatures}. */
@Entity
@Immutable
@Table(name = "citizen_signature")
@IdClass(CitizenSignature.Key.class)
class CitizenSignature extends PanacheEntityBase {

    /** Primary key. */
    record Key(String declarationId, String id) implements Serializable {}

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

    /** A mailbox's signature under the wording at which a declaration stands. */
    static Optional<CitizenSignature> of(Signable signable, byte[] signerKey) {
        return find(
                        "declarationId = ?1 and wordingNumber = ?2 and signerKey = ?3",
                        signable.id(),
                        signable.wordingNumber(),
                        signerKey)
                .firstResultOptional();
    }

    RowId row() {
        return new RowId(declarationId, id);
    }

    /** What the ledger holds of it. */
    byte[] commitment(byte[] wordingHash) {
        return Leaf.commitment(
                declarationId, wordingHash, nonce, CitizenRecord.hash(id, signerKey, visibility, country, nameSealed));
    }
}
