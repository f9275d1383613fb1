package org.undersigned.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.undersigned.platform.Demo;
import org.undersigned.signing.invitations.Arrivals;

/**
 * Brings due mails to the SMTP server. An attempt is noted before it is made and no transaction is open while the server
 * is talked to; whatever breaks then, the mail is due again. So a mail may arrive twice, under one Message-ID, but is
 * never lost.
 */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final int BATCH = 20;
    private static final int LONGEST_ERROR = 500;

    @Inject
    Clock clock;

    @Inject
    MailConfig config;

    @Inject
    Carrier carrier;

    @Inject
    Arrivals arrivals;

    @Inject
    Returns returns;

    @Inject
    Demo demo;

    void deliverDue() {
        for (var batch = taken(); !batch.isEmpty(); batch = taken()) {
            batch.forEach(this::deliver);
        }
    }

    private List<OutboxMail> taken() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var due = OutboxMail.due(clock.instant(), BATCH);
            due.forEach(mail -> mail.attempt(clock.instant(), config.retryAfter()));
            return due;
        });
    }

    private void deliver(OutboxMail mail) {
        try {
            carrier.send(addressed(mail));
            note(mail, row -> {
                row.sent(clock.instant());
                arrivals.arrived(row.recipient, row.createdAt);
            });
        } catch (RuntimeException e) {
            // the id, not the address: logs carry no personal data
            LOG.warnf(
                    "Mail %s was not taken at attempt %d: %s",
                    mail.id, mail.attempts, Carrier.cause(e).getClass().getName());
            note(mail, row -> failed(row, e));
        }
    }

    /** What the server will never take is given up at once; what it says of an invitation, those who ask may know. */
    private void failed(OutboxMail row, RuntimeException e) {
        row.failed(error(e), clock.instant(), Carrier.isForGood(e) || row.attempts >= config.attempts());
        if (row.failedAt != null && Carrier.isFromServer(e)) {
            returns.put(row, Carrier.cause(e).getMessage());
        }
    }

    private void note(OutboxMail mail, Consumer<OutboxMail> outcome) {
        QuarkusTransaction.requiringNew().run(() -> {
            OutboxMail row = OutboxMail.findById(mail.id);
            outcome.accept(row);
            if (row.nextAttemptAt == null && !demo.isOn()) {
                row.empty();
            }
        });
    }

    private Mail addressed(OutboxMail mail) {
        return carrier.addressed(mail.id, mail.recipient, Locale.forLanguageTag(mail.locale), mail.subject)
                .setText(mail.bodyText)
                .setHtml(mail.bodyHtml);
    }

    private static String error(RuntimeException e) {
        var text = Outbox.oneLine(String.valueOf(Carrier.cause(e).getMessage()));
        return text.substring(0, Math.min(LONGEST_ERROR, text.length()));
    }
}
