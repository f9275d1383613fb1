package org.undersigned.signing.updates;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.List;
import org.hibernate.Session;
import org.undersigned.declaration.TextEnds;
import org.undersigned.platform.Retained;
import org.undersigned.signing.citizens.RowId;

/** Of a text that ended long ago no more news come. */
@ApplicationScoped
class SubscriptionRetention implements Retained {

    private static final String OVER =
            """
            select s.declaration_id, s.id from news_subscription s join text_end e on e.declaration_id = s.declaration_id
            where e.ended_at < :before limit :most""";

    @Inject
    UpdatesConfig config;

    @Inject
    Subscriptions subscriptions;

    @Inject
    TextEnds ends;

    @Inject
    Session database;

    @Override
    public String word() {
        return "subscriptions";
    }

    @Override
    public Period keptFor() {
        return config.keptFor();
    }

    @Override
    public int forget(int most) {
        var over = QuarkusTransaction.requiringNew().call(() -> over(most));
        subscriptions.end(over);
        return over.size();
    }

    private List<RowId> over(int most) {
        return database.createNativeQuery(OVER, Object[].class)
                .setParameter("before", ends.before(keptFor()))
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new RowId((String) row[0], (String) row[1]))
                .toList();
    }
}
