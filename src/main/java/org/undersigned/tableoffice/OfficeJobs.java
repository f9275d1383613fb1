package org.undersigned.tableoffice;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** When the office looks at the clock. Nobody signs late in between: every signature asks for the time itself. */
@ApplicationScoped
class OfficeJobs {

    @Inject
    DueWork work;

    @Scheduled(
            every = "${undersigned.office.looks-every:10s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        work.run();
    }
}
