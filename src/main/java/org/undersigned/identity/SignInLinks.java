package org.undersigned.identity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;
import org.undersigned.platform.Urls;
import org.undersigned.vault.Tokens;

/** Issues and redeems the links by which people sign in (security.md, rule 6). */
@ApplicationScoped
public class SignInLinks {

    /** Long enough to tell somebody who finds an old mail what happened to its link. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

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
