package org.undersigned.signing.represented;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.undersigned.signing.citizens.RowId;
import org.undersigned.vault.RowKeys;

/**
 * The mails that bring somebody represented their link. None of them is stored: the address is opened when one is sent. An
 * attempt is noted before it is made, so a mail may come twice, and never not at all.
 */
@ApplicationScoped
public class InvitationMails {

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final int ATTEMPTS = 6;
    private static final int AT_ONCE = 500;

    private static final String TAKE =
            """
            with due as (
                select declaration_id, id from represented_invitation where next_mail_at <= :now
                order by next_mail_at limit :most for update skip locked)
            update represented_invitation r set mail_attempts = r.mail_attempts + 1,
                next_mail_at = case when r.mail_attempts + 1 < :attempts
                    then cast(:now as timestamptz) + cast(:retry as interval) * power(3, r.mail_attempts) end
            from due, declaration d
            where r.declaration_id = due.declaration_id and r.id = due.id and d.id = r.declaration_id
            returning r.declaration_id, r.id, d.ref, r.contact_sealed, r.locale, r.expires_at""";

    private static final String SENT =
            """
            update represented_invitation set next_mail_at = null, mailed_at = :now
            where declaration_id = :declaration and id = :id""";

    private static final String BOUNCED =
            """
            update represented_invitation set next_mail_at = null, bounced_at = :now
            where declaration_id = :declaration and id = :id""";

    private static final String OVER =
            """
            select declaration_id, id from represented_invitation
            where expires_at < :now and contact_sealed is not null limit :most""";

    private static final String FORGET =
            """
            update represented_invitation r set contact_sealed = null, next_mail_at = null
            from unnest(:declarations, :ids) as o (d, i) where r.declaration_id = o.d and r.id = o.i""";

    /**
     * A mail to be sent now.
     *
     * @param path of the page that the link opens, below the language
     */
    public record Due(String declarationId, String id, String email, Locale locale, String path, Instant expiresAt) {

        /** It may end up in a log: nothing of it is told but which it is. */
        @Override
        public String toString() {
            return "invitation " + id;
        }
    }

    private record Row(RowId id, String ref, byte[] sealed, String locale, Instant expires) {}

    @Inject
    RowKeys keys;

    @Inject
    Session database;

    @Inject
    Clock clock;

    /** Takes the mails that are due and that no other instance has taken, the longest waiting first. */
    public List<Due> take(int most) {
        var now = clock.instant();
        var rows = QuarkusTransaction.requiringNew().call(() -> taken(most, now)).stream()
                .filter(row -> row.sealed() != null && now.isBefore(row.expires()))
                .toList();
        var found = keys.find(
                rows.stream().map(row -> row.id().key(InvitedContact.KIND)).toList());
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(found.get(row.id().key(InvitedContact.KIND)))
                        .map(key -> due(row, InvitedContact.opened(row.sealed(), key))))
                .toList();
    }

    private List<Row> taken(int most, Instant now) {
        return database
                .createNativeQuery(TAKE, Object[].class)
                .setParameter("now", now)
                .setParameter("most", most)
                .setParameter("attempts", ATTEMPTS)
                .setParameter("retry", FIRST_RETRY.toSeconds() + " seconds")
                .getResultList()
                .stream()
                .map(row -> new Row(
                        new RowId((String) row[0], (String) row[1]),
                        (String) row[2],
                        (byte[]) row[3],
                        (String) row[4],
                        (Instant) row[5]))
                .toList();
    }

    private static Due due(Row row, InvitedContact contact) {
        return new Due(
                row.id().declarationId(),
                row.id().id(),
                contact.email(),
                Locale.forLanguageTag(row.locale()),
                OwnConsentPages.path(row.ref(), contact.token()),
                row.expires());
    }

    /** The server took it. */
    public void sent(Due due) {
        note(SENT, due);
    }

    /** The server will never take it: there is no such mailbox, say. */
    public void bounced(Due due) {
        note(BOUNCED, due);
    }

    private void note(String sql, Due due) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(sql)
                .setParameter("now", clock.instant())
                .setParameter("declaration", due.declarationId())
                .setParameter("id", due.id())
                .executeUpdate());
    }

    /** Addresses are needed until their link is over: first the key, which ends them in every backup, then the row. */
    @Scheduled(
            every = "15m",
            delayed = "2m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void forget() {
        for (var rows = over(); !rows.isEmpty(); rows = over()) {
            var gone = rows;
            keys.destroy(RowId.keys(gone, InvitedContact.KIND));
            QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(FORGET)
                    .setParameter("declarations", RowId.declarations(gone))
                    .setParameter("ids", RowId.ids(gone))
                    .executeUpdate());
        }
    }

    private List<RowId> over() {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(OVER, Object[].class)
                .setParameter("now", clock.instant())
                .setParameter("most", AT_ONCE)
                .getResultStream()
                .map(row -> new RowId((String) row[0], (String) row[1]))
                .toList());
    }
}
