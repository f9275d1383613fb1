package org.undersigned.signing.recount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.undersigned.ledger.log.PublishedLog;

/** What a job does by itself: the log is published, and read. */
@ApplicationScoped
public class ReadLog {

    @Inject
    PublishedLog log;

    @Inject
    LogReader reader;

    @Inject
    LogFigures figures;

    /** All that was entered so far is published, and its texts' figures are told from it. */
    public void bringUpToDate() {
        log.bringUpToDate();
        readOn();
    }

    void readOn() {
        while (reader.readOn()) {
            Thread.onSpinWait();
        }
        figures.forget();
    }
}
