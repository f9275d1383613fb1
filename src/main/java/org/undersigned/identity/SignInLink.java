package org.undersigned.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;

/** A link that signs one account in, once, until it expires. */
@Entity
@Table(name = "sign_in_link")
class SignInLink extends PanacheEntityBase {

    @Id
    @Column(name = "token_hash")
    public String tokenHash;

    @ManyToOne(optional = false)
    public Account account;

    /** A path of this site to go on to, or null. */
    public String next;

    @Column(name = "issued_at")
    public Instant issuedAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    @Column(name = "used_at")
    public Instant usedAt;

    static SignInLink byToken(String token) {
        return SignInLink.<SignInLink>findByIdOptional(OpaqueToken.hash(token))
                .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "identity_link_unknown"));
    }

    /** @throws Refusal (410, 403) where it signs nobody in any more */
    SignInLink usable(Instant now) {
        if (usedAt != null) {
            throw Refusal.of(Kind.GONE, "identity_link_used");
        }
        if (!now.isBefore(expiresAt)) {
            throw Refusal.of(Kind.GONE, "identity_link_expired");
        }
        if (account.isDisabled()) {
            throw Refusal.of(Kind.FORBIDDEN, "identity_account_disabled");
        }
        return this;
    }

    /** Of two that try at once the row's lock lets one win. */
    boolean use(Instant now) {
        return update("usedAt = ?1 where tokenHash = ?2 and usedAt is null and expiresAt > ?1", now, tokenHash) == 1;
    }
}
