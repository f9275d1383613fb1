package org.undersigned.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import org.undersigned.platform.RateLimits;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;
import org.undersigned.platform.Urls;

/**
 * Takes the wish to sign in, and answers it by mail. Taking it does the same work whether there is an account or not
 * (security.md, rule 4): only the job that follows looks for one.
 */
@ApplicationScoped
public class SignInRequests {

    @Inject
    Clock clock;

    @Inject
    IdentityConfig config;

    @Inject
    RateLimits limits;

    @Inject
    Accounts accounts;

    @Inject
    SignInLinks links;

    @Inject
    Event<SignInLinkIssued> issued;

    /**
     * Notes that somebody wants to sign in.
     *
     * @param next a path of this site to go on to, or null
     * @param locale language of the mail's page
     * @param source see {@link org.undersigned.platform.SourcePrefix}
     * @throws Refusal (422) where it is no e-mail address, (429) where this source asked too often
     */
    @Transactional
    public void ask(String email, String next, Locale locale, String source) {
        var address = EmailAddress.canonical(email);
        var limit = config.limits();
        if (!limits.take("sign-in by source", source, limit.perSource(), limit.period())) {
            throw Refusal.of(Kind.TOO_MANY, "identity_too_many_requests");
        }
        SignInRequest.write(address, Urls.local(next, null), locale, clock.instant());
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void answerAll() {
        while (QuarkusTransaction.requiringNew().call(this::answerOldest)) {}
    }

    private boolean answerOldest() {
        var request = SignInRequest.oldest();
        request.ifPresent(this::answer);
        return request.isPresent();
    }

    private void answer(SignInRequest request) {
        var limit = config.limits();
        request.delete();
        if (limits.take("sign-in by address", request.email, limit.perAddress(), limit.period())) {
            accounts.findByEmail(request.email)
                    .filter(account -> !account.isDisabled())
                    .ifPresent(account -> mail(account, request));
        }
    }

    private void mail(Account account, SignInRequest request) {
        var link = links.issue(account, request.next, config.link().validFor());
        issued.fire(new SignInLinkIssued(
                account.email, account.name, request.locale, link.path(request.locale), link.expiresAt()));
    }
}
