package org.undersigned.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.undersigned.platform.BaseUrl;
import org.undersigned.platform.Demo;

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
    Mailer mailer;

    @Inject
    BaseUrl baseUrl;

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
            send(mail);
            note(mail, row -> row.sent(clock.instant()));
        } catch (RuntimeException e) {
            // the id, not the address: logs carry no personal data
            LOG.warnf(
                    "Mail %s was not taken at attempt %d: %s",
                    mail.id, mail.attempts, cause(e).getClass().getName());
            note(mail, row -> row.failed(error(e), clock.instant(), config.attempts()));
        }
    }

    /** A conversation that breaks off before the server has said yes or no is begun anew at once, and once. */
    private void send(OutboxMail mail) {
        try {
            mailer.send(addressed(mail));
        } catch (RuntimeException e) {
            if (cause(e) instanceof SMTPException || cause(e) instanceof ConnectException) {
                throw e;
            }
            mailer.send(addressed(mail));
        }
    }

    private static Throwable cause(RuntimeException e) {
        return e.getCause() == null ? e : e.getCause();
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
        return Mail.withText(mail.recipient, mail.subject, mail.bodyText)
                .setHtml(mail.bodyHtml)
                .addHeader(
                        "Message-ID",
                        "<" + mail.id + "@" + URI.create(baseUrl.toString()).getHost() + ">")
                .addHeader("Content-Language", mail.locale)
                // RFC 3834: no holiday notices in answer
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private static String error(RuntimeException e) {
        var text = Outbox.oneLine(String.valueOf(cause(e).getMessage()));
        return text.substring(0, Math.min(LONGEST_ERROR, text.length()));
    }
}
