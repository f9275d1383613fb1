package org.undersigned.ledger.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The log of the service under test, brought up to date when a test wants it. */
@ApplicationScoped
public class PublishedLog {

    @Inject
    Sequencer sequencer;

    /** All that was entered so far is under the checkpoint that everybody is shown from now on. */
    public void bringUpToDate() {
        while (sequencer.round()) {
            Thread.onSpinWait();
        }
        sequencer.stopped().ifPresent(why -> {
            throw new AssertionError(why);
        });
        try {
            // what is shown is remembered for a second
            Thread.sleep(1100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
