package org.undersigned.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;
import org.undersigned.platform.Demo;

/**
 * Brings mails that are written when they are sent, and kept nowhere; in the demonstration, which sends none, they go to
 * its mailbox.
 */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final int BATCH = 20;

    @Inject
    Carrier carrier;

    @Inject
    Outbox outbox;

    @Inject
    Demo demo;

    /** Where mails of a kind wait, and how they are written. */
    interface Round<D> {

        Letter letter(D due);

        /** Of which the Message-ID is made, and by which logs call it: they carry no personal data. */
        String id(D due);

        /** The server took it. */
        void sent(D due);

        /** The server will never take it. */
        void bounced(D due);

        /** How many are taken at once. */
        default int batch() {
            return BATCH;
        }

        /** What its mail bears beside what every mail does. */
        default Map<String, String> headers(D due) {
            return Map.of();
        }

        /** All that were taken have been tried: what was noted of them together is written down. */
        default void settle() {}
    }

    /**
     * Goes on as long as any mail is settled: where none is, the server is down, and is left alone until the next round.
     *
     * @param take takes at most so many that are due
     */
    <D> void deliver(IntFunction<List<D>> take, Round<D> round) {
        var settled = true;
        while (settled) {
            settled = isAnySettled(take.apply(round.batch()), round);
        }
    }

    private <D> boolean isAnySettled(List<D> taken, Round<D> round) {
        try {
            return taken.stream().filter(due -> isSettled(due, round)).count() > 0;
        } finally {
            round.settle();
        }
    }

    /** Taken, or refused for good. */
    private <D> boolean isSettled(D due, Round<D> round) {
        try {
            bring(round.letter(due), round.id(due), round.headers(due));
            round.sent(due);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "The mail of %s was not taken: %s",
                    round.id(due), Carrier.cause(e).getClass().getName());
            if (!Carrier.isForGood(e)) {
                return false;
            }
            round.bounced(due);
            return true;
        }
    }

    private void bring(Letter letter, String id, Map<String, String> headers) {
        if (demo.isOn()) {
            QuarkusTransaction.requiringNew().run(() -> outbox.write(letter));
        } else {
            var mail = carrier.addressed(id, letter.to(), letter.locale(), letter.subject())
                    .setText(letter.rendered("text/plain"))
                    .setHtml(letter.rendered("text/html"));
            headers.forEach(mail::addHeader);
            carrier.send(mail);
        }
    }
}
