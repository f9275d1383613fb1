package org.undersigned.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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
        write(List.of(letter));
    }

    /** However many they are, in one statement. */
    @Transactional(TxType.MANDATORY)
    void write(List<Letter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        database.createNativeMutationQuery(
                        """
                        insert into mail_outbox (id, dedupe_key, recipient, subject, body_text, body_html, locale,
                            useless_after, asked_for, asked, created_at, next_attempt_at)
                        select l.*, :now, :now from unnest(cast(:id as text[]), cast(:dedupe as text[]),
                            cast(:to as text[]), cast(:subject as text[]), cast(:text as text[]), cast(:html as text[]),
                            cast(:locale as text[]), cast(:useless as timestamptz[]), cast(:askedFor as text[]),
                            cast(:asked as text[])) as l
                        on conflict (dedupe_key) do nothing
                        """)
                .setParameter("id", each(letters, letter -> Ids.next()))
                .setParameter("dedupe", each(letters, Letter::dedupeKey))
                .setParameter("to", each(letters, Letter::to))
                .setParameter("subject", each(letters, letter -> oneLine(letter.subject())))
                .setParameter("text", each(letters, letter -> letter.rendered("text/plain")))
                .setParameter("html", each(letters, letter -> letter.rendered("text/html")))
                .setParameter("locale", each(letters, letter -> letter.locale().getLanguage()))
                .setParameter("useless", each(letters, letter -> written(letter.uselessAfter())))
                .setParameter(
                        "askedFor",
                        each(
                                letters,
                                letter -> letter.asks() == null
                                        ? null
                                        : letter.asks().declarationId()))
                .setParameter(
                        "asked",
                        each(
                                letters,
                                letter -> letter.asks() == null
                                        ? null
                                        : letter.asks().personId()))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static String[] each(List<Letter> letters, Function<Letter, String> part) {
        return letters.stream().map(part).toArray(String[]::new);
    }

    private static String written(Instant moment) {
        return moment == null ? null : moment.toString();
    }

    /** A title or a name may hold a line end, and a header must not. */
    static String oneLine(String subject) {
        var line = subject.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
