package org.undersigned.notice;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.undersigned.platform.Demo;

/** When the postman goes, and when the outbox forgets. */
@ApplicationScoped
class MailJobs {

    @Inject
    Clock clock;

    @Inject
    MailConfig config;

    @Inject
    Postman postman;

    @Inject
    ConfirmationPostman confirmations;

    @Inject
    RepresentedPostman represented;

    @Inject
    NewsPostman news;

    @Inject
    ReturnsBox returns;

    @Inject
    Demo demo;

    void check(@Observes StartupEvent start) {
        if (config.host().isPresent() && config.from().isEmpty()) {
            throw new IllegalStateException("undersigned.mail.host is set: set undersigned.mail.from, too");
        }
    }

    @Scheduled(
            every = "3s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void deliver() {
        if (config.host().isPresent()) {
            postman.deliverDue();
        }
        if (config.host().isPresent() || demo.isOn()) {
            confirmations.deliverDue();
            represented.deliverDue();
        }
    }

    /** By itself: who waits for a link to confirm does not wait until thousands have their news. */
    @Scheduled(
            every = "10s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void deliverNews() {
        if (config.host().isPresent() || demo.isOn()) {
            news.deliverDue();
        }
    }

    @Scheduled(
            every = "1m",
            delayed = "20s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void takeBack() {
        config.returns().ifPresent(returns::empty);
    }

    /** A link that has expired in the outbox is not sent any more, and no address stays for good. */
    @Scheduled(every = "1m", delayed = "10s")
    @Transactional
    void forget() {
        if (!demo.isOn()) {
            var now = clock.instant();
            OutboxMail.update(
                    "failedAt = ?1, nextAttemptAt = null, bodyText = null, bodyHtml = null, lastError = 'useless'"
                            + " where nextAttemptAt is not null and uselessAfter < ?1",
                    now);
            OutboxMail.delete("nextAttemptAt is null and createdAt < ?1", now.minus(config.remembered()));
        }
    }
}
