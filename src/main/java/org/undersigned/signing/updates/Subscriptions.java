package org.undersigned.signing.updates;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.undersigned.signing.citizens.Mailbox;
import org.undersigned.signing.citizens.NewsSubscriptions;
import org.undersigned.signing.citizens.RowId;
import org.undersigned.vault.BlindIndex;
import org.undersigned.vault.RowKeys;
import org.undersigned.vault.Tokens;

/** Who gets news of a text, as far as it can be told: by the mailbox itself, or by the token that every mail brings. */
@ApplicationScoped
class Subscriptions implements NewsSubscriptions {

    private static final String OF_MAILBOX =
            "select id from news_subscription where declaration_id = :declaration and mailbox_key = :digest";

    private static final String BY_TOKEN =
            "select id from news_subscription where declaration_id = :declaration and token_key = :digest";

    private static final String END =
            """
            delete from news_subscription s using unnest(:declarations, :ids) as o (d, i)
            where s.declaration_id = o.d and s.id = o.i""";

    @Inject
    UpdatesConfig config;

    @Inject
    BlindIndex index;

    @Inject
    Tokens tokens;

    @Inject
    RowKeys keys;

    @Inject
    Session database;

    /** By what a mailbox is recognised: another digest than that of its signature, under another key. */
    byte[] digest(String declarationId, Mailbox mailbox) {
        return index.digest(declarationId, "news", mailbox.identity());
    }

    byte[] tokenKey(String declarationId, String token) {
        return tokens.kept("news " + declarationId, token);
    }

    @Override
    public Period keptFor() {
        return config.keptFor();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean has(String declarationId, Mailbox mailbox) {
        return !found(OF_MAILBOX, declarationId, digest(declarationId, mailbox)).isEmpty();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<String> end(String declarationId, Mailbox mailbox) {
        var rows = found(OF_MAILBOX, declarationId, digest(declarationId, mailbox));
        delete(rows);
        return RowId.keys(rows, Subscriber.KIND);
    }

    /** Whoever has the token ends it; one that is over, and one that never was, change nothing. */
    void unsubscribe(String declarationId, String token) {
        end(QuarkusTransaction.requiringNew()
                .call(() -> found(BY_TOKEN, declarationId, tokenKey(declarationId, token))));
    }

    /** First the keys, which ends the addresses in every backup, then the rows, and with them what waits to be sent. */
    void end(Collection<RowId> rows) {
        if (!rows.isEmpty()) {
            keys.destroy(RowId.keys(rows, Subscriber.KIND));
            QuarkusTransaction.requiringNew().run(() -> delete(rows));
        }
    }

    long number(String declarationId) {
        return database.createNativeQuery(
                        "select count(*) from news_subscription where declaration_id = :declaration", Long.class)
                .setParameter("declaration", declarationId)
                .getSingleResult();
    }

    private List<RowId> found(String sql, String declarationId, byte[] digest) {
        return database.createNativeQuery(sql, String.class)
                .setParameter("declaration", declarationId)
                .setParameter("digest", digest)
                .getResultStream()
                .map(id -> new RowId(declarationId, id))
                .toList();
    }

    private void delete(Collection<RowId> rows) {
        database.createNativeMutationQuery(END)
                .setParameter("declarations", RowId.declarations(rows))
                .setParameter("ids", RowId.ids(rows))
                .executeUpdate();
    }
}
