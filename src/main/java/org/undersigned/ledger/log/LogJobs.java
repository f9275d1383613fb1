package org.undersigned.ledger.log;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** When entries are looked for that are to have a place, and witnesses are asked. */
@ApplicationScoped
class LogJobs {

    /** Rounds on end, after which others may have the thread. */
    private static final int MOST = 100;

    @Inject
    Sequencer sequencer;

    @Inject
    Witnesses witnesses;

    @Scheduled(
            every = "${undersigned.ledger.looks-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        int rounds = 0;
        while (sequencer.round() && rounds < MOST) {
            rounds++;
        }
    }

    /** Beside the sequencer, who waits for nobody. */
    @Scheduled(
            every = "${undersigned.ledger.looks-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void haveItCosigned() {
        witnesses.bringUpToDate();
    }
}
