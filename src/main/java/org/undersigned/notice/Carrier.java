package org.undersigned.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.undersigned.platform.BaseUrl;

/** Hands a mail to the SMTP server. */
@ApplicationScoped
class Carrier {

    /** Of the mailbox and of the message (RFC 5321 §4.2.2), and not of who may send here or of the connection. */
    private static final int FIRST_OF_MAILBOX = 550;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    ReactiveMailer mailer;

    @Inject
    BaseUrl baseUrl;

    /** Of one event loop: the client would else begin to listen on another than its socket's, and may miss the greeting. */
    private final Context loop;

    @Inject
    Carrier(Vertx vertx) {
        loop = vertx.getOrCreateContext();
    }

    /**
     * A mail without a body.
     *
     * @param id of which its Message-ID is made: the same mail sent twice bears the same
     */
    Mail addressed(String id, String to, Locale locale, String subject) {
        return new Mail()
                .addTo(to)
                .setSubject(Outbox.oneLine(subject))
                .addHeader(
                        "Message-ID",
                        "<" + id + "@" + URI.create(baseUrl.toString()).getHost() + ">")
                .addHeader("Content-Language", locale.toLanguageTag())
                // RFC 3834: no holiday notices in answer
                .addHeader("Auto-Submitted", "auto-generated");
    }

    /** A conversation that breaks off before the server has said yes or no is begun anew at once, and once. */
    void send(Mail mail) {
        try {
            converse(mail);
        } catch (RuntimeException e) {
            if (isAnswered(cause(e))) {
                throw e;
            }
            converse(mail);
        }
    }

    private void converse(Mail mail) {
        mailer.send(mail)
                .runSubscriptionOn(task -> loop.runOnContext(ignored -> task.run()))
                .await()
                .atMost(PATIENCE);
    }

    /** By the server, or by the time that nobody answered at all: that would only be waited for again. */
    private static boolean isAnswered(Throwable cause) {
        return cause instanceof SMTPException || cause instanceof ConnectException || cause instanceof TimeoutException;
    }

    static Throwable cause(RuntimeException e) {
        return e.getCause() == null ? e : e.getCause();
    }

    /** Whether the server said no, rather than nothing. */
    static boolean isFromServer(RuntimeException e) {
        return cause(e) instanceof SMTPException;
    }

    /** Whether the server will never take that mail. */
    static boolean isForGood(RuntimeException e) {
        return cause(e) instanceof SMTPException answer && answer.getReplyCode() >= FIRST_OF_MAILBOX;
    }
}
