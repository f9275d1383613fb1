package org.undersigned.signing.updates;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.undersigned.platform.Ids;
import org.undersigned.signing.citizens.AskedForNews;
import org.undersigned.signing.citizens.AskedForNews.Asked;
import org.undersigned.signing.citizens.RowId;
import org.undersigned.vault.RowKey;
import org.undersigned.vault.RowKeys;
import org.undersigned.vault.Tokens;

/**
 * Makes subscriptions of the requests of those who confirmed their mailbox and asked for news. In groups, and in the order
 * of their own random ids: neither order nor time tells which signature a subscription came with.
 */
@ApplicationScoped
class Subscribing {

    private static final int AT_ONCE = 500;

    private static final String WRITE =
            """
            insert into news_subscription (declaration_id, id, mailbox_key, token_key, contact_sealed, locale, since)
            select :declaration, f.*, cast(:today as date)
            from unnest(:ids, :mailboxes, :tokens, :contacts, :locales) as f (id, mailbox, token, contact, locale)
            order by f.id
            on conflict do nothing returning id""";

    @Inject
    AskedForNews asked;

    @Inject
    Subscriptions subscriptions;

    @Inject
    UpdatesConfig config;

    @Inject
    RowKeys keys;

    @Inject
    Session database;

    @Inject
    Clock clock;

    private record Fresh(RowKey key, String id, byte[] mailbox, byte[] token, byte[] contact, String locale) {}

    /** Requests that one instance looks at are left alone by the others. */
    @Scheduled(
            every = "${undersigned.updates.looks-every:1m}",
            delayed = "30s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void subscribe() {
        for (var declaration : due()) {
            while (QuarkusTransaction.requiringNew().call(() -> subscribe(declaration)) == AT_ONCE) {
                // until none is left
            }
        }
    }

    private List<String> due() {
        var old = clock.instant().minus(config.groupWaits());
        return QuarkusTransaction.requiringNew().call(() -> asked.declarations(config.group(), old));
    }

    /**
     * In one transaction, so that who asked is in one place or the other; the keys are kept before it commits.
     *
     * @return how many requests were looked at
     */
    private int subscribe(String declarationId) {
        var requests = asked.held(declarationId, AT_ONCE);
        var fresh = requests.stream()
                .flatMap(one -> one.mailbox().map(mailbox -> fresh(declarationId, one)).stream())
                .sorted(Comparator.comparing(Fresh::id))
                .toList();
        keys.keep(fresh.stream().map(Fresh::key).toList());
        write(declarationId, fresh);
        asked.done(requests.stream().map(Asked::row).toList());
        return requests.size();
    }

    private Fresh fresh(String declarationId, Asked asked) {
        var mailbox = asked.mailbox().orElseThrow();
        var subscriber = new Subscriber(mailbox.address(), Tokens.next());
        var id = Ids.wide();
        var key = keys.fresh(new RowId(declarationId, id).key(Subscriber.KIND));
        return new Fresh(
                key,
                id,
                subscriptions.digest(declarationId, mailbox),
                subscriptions.tokenKey(declarationId, subscriber.token()),
                subscriber.sealed(key),
                asked.locale());
    }

    /** Whoever gets news already goes on to; the key that was made for them has nothing to open. */
    private void write(String declarationId, List<Fresh> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        var written = Set.copyOf(database.createNativeQuery(WRITE, String.class)
                .setParameter("declaration", declarationId)
                .setParameter("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .setParameter("ids", fresh.stream().map(Fresh::id).toArray(String[]::new))
                .setParameter("mailboxes", fresh.stream().map(Fresh::mailbox).toArray(byte[][]::new))
                .setParameter("tokens", fresh.stream().map(Fresh::token).toArray(byte[][]::new))
                .setParameter("contacts", fresh.stream().map(Fresh::contact).toArray(byte[][]::new))
                .setParameter("locales", fresh.stream().map(Fresh::locale).toArray(String[]::new))
                .getResultList());
        keys.destroy(fresh.stream()
                .filter(one -> !written.contains(one.id()))
                .map(one -> one.key().id())
                .toList());
    }
}
