package org.undersigned.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.undersigned.platform.Demo;
import org.undersigned.signing.citizens.ConfirmationMails;
import org.undersigned.signing.citizens.ConfirmationMails.Due;

/**
 * Brings citizens the mails that they wait for. They are written when they are sent, and kept nowhere; in the
 * demonstration, which sends none, they go to its mailbox.
 */
@ApplicationScoped
class ConfirmationPostman {

    private static final Logger LOG = Logger.getLogger(ConfirmationPostman.class);
    private static final int BATCH = 20;

    @Inject
    ConfirmationMails mails;

    @Inject
    ConfirmationMail writer;

    @Inject
    Carrier carrier;

    @Inject
    Outbox outbox;

    @Inject
    Demo demo;

    /** Goes on as long as any mail is settled: where none is, the server is down, and is left alone until the next round. */
    void deliverDue() {
        var settled = true;
        while (settled) {
            settled = mails.take(BATCH).stream().filter(this::isSettled).count() > 0;
        }
    }

    /** Taken, or refused for good. */
    private boolean isSettled(Due due) {
        try {
            bring(due);
            mails.sent(due);
            return true;
        } catch (RuntimeException e) {
            // the id, not the address: logs carry no personal data
            LOG.warnf(
                    "The mail of request %s was not taken: %s",
                    due.requestId(), Carrier.cause(e).getClass().getName());
            if (!Carrier.isForGood(e)) {
                return false;
            }
            mails.bounced(due);
            return true;
        }
    }

    private void bring(Due due) {
        var letter = writer.letter(due);
        if (demo.isOn()) {
            QuarkusTransaction.requiringNew().run(() -> outbox.write(letter));
        } else {
            carrier.send(carrier.addressed(due.requestId(), letter.to(), letter.locale(), letter.subject())
                    .setText(letter.rendered("text/plain"))
                    .setHtml(letter.rendered("text/html")));
        }
    }
}
