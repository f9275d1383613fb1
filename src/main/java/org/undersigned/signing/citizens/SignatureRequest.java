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
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.undersigned.procedure.Visibility;

/**
 * A citizen's signature before its address is confirmed, for reading; it is written by {@link RequestBatch} and used by
 * {@link ConfirmationBatch}.
 */
@Entity
@Immutable
@Table(name = "signature_request")
@IdClass(RowId.class)
class SignatureRequest extends PanacheEntityBase {

    private static final String ENDED =
            """
            select coalesce(e.reason, e.kind) from citizen_signature s
            join citizen_signature_end e on e.declaration_id = s.declaration_id and e.signature_id = s.id
            where s.declaration_id = :declaration and s.wording_number = :wording and s.signer_key = :signer""";

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    public String id;

    @Column(name = "wording_number")
    public int wordingNumber;

    @Column(name = "signer_key")
    public byte[] signerKey;

    @Column(name = "token_key")
    public byte[] tokenKey;

    @Enumerated(EnumType.STRING)
    public Visibility visibility;

    public String locale;

    @Column(name = "requested_at")
    public Instant requestedAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    /** Whether the button was pressed: the signature that came of it has its id, or the name stood there already. */
    @Formula(
            "double_at is not null or exists (select 1 from citizen_signature s where s.declaration_id = declaration_id"
                    + " and s.id = id)")
    public boolean used;

    static Optional<SignatureRequest> byToken(String declarationId, byte[] tokenKey) {
        return find("declarationId = ?1 and tokenKey = ?2", declarationId, tokenKey)
                .firstResultOptional();
    }

    /** How the name ended that the mailbox put under that wording: taken back, held, or why it was found invalid. */
    Optional<String> end() {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(ENDED, String.class)
                .setParameter("declaration", declarationId)
                .setParameter("wording", wordingNumber)
                .setParameter("signer", signerKey)
                .getResultStream()
                .findFirst();
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
