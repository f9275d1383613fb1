package org.undersigned.signing.updates;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.undersigned.platform.Ids;
import org.undersigned.signing.citizens.Citizens;
import org.undersigned.signing.citizens.Mailbox;
import org.undersigned.signing.citizens.RowId;
import org.undersigned.vault.RowKeys;
import org.undersigned.vault.Tokens;

/** Those who get news, as a test speaks of them. */
@ApplicationScoped
public class Readers {

    @Inject
    Subscribing subscribing;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Citizens citizens;

    @Inject
    RowKeys keys;

    @Inject
    Session database;

    @Inject
    @DataSource("keys")
    AgroalDataSource keysDatabase;

    /** Whoever waits long enough, or with many others, gets news from now on. */
    public void subscribe() {
        subscribing.subscribe();
    }

    /** What somebody gives who wants news. */
    public static Map<String, Object> form(String email) {
        var form = Citizens.form(email);
        form.put("updates", true);
        return form;
    }

    public long number(String ref) {
        return citizens.number("select count(*) from news_subscription where declaration_id = ?1", citizens.id(ref));
    }

    /** How many keys of their addresses there are. */
    public long keys(String ref) {
        try (var connection = keysDatabase.getConnection();
                var statement = connection.prepareStatement("select count(*) from row_key where id like ?")) {
            statement.setString(1, Subscriber.KIND + ":" + citizens.id(ref) + "/%");
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean has(String ref, String email) {
        return QuarkusTransaction.requiringNew().call(() -> subscriptions.has(citizens.id(ref), Mailbox.of(email)));
    }

    /** The last news of that text are older by so much. */
    public void pass(String ref, String time) {
        citizens.change(
                "update news set published_at = published_at - cast(?2 as interval) where declaration_id = ?1",
                citizens.id(ref),
                time);
    }

    /** So many more, without having signed. */
    public List<String> add(String ref, int number) {
        var id = citizens.id(ref);
        var addresses = new ArrayList<String>();
        for (int done = 0; done < number; done += 500) {
            var some = IntStream.range(0, Math.min(500, number - done))
                    .mapToObj(i -> Citizens.address())
                    .toList();
            addresses.addAll(some);
            add(id, some);
        }
        return addresses;
    }

    private void add(String declarationId, List<String> addresses) {
        var ids = addresses.stream().map(one -> Ids.wide()).toList();
        var fresh = ids.stream()
                .map(id -> keys.fresh(new RowId(declarationId, id).key(Subscriber.KIND)))
                .toList();
        keys.keep(fresh);
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < addresses.size(); i++) {
                var subscriber = new Subscriber(addresses.get(i), Tokens.next());
                database.createNativeMutationQuery(
                                """
                                insert into news_subscription (declaration_id, id, mailbox_key, token_key, contact_sealed,
                                    locale, since) values (:d, :i, :m, :t, :c, 'en', :s)""")
                        .setParameter("d", declarationId)
                        .setParameter("i", ids.get(i))
                        .setParameter("m", subscriptions.digest(declarationId, Mailbox.of(addresses.get(i))))
                        .setParameter("t", subscriptions.tokenKey(declarationId, subscriber.token()))
                        .setParameter("c", subscriber.sealed(fresh.get(i)))
                        .setParameter("s", LocalDate.now())
                        .executeUpdate();
            }
        });
    }
}
