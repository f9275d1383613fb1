package org.undersigned.identity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;
import org.undersigned.platform.Urls;
import org.undersigned.vault.Tokens;

/** Issues and redeems the links by which people sign in (security.md, rule 6). */
@ApplicationScoped
public class SignInLinks {

    /** Long enough to tell somebody who finds an old mail what happened to its link. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    /**
     * A link as it goes into a mail; the token is kept nowhere else.
     *
     * @param expiresAt from when on it signs nobody in
     */
    public record Issued(String token, Instant expiresAt) {

        /** Path of the page that it opens, in that language. */
        public String path(Locale locale) {
            return "/" + locale.getLanguage() + "/sign-in/links/" + token;
        }
    }

    /**
     * Whom a link signed in.
     *
     * @param next a path of this site to go on to, or null
     */
    public record Redeemed(Account account, String next) {}

    @Inject
    Clock clock;

    @Inject
    Session database;

    /**
     * A new link for that account. It signs in once, only by POST from the page that it opens.
     *
     * @param next a path of this site to go on to; anything else is dropped
     * @param validFor how long it may lie in the mailbox
     * @throws Refusal (403) when the account is disabled
     */
    @Transactional
    public Issued issue(Account account, String next, Duration validFor) {
        if (account.isDisabled()) {
            throw Refusal.of(Kind.FORBIDDEN, "identity_account_disabled");
        }
        var token = Tokens.next();
        var link = new SignInLink();
        link.tokenHash = OpaqueToken.hash(token);
        link.account = account;
        link.next = Urls.local(next, null);
        link.issuedAt = clock.instant();
        link.expiresAt = link.issuedAt.plus(validFor);
        link.persist();
        return new Issued(token, link.expiresAt);
    }

    /**
     * The same for many accounts, all of them open, in one statement.
     *
     * @param next for each of them, a path of this site to go on to
     * @return by id of the account
     */
    @Transactional
    public Map<String, Issued> issue(Collection<Account> accounts, Function<Account, String> next, Duration validFor) {
        var now = clock.instant();
        var issued = new HashMap<String, Issued>();
        accounts.forEach(one -> issued.put(one.id, new Issued(Tokens.next(), now.plus(validFor))));
        var ids = issued.keySet().toArray(String[]::new);
        var paths = accounts.stream().collect(Collectors.toMap(one -> one.id, one -> Urls.local(next.apply(one), "/")));
        database.createNativeMutationQuery(
                        """
                        insert into sign_in_link (token_hash, account_id, next, issued_at, expires_at)
                        select hash, account, next, :now, :until
                        from unnest(cast(:hashes as text[]), cast(:accounts as text[]), cast(:nexts as text[]))
                            as l (hash, account, next)
                        """)
                .setParameter("now", now)
                .setParameter("until", now.plus(validFor))
                .setParameter("accounts", ids)
                .setParameter(
                        "hashes",
                        strings(ids, id -> OpaqueToken.hash(issued.get(id).token())))
                .setParameter("nexts", strings(ids, paths::get))
                .executeUpdate();
        return issued;
    }

    private static String[] strings(String[] ids, UnaryOperator<String> of) {
        return Arrays.stream(ids).map(of).toArray(String[]::new);
    }

    /** Whom the link would sign in; nothing is used up. Throws like {@link #redeem}. */
    @Transactional
    public Redeemed look(String token) {
        var link = SignInLink.byToken(token).usable(clock.instant());
        return new Redeemed(link.account, link.next);
    }

    /**
     * Uses the link up.
     *
     * @throws Refusal (404) unknown, (410) used or expired, (403) account disabled
     */
    @Transactional
    public Redeemed redeem(String token) {
        var now = clock.instant();
        var link = SignInLink.byToken(token).usable(now);
        if (!link.use(now)) {
            throw Refusal.of(Kind.GONE, "identity_link_used");
        }
        return new Redeemed(link.account, link.next);
    }

    @Scheduled(every = "1h", delayed = "2m")
    @Transactional
    void forget() {
        SignInLink.delete("expiresAt < ?1", clock.instant().minus(REMEMBERED));
    }
}
