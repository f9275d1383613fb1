package org.undersigned.signing.citizens;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.undersigned.vault.Tokens;

/** A mailed link by which somebody reaches the signature of their mailbox, if there is one. */
@Entity
@Table(name = "own_signature_link")
@IdClass(RowId.class)
class OwnLink extends PanacheEntityBase {

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    public String id;

    @Column(name = "signer_key")
    public byte[] signerKey;

    @Column(name = "token_key")
    public byte[] tokenKey;

    @Column(name = "contact_sealed")
    public byte[] contactSealed;

    public String locale;

    @Column(name = "asked_at")
    public Instant askedAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    /** When its mail is due, or null. */
    @Column(name = "next_mail_at")
    public Instant nextMailAt;

    @Column(name = "mail_attempts")
    public int mailAttempts;

    static byte[] key(Tokens tokens, String declarationId, String token) {
        return tokens.kept("own " + declarationId, token);
    }

    static Optional<OwnLink> byToken(String declarationId, byte[] tokenKey) {
        return find("declarationId = ?1 and tokenKey = ?2", declarationId, tokenKey)
                .firstResultOptional();
    }

    static void forget(String declarationId, byte[] signerKey) {
        delete("declarationId = ?1 and signerKey = ?2", declarationId, signerKey);
    }
}
