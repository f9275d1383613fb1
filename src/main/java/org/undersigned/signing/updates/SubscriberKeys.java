package org.undersigned.signing.updates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.hibernate.Session;
import org.undersigned.signing.citizens.Holders;
import org.undersigned.vault.RowKeyHolder;

/** The key of an address lives as long as its subscription. */
@ApplicationScoped
class SubscriberKeys implements RowKeyHolder {

    private static final String HOLDING =
            """
            select s.declaration_id, s.id from unnest(:declarations, :ids) as k (d, i)
            join news_subscription s on s.declaration_id = k.d and s.id = k.i""";

    @Inject
    Session database;

    @Override
    public String kind() {
        return Subscriber.KIND;
    }

    @Override
    public Set<String> holding(Collection<String> ids) {
        return Holders.held(database, HOLDING, ids, Subscriber.KIND);
    }
}
