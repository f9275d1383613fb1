package org.undersigned.signing.citizens;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.Session;
import org.undersigned.vault.RowKey;
import org.undersigned.vault.RowKeys;

/**
 * The mails that citizens wait for. None of them is stored: what it says is sealed with the request, and opened when it is
 * sent. An attempt is noted before it is made, so a mail may come twice, and never not at all.
 */
@ApplicationScoped
public class ConfirmationMails {

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final int ATTEMPTS = 6;

    /** What a mail is for, with where it waits. */
    public enum Kind {
        /** Somebody asked to sign. */
        CONFIRM(
                """
                with due as (
                    select declaration_id, id from signature_request where next_mail_at <= :now
                    order by next_mail_at limit :most for update skip locked)
                update signature_request r set mail_attempts = r.mail_attempts + 1,
                    next_mail_at = case when r.mail_attempts + 1 < :attempts
                        then cast(:now as timestamptz) + cast(:retry as interval) * power(3, r.mail_attempts) end
                from due, declaration d
                where r.declaration_id = due.declaration_id and r.id = due.id and d.id = r.declaration_id
                returning r.declaration_id, r.id, d.ref, r.contact_sealed, r.locale, r.expires_at, r.expires_at > :now
                    and r.double_at is null and not exists (select from citizen_signature s
                        where s.declaration_id = r.declaration_id and s.id = r.id), r.visibility <> 'PUBLIC'""",
                """
                update signature_request set next_mail_at = null, mailed_at = :now
                where declaration_id = :declaration and id = :id""",
                """
                with bounced as (
                    update signature_request set next_mail_at = null, bounced_at = :now
                    where declaration_id = :declaration and id = :id returning declaration_id, wording_number)
                insert into tally (declaration_id, wording_number, dimension, key, slot, n)
                select declaration_id, wording_number, 'BOUNCED', '', 0, 1 from bounced
                on conflict (declaration_id, wording_number, dimension, key, slot) do update set n = tally.n + 1"""),
        /** Somebody asked for their own signature; of whom nothing is known, so the mail tells nothing of the text. */
        OWN(
                """
                with due as (
                    select declaration_id, id from own_signature_link where next_mail_at <= :now
                    order by next_mail_at limit :most for update skip locked)
                update own_signature_link r set mail_attempts = r.mail_attempts + 1,
                    next_mail_at = case when r.mail_attempts + 1 < :attempts
                        then cast(:now as timestamptz) + cast(:retry as interval) * power(3, r.mail_attempts) end
                from due, declaration d
                where r.declaration_id = due.declaration_id and r.id = due.id and d.id = r.declaration_id
                returning r.declaration_id, r.id, d.ref, r.contact_sealed, r.locale, r.expires_at, r.expires_at > :now,
                    true""",
                """
                update own_signature_link set next_mail_at = null
                where declaration_id = :declaration and id = :id and asked_at <= :now""",
                """
                update own_signature_link set next_mail_at = null
                where declaration_id = :declaration and id = :id and asked_at <= :now""");

        private final String take;
        private final String sent;
        private final String bounced;

        Kind(String take, String sent, String bounced) {
            this.take = take;
            this.sent = sent;
            this.bounced = bounced;
        }

        private String path(String ref, String token) {
            return "/declarations/" + ref + (this == CONFIRM ? "/sign/links/" : "/signature/links/") + token;
        }
    }

    /**
     * A mail to be sent now.
     *
     * @param requestId of the request, or of the asking for one's own signature
     * @param path of the page that the link opens, below the language
     * @param expiresAt until when link and code work
     * @param discreet whether the name is not to be seen, so that a mail had better not tell what is signed
     */
    public record Due(
            Kind kind,
            String declarationId,
            String requestId,
            String ref,
            String email,
            Locale locale,
            String path,
            String code,
            Instant expiresAt,
            boolean discreet) {}

    @Inject
    RowKeys keys;

    @Inject
    Session database;

    @Inject
    Clock clock;

    private record Row(
            Kind kind,
            RowId id,
            String ref,
            byte[] sealed,
            String locale,
            Instant expires,
            boolean useful,
            boolean discreet) {}

    /** Takes the mails that are due and that no other instance has taken, the longest waiting first. */
    public List<Due> take(int most) {
        var rows = QuarkusTransaction.requiringNew().call(() -> Arrays.stream(Kind.values())
                .flatMap(kind -> taken(kind, most).stream())
                .toList());
        var opened =
                keys.find(rows.stream().map(row -> row.id().key(Contact.KIND)).toList());
        return rows.stream()
                .filter(Row::useful)
                .flatMap(row -> due(row, Optional.ofNullable(opened.get(row.id().key(Contact.KIND)))).stream())
                .toList();
    }

    private List<Row> taken(Kind kind, int most) {
        return database
                .createNativeQuery(kind.take, Object[].class)
                .setParameter("now", clock.instant())
                .setParameter("most", most)
                .setParameter("attempts", ATTEMPTS)
                .setParameter("retry", FIRST_RETRY.toSeconds() + " seconds")
                .getResultList()
                .stream()
                .map(row -> new Row(
                        kind,
                        new RowId((String) row[0], (String) row[1]),
                        (String) row[2],
                        (byte[]) row[3],
                        (String) row[4],
                        (Instant) row[5],
                        (Boolean) row[6],
                        (Boolean) row[7]))
                .toList();
    }

    private static Optional<Due> due(Row row, Optional<RowKey> key) {
        return key.map(one -> Contact.opened(row.sealed(), one))
                .map(contact -> new Due(
                        row.kind(),
                        row.id().declarationId(),
                        row.id().id(),
                        row.ref(),
                        contact.email(),
                        Locale.forLanguageTag(row.locale()),
                        row.kind().path(row.ref(), contact.token()),
                        contact.code(),
                        row.expires(),
                        row.discreet()));
    }

    /** The server took it. */
    public void sent(Due due) {
        note(due.kind().sent, due);
    }

    /** The server will never take it: there is no such mailbox, say. */
    public void bounced(Due due) {
        note(due.kind().bounced, due);
    }

    private void note(String sql, Due due) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(sql)
                .setParameter("now", clock.instant())
                .setParameter("declaration", due.declarationId())
                .setParameter("id", due.requestId())
                .executeUpdate());
    }
}
