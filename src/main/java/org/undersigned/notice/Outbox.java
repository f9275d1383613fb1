package org.undersigned.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.Session;
import org.undersigned.platform.Ids;

/**
 * Where letters are written, within the transaction of the act that they speak of: no act without its mail, no mail
 * without its act.
 */
@ApplicationScoped
class Outbox {

    private static final int LONGEST_SUBJECT = 200;

    @Inject
    Clock clock;

    @Inject
    Session database;

    @Transactional(TxType.MANDATORY)
    void write(Letter letter) {
        var now = clock.instant();
        database.createNativeMutationQuery(
                        """
                        insert into mail_outbox (id, dedupe_key, recipient, subject, body_text, body_html, locale,
                            created_at, useless_after, next_attempt_at)
                        values (:id, :dedupe, :to, :subject, :text, :html, :locale, :now, :useless, :now)
                        on conflict (dedupe_key) do nothing
                        """)
                .setParameter("id", Ids.next())
                .setParameter("dedupe", letter.dedupeKey(), String.class)
                .setParameter("to", letter.to())
                .setParameter("subject", oneLine(letter.subject()))
                .setParameter("text", letter.rendered("text/plain"))
                .setParameter("html", letter.rendered("text/html"))
                .setParameter("locale", letter.locale().getLanguage())
                .setParameter("now", now)
                .setParameter("useless", letter.uselessAfter(), Instant.class)
                .executeUpdate();
    }

    /** A title or a name may hold a line end, and a header must not. */
    static String oneLine(String subject) {
        var line = subject.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
