package org.undersigned.signing.scrutiny;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** When measures are looked for that are to be done. */
@ApplicationScoped
class ScrutinyJobs {

    @Inject
    MeasureRuns runs;

    @Scheduled(
            every = "${undersigned.scrutiny.looks-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        runs.run();
    }
}
