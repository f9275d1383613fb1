package org.undersigned.retention;

import io.quarkus.arc.All;
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
import org.jboss.logging.Logger;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Retained;

/**
 * Asks each feature once a night to forget what has had its time, batch by batch. One instance does it for one kind; where it
 * stops or fails, what it had forgotten stays forgotten, and any instance goes on later.
 */
@ApplicationScoped
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    @Inject
    RetentionConfig config;

    @Inject
    @All
    List<Retained> kinds;

    @Inject
    Clock clock;

    /** What is kept, in the order in which it is told and forgotten. */
    List<Retained> kinds() {
        return kinds.stream()
                .sorted(Comparator.comparing(kind -> Order.of(kind.word())))
                .toList();
    }

    @Scheduled(
            every = "${undersigned.retention.looks-every:10m}",
            delayed = "4m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        kinds().stream().filter(Retained::isNightly).forEach(this::look);
        QuarkusTransaction.requiringNew()
                .run(() -> RetentionRun.delete("night < ?1", night().minusDays(config.nightsRemembered())));
    }

    /** This night's run of that kind, unless it was done, or somebody does it. */
    void look(Retained kind) {
        var key = new RetentionRun.Key(kind.word(), night());
        var now = clock.instant();
        var mine = QuarkusTransaction.requiringNew()
                .call(() -> RetentionRun.claim(key, now, now.minus(config.triedAgainAfter())));
        if (mine) {
            run(kind, key);
        }
    }

    /** One that fails keeps no other from its turn. */
    private void run(Retained kind, RetentionRun.Key key) {
        try {
            for (var some = kind.forget(config.batch()); some > 0; some = kind.forget(config.batch())) {
                beat(key, some);
            }
            QuarkusTransaction.requiringNew().run(() -> RetentionRun.ended(key, clock.instant()));
        } catch (RuntimeException e) {
            LOG.errorf("%s: not all is forgotten that had its time: %s", kind.word(), reason(e));
            QuarkusTransaction.requiringNew().run(() -> RetentionRun.failed(key, reason(e), clock.instant()));
        }
    }

    private void beat(RetentionRun.Key key, int forgotten) {
        QuarkusTransaction.requiringNew().run(() -> RetentionRun.beat(key, forgotten, clock.instant()));
    }

    /** The night belongs to the day on which it began. */
    private LocalDate night() {
        return LocalDate.ofInstant(clock.instant().minus(config.startsAfterMidnight()), ZoneOffset.UTC);
    }

    /** What a database says of a row might name somebody: which kind of failure it is, and no more. */
    private static String reason(RuntimeException e) {
        var root = e;
        while (root.getCause() instanceof RuntimeException cause) {
            root = cause;
        }
        return root instanceof Refusal ? root.getMessage() : root.getClass().getName();
    }
}
