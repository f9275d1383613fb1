package org.undersigned.signing.recount;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** When the published log is read on. */
@ApplicationScoped
class LogReaderJobs {

    /** Steps on end, after which others may have the thread. */
    private static final int MOST = 20;

    @Inject
    LogReader reader;

    @Scheduled(
            every = "${undersigned.recount.reads-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void read() {
        int steps = 0;
        while (reader.readOn() && steps < MOST) {
            steps++;
        }
    }
}
