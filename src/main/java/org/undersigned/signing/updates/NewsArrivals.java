package org.undersigned.signing.updates;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.undersigned.signing.citizens.RowId;

/** What became of the mails that bring news, noted for many at once; where nobody reads them any more, they end. */
@ApplicationScoped
public class NewsArrivals {

    /** Mails that come back one after the other, after which nobody reads there any more. */
    private static final int MOST_RETURNS = 3;

    private static final String SETTLE =
            """
            with gone as (
                delete from news_mail m using unnest(:declarations, :ids, :news) as o (d, s, n)
                where m.declaration_id = o.d and m.subscription_id = o.s and m.news_id = o.n
                returning m.declaration_id, m.news_id
            ), counted as (
                select declaration_id, news_id, count(*)::int as n from gone group by 1, 2
            )
            update news n set sent = n.sent + case when :sent then c.n else 0 end,
                failed = n.failed + case when :sent then 0 else c.n end
            from counted c where n.declaration_id = c.declaration_id and n.id = c.news_id""";

    private static final String ARRIVED =
            """
            update news_subscription s set came_back = case when last_came_back then came_back else 0 end,
                last_came_back = false
            from unnest(:declarations, :ids) as o (d, i)
            where s.declaration_id = o.d and s.id = o.i and (s.came_back > 0 or s.last_came_back)""";

    private static final String CAME_BACK =
            """
            update news_subscription s set came_back = came_back + 1, last_came_back = true
            from unnest(:declarations, :ids) as o (d, i)
            where s.declaration_id = o.d and s.id = o.i and (:refused or not s.last_came_back)
            returning s.declaration_id, s.id, s.came_back""";

    /** Which mail. */
    public record Mail(RowId subscription, String newsId) {}

    @Inject
    Subscriptions subscriptions;

    @Inject
    Session database;

    /** A server took them. */
    public void sent(Collection<Mail> mails) {
        if (!mails.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> {
                settle(mails, true);
                of(ARRIVED, rows(mails)).executeUpdate();
            });
        }
    }

    /** No server took them for hours: that says nothing of the mailboxes. */
    void givenUp(Collection<Mail> mails) {
        if (!mails.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> settle(mails, false));
        }
    }

    /** No server will ever take them. */
    public void refused(Collection<Mail> mails) {
        if (!mails.isEmpty()) {
            var over = QuarkusTransaction.requiringNew().call(() -> {
                settle(mails, false);
                return cameBack(rows(mails), true);
            });
            subscriptions.end(over);
        }
    }

    /** A server has taken one and says later that it could not deliver it; an id that is none of ours changes nothing. */
    public void returned(String id) {
        var parts = id.split("\\.");
        if (parts.length == 2) {
            var over = QuarkusTransaction.requiringNew().call(() -> News.byId(parts[0])
                    .map(news -> cameBack(List.of(new RowId(news.declarationId, parts[1])), false))
                    .orElse(List.of()));
            subscriptions.end(over);
        }
    }

    /**
     * Those to whom too many came back one after the other.
     *
     * @param refused at once, and so not reported already
     */
    private List<RowId> cameBack(List<RowId> rows, boolean refused) {
        return database.createNativeQuery(CAME_BACK, Object[].class)
                .setParameter("declarations", RowId.declarations(rows))
                .setParameter("ids", RowId.ids(rows))
                .setParameter("refused", refused)
                .getResultStream()
                .filter(row -> ((Number) row[2]).intValue() >= MOST_RETURNS)
                .map(row -> new RowId((String) row[0], (String) row[1]))
                .toList();
    }

    private void settle(Collection<Mail> mails, boolean sent) {
        of(SETTLE, rows(mails))
                .setParameter("news", mails.stream().map(Mail::newsId).toArray(String[]::new))
                .setParameter("sent", sent)
                .executeUpdate();
    }

    private MutationQuery of(String sql, List<RowId> rows) {
        return database.createNativeMutationQuery(sql)
                .setParameter("declarations", RowId.declarations(rows))
                .setParameter("ids", RowId.ids(rows));
    }

    private static List<RowId> rows(Collection<Mail> mails) {
        return mails.stream().map(Mail::subscription).toList();
    }
}
