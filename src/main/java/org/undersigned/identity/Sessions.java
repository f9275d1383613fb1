package org.undersigned.identity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;
import org.undersigned.vault.Tokens;

/** Server-side sessions, carried by an opaque token in a cookie that no script and no other host can read or set. */
@ApplicationScoped
public class Sessions {

    public static final String COOKIE = "__Host-session";

    @Inject
    Clock clock;

    @Inject
    IdentityConfig config;

    /**
     * Signs a browser in, under a token that nobody knew before.
     *
     * @param before the session cookie that came with the request, or null; that session ends
     * @return the cookie to answer with
     * @throws Refusal (403) when the account is disabled
     */
    @Transactional
    public NewCookie start(Account account, String before) {
        if (account.isDisabled()) {
            throw Refusal.of(Kind.FORBIDDEN, "identity_account_disabled");
        }
        end(before);
        var token = Tokens.next();
        var session = new AccountSession();
        session.tokenHash = OpaqueToken.hash(token);
        session.account = account;
        session.startedAt = clock.instant();
        session.lastSeenAt = session.startedAt;
        session.expiresAt = session.startedAt.plus(config.session().absolute());
        session.persist();
        Account.signedIn(account.id, LocalDate.ofInstant(session.startedAt, ZoneOffset.UTC));
        return cookie(token, NewCookie.DEFAULT_MAX_AGE);
    }

    /** Ends the session of that cookie, if it is one. */
    @Transactional
    public void end(String token) {
        if (token != null) {
            AccountSession.delete("tokenHash", OpaqueToken.hash(token));
        }
    }

    /** Ends every session of the account, on every device. */
    @Transactional
    public void endAll(String accountId) {
        AccountSession.delete("account.id", accountId);
    }

    /** The cookie that takes the cookie away. */
    public NewCookie noCookie() {
        return cookie("", 0);
    }

    /** Whose sessions these are, in their order; nothing for one that is none or has ended. */
    @Transactional
    List<Optional<Caller>> callers(List<String> tokens) {
        var now = clock.instant();
        var hashes = tokens.stream().map(OpaqueToken::hash).toList();
        var alive = AccountSession.of(hashes).stream()
                .filter(session -> session.isAlive(now, config.session().idle()))
                .toList();
        AccountSession.see(alive, now);
        var callers = alive.stream()
                .collect(Collectors.toMap(session -> session.tokenHash, session -> Caller.of(session.account, true)));
        return hashes.stream()
                .map(hash -> Optional.ofNullable(callers.get(hash)))
                .toList();
    }

    @Scheduled(every = "1h", delayed = "3m")
    @Transactional
    void forget() {
        var now = clock.instant();
        AccountSession.delete(
                "expiresAt < ?1 or lastSeenAt < ?2",
                now,
                now.minus(config.session().idle()));
    }

    private static NewCookie cookie(String token, int maxAge) {
        return new NewCookie.Builder(COOKIE)
                .value(token)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(maxAge)
                .build();
    }
}
