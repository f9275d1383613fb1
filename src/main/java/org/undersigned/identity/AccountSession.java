package org.undersigned.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.undersigned.platform.AnyIs;

/** A browser that is signed in. Its row is the session: no row, no session. */
@Entity
@Table(name = "account_session")
class AccountSession extends PanacheEntityBase {

    /** Not every request writes: what it is worth to know is hours, not seconds. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    @Id
    @Column(name = "token_hash")
    public String tokenHash;

    @ManyToOne(optional = false)
    public Account account;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "last_seen_at")
    public Instant lastSeenAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    /** The sessions of these hashes that there are, with all that tells who is asking. */
    static List<AccountSession> of(Collection<String> hashes) {
        return list(
                "from AccountSession s join fetch s.account a left join fetch a.roles"
                        + " where any_is(?1, s.tokenHash) order by s.tokenHash",
                AnyIs.of(hashes));
    }

    boolean isAlive(Instant now, Duration idle) {
        return !account.isDisabled() && now.isBefore(expiresAt) && now.isBefore(lastSeenAt.plus(idle));
    }

    static void see(List<AccountSession> sessions, Instant now) {
        var hashes = sessions.stream()
                .filter(session -> now.isAfter(session.lastSeenAt.plus(NOTED_EVERY)))
                .map(session -> session.tokenHash)
                .toList();
        if (!hashes.isEmpty()) {
            update("lastSeenAt = ?1 where any_is(?2, tokenHash) and lastSeenAt < ?1", now, AnyIs.of(hashes));
        }
    }
}
