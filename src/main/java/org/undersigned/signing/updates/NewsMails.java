package org.undersigned.signing.updates;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.undersigned.signing.citizens.RowId;
import org.undersigned.vault.RowKeys;

/**
 * The mails that bring news. None is stored: what waits is a row for each subscription, written by the thousand in the order
 * of their ids and deleted when a server has taken the mail. An attempt is noted before it is made, so whoever stops between
 * the server's yes and the deletion writes a few of them once more, under the same Message-ID, and forgets nobody.
 */
@ApplicationScoped
public class NewsMails {

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final int ATTEMPTS = 6;
    private static final int SPREAD = 1_000;

    private static final String SPREAD_ON =
            """
            with piece as materialized (
                select declaration_id, id, spread_to from news where spread_to is not null
                order by published_at limit 1 for update skip locked
            ), next as materialized (
                select s.declaration_id, s.id, p.id as news_id from piece p join news_subscription s
                on s.declaration_id = p.declaration_id and s.id > p.spread_to order by s.id limit :most
            ), written as (
                insert into news_mail (declaration_id, subscription_id, news_id, next_mail_at)
                select declaration_id, id, news_id, :now from next on conflict do nothing
            )
            update news n set spread_to = (select case when count(*) = :most then max(id) end from next),
                recipients = recipients + (select count(*)::int from next)
            from piece p where n.declaration_id = p.declaration_id and n.id = p.id""";

    /** Row by row and past those that somebody has in hand: nobody waits for one another. */
    private static final String CALL_OFF =
            """
            delete from news_mail m using (
                select q.declaration_id, q.subscription_id, q.news_id from news n
                join news_mail q on q.declaration_id = n.declaration_id and q.news_id = n.id
                where n.taken_down_at is not null for update of q skip locked) o
            where m.declaration_id = o.declaration_id and m.subscription_id = o.subscription_id and m.news_id = o.news_id""";

    private static final String TAKE =
            """
            with due as (
                select declaration_id, subscription_id, news_id from news_mail where next_mail_at <= :now
                order by next_mail_at limit :most for update skip locked)
            update news_mail m set attempts = m.attempts + 1,
                next_mail_at = cast(:now as timestamptz) + cast(:retry as interval) * power(3, m.attempts)
            from due, news_subscription s
            where m.declaration_id = due.declaration_id and m.subscription_id = due.subscription_id
                and m.news_id = due.news_id and s.declaration_id = m.declaration_id and s.id = m.subscription_id
            returning m.declaration_id, m.subscription_id, m.news_id, s.contact_sealed, s.locale, m.attempts""";

    /**
     * A mail to be sent now.
     *
     * @param path of the page of the news, below the language
     * @param end of the page that ends the subscription, below the language
     */
    public record Due(
            RowId subscription, String newsId, String email, Locale locale, Issue issue, String path, String end) {

        /** The same each time it is sent. */
        public String id() {
            return newsId + "." + subscription.id();
        }

        public NewsArrivals.Mail mail() {
            return new NewsArrivals.Mail(subscription, newsId);
        }

        /** It may end up in a log. */
        @Override
        public String toString() {
            return id();
        }
    }

    private record Row(RowId subscription, String newsId, byte[] sealed, String locale, int attempts) {

        NewsArrivals.Mail mail() {
            return new NewsArrivals.Mail(subscription, newsId);
        }
    }

    @Inject
    Issues issues;

    @Inject
    NewsArrivals arrivals;

    @Inject
    RowKeys keys;

    @Inject
    Session database;

    @Inject
    Clock clock;

    /** Takes at most so many mails that are due and that no other instance has taken. */
    public List<Due> take(int most) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeMutationQuery(CALL_OFF).executeUpdate();
            spread();
        });
        var rows = QuarkusTransaction.requiringNew().call(() -> taken(most));
        arrivals.givenUp(rows.stream()
                .filter(row -> row.attempts() > ATTEMPTS)
                .map(Row::mail)
                .toList());
        var tried = rows.stream().filter(row -> row.attempts() <= ATTEMPTS).toList();
        var found = keys.find(RowId.keys(tried.stream().map(Row::subscription).toList(), Subscriber.KIND));
        var written = QuarkusTransaction.requiringNew().call(() -> issues(tried));
        return tried.stream()
                .flatMap(row -> Stream.ofNullable(found.get(row.subscription().key(Subscriber.KIND)))
                        .map(key -> due(row, Subscriber.opened(row.sealed(), key), written.get(row.newsId()))))
                .toList();
    }

    /** The next subscriptions of the oldest news of which not all have their mail waiting. */
    private void spread() {
        database.createNativeMutationQuery(SPREAD_ON)
                .setParameter("now", clock.instant())
                .setParameter("most", SPREAD)
                .executeUpdate();
    }

    private List<Row> taken(int most) {
        return database.createNativeQuery(TAKE, Object[].class)
                .setParameter("now", clock.instant())
                .setParameter("most", most)
                .setParameter("retry", FIRST_RETRY.toSeconds() + " seconds")
                .getResultStream()
                .map(row -> new Row(
                        new RowId((String) row[0], (String) row[1]),
                        (String) row[2],
                        (byte[]) row[3],
                        (String) row[4],
                        ((Number) row[5]).intValue()))
                .toList();
    }

    /** Each once, however many go out at a time. */
    private Map<String, Issue> issues(List<Row> rows) {
        var written = new HashMap<String, Issue>();
        rows.forEach(row -> written.computeIfAbsent(
                row.newsId(), id -> issues.of(News.mustBe(row.subscription().declarationId(), id))));
        return written;
    }

    private static Due due(Row row, Subscriber subscriber, Issue issue) {
        return new Due(
                row.subscription(),
                row.newsId(),
                subscriber.email(),
                Locale.forLanguageTag(row.locale()),
                issue,
                "/declarations/" + issue.ref() + "/news#" + row.newsId(),
                UnsubscribePages.path(issue.ref(), subscriber.token()));
    }
}
