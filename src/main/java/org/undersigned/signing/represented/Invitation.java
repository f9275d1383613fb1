package org.undersigned.signing.represented;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.signing.citizens.RowId;
import org.undersigned.vault.Tokens;

/** The link by which somebody represented reaches the page of their own: one at a time, of which only a digest is kept. */
@Entity(name = "RepresentedInvitation")
@Table(name = "represented_invitation")
@IdClass(RowId.class)
class Invitation extends PanacheEntityBase {

    /** How a link came about, and what became of it. */
    enum Standing {
        /** The mail waits to be sent. */
        WAITS,
        MAILED,
        /** No mailbox took it, now or in several tries. */
        CAME_BACK,
        /** Shown once, to be handed over. */
        HANDED_OVER,
        OVER;

        /** As messages and the API spell it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    public String id;

    @Column(name = "person_id")
    public String personId;

    @Column(name = "token_key")
    public byte[] tokenKey;

    @Column(name = "by_mail")
    public boolean byMail;

    /** Null where it was not mailed, or is over. */
    @Column(name = "contact_sealed")
    public byte[] contactSealed;

    /** In which the mail is written. */
    public String locale;

    @Column(name = "made_at")
    public Instant madeAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    /** When its mail is due, or null. */
    @Column(name = "next_mail_at")
    public Instant nextMailAt;

    @Column(name = "mail_attempts")
    public int mailAttempts;

    @Column(name = "mailed_at")
    public Instant mailedAt;

    @Column(name = "bounced_at")
    public Instant bouncedAt;

    RowId row() {
        return new RowId(declarationId, id);
    }

    boolean isGood(Instant now) {
        return now.isBefore(expiresAt);
    }

    Standing standing(Instant now) {
        if (!isGood(now)) {
            return Standing.OVER;
        }
        if (!byMail) {
            return Standing.HANDED_OVER;
        }
        if (mailedAt != null) {
            return Standing.MAILED;
        }
        return nextMailAt == null ? Standing.CAME_BACK : Standing.WAITS;
    }

    /** The form in which a token is kept: it leads to one person of one complaint. */
    static byte[] key(Tokens tokens, String declarationId, String token) {
        return tokens.kept("represented " + declarationId, token);
    }

    static Optional<Invitation> to(Represented person) {
        return find("declarationId = ?1 and personId = ?2", person.declarationId, person.id)
                .firstResultOptional();
    }

    static Optional<Invitation> byToken(String declarationId, byte[] tokenKey) {
        return find("declarationId = ?1 and tokenKey = ?2", declarationId, tokenKey)
                .firstResultOptional();
    }

    /** All of a complaint, by id of the person. */
    static Map<String, Invitation> of(String declarationId) {
        Stream<Invitation> all = stream("declarationId", declarationId);
        return all.collect(Collectors.toMap(one -> one.personId, Function.identity()));
    }
}
