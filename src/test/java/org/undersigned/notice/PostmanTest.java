package org.undersigned.notice;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.identity.TestClock;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PostmanTest {

    @Inject
    Postman postman;

    @Inject
    MailJobs jobs;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private final String address = Mails.address();
    /** One for all tests: of a server that goes down and comes up again at once, connections may be left to nobody. */
    private static GreenMail server;

    @BeforeEach
    void startServer() throws FolderException {
        QuarkusTransaction.requiringNew().run(() -> OutboxMail.deleteAll());
        if (server == null) {
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        }
        if (!server.isRunning()) {
            server.start();
        }
        server.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    static void stopServer() {
        server.stop();
        server = null;
    }

    private List<MimeMessage> received() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> recipients(message).contains(address))
                .toList();
    }

    @Test
    void a_mail_arrives_once_in_text_and_html() throws Exception {
        Mails.write(address, "Zoë Šiškin-Ørsted");
        postman.deliverDue();
        postman.deliverDue();
        assertEquals(1, received().size());
        var message = received().get(0);
        assertEquals("Your link to sign in", message.getSubject());
        assertEquals("office@assembly.example", message.getFrom()[0].toString());
        assertEquals("auto-generated", message.getHeader("Auto-Submitted")[0]);
        assertThat(part(message, 0), containsString("Bonjour Zoë Šiškin-Ørsted,"));
        assertThat(part(message, 0), containsString("http://localhost:8080/en/sign-in/links/TOKEN"));
        assertThat(part(message, 1), containsString("<p>Bonjour Zoë Šiškin-Ørsted,</p>"));
        assertThat(part(message, 1), containsString("href=\"http://localhost:8080/en/sign-in/links/TOKEN\""));
    }

    @Test
    void a_mail_loads_nothing_from_elsewhere() throws Exception {
        Mails.write(address, "Zoë");
        postman.deliverDue();
        assertThat(part(received().get(0), 1), not(containsString("src=")));
        assertThat(part(received().get(0), 1), not(containsString("url(")));
    }

    @Test
    void a_name_is_text_in_both_parts() throws Exception {
        Mails.write(address, "<img src=x> & {say:site_name}");
        postman.deliverDue();
        assertThat(part(received().get(0), 0), containsString("<img src=x> & {say:site_name}"));
        assertThat(part(received().get(0), 1), containsString("&lt;img src=x&gt; &amp; {say:site_name}"));
    }

    @Test
    void a_line_end_in_a_subject_makes_no_header() throws Exception {
        Mails.write(address, "Eve", "Hello\r\nBcc: " + Mails.address() + "\n\nBody", null);
        postman.deliverDue();
        assertEquals(1, server.getReceivedMessages().length);
        var message = received().get(0);
        assertThat(message.getSubject(), containsString("Hello Bcc: "));
        assertNull(message.getRecipients(Message.RecipientType.BCC));
        assertNull(message.getHeader("Bcc"));
    }

    @Test
    void a_subject_may_hold_any_letters() throws Exception {
        Mails.write(address, "Zoë", "Déclaration écrite nº 745 — Ødegård, Šiškin, Ελλάδα", null);
        postman.deliverDue();
        assertEquals(
                "Déclaration écrite nº 745 — Ødegård, Šiškin, Ελλάδα",
                received().get(0).getSubject());
    }

    @Test
    void once_sent_the_link_is_not_kept() {
        Mails.write(address, "Zoë");
        postman.deliverDue();
        var mail = Mails.oneTo(address);
        assertNotNull(mail.sentAt);
        assertNull(mail.bodyText);
        assertNull(mail.bodyHtml);
    }

    @Test
    void while_the_server_is_down_it_waits_and_then_arrives() {
        server.stop();
        Mails.write(address, "Zoë");
        postman.deliverDue();
        var waiting = Mails.oneTo(address);
        assertNull(waiting.sentAt);
        assertNotNull(waiting.lastError);
        server.start();
        postman.deliverDue();
        assertEquals(0, received().size(), "not before the first minute is over");
        TestClock.advance(Duration.ofSeconds(61));
        postman.deliverDue();
        assertEquals(1, received().size());
        assertEquals(2, Mails.oneTo(address).attempts);
    }

    @Test
    void after_the_last_attempt_it_is_given_up_and_emptied() {
        server.stop();
        Mails.write(address, "Zoë");
        for (int attempt = 0; attempt < 8; attempt++) {
            TestClock.advance(Duration.ofHours(3L * attempt));
            postman.deliverDue();
        }
        var given = Mails.oneTo(address);
        assertEquals(8, given.attempts);
        assertNotNull(given.failedAt);
        assertNull(given.nextAttemptAt);
        assertNull(given.bodyText);
    }

    @Test
    void what_was_taken_by_an_instance_that_crashed_is_sent_later() {
        Mails.write(address, "Zoë");
        QuarkusTransaction.requiringNew()
                .run(() -> Mails.to(address).forEach(mail -> OutboxMail.<OutboxMail>findById(mail.id)
                        .attempt(Instant.now(), Duration.ofMinutes(1))));
        postman.deliverDue();
        assertEquals(0, received().size());
        TestClock.advance(Duration.ofSeconds(61));
        postman.deliverDue();
        assertEquals(1, received().size());
    }

    @Test
    void a_conversation_that_breaks_off_is_begun_anew_at_once() throws Exception {
        server.stop();
        Mails.write(address, "Zoë");
        try (var broken = new BrokenServer(port)) {
            postman.deliverDue();
            assertEquals(2, broken.conversations());
        }
        assertNotNull(Mails.oneTo(address).sentAt);
        assertEquals(1, Mails.oneTo(address).attempts);
    }

    @Test
    void several_instances_send_each_mail_once() throws Exception {
        for (int i = 0; i < 30; i++) {
            Mails.write(address, "Zoë " + i);
        }
        var pool = Executors.newFixedThreadPool(4);
        var runs = IntStream.range(0, 4)
                .mapToObj(i -> pool.submit(postman::deliverDue))
                .toList();
        for (var run : runs) {
            run.get();
        }
        pool.shutdown();
        assertEquals(30, received().size());
    }

    @Test
    void a_link_that_expired_in_the_outbox_is_not_sent() {
        Mails.write(address, "Zoë");
        TestClock.advance(Duration.ofMinutes(31));
        jobs.forget();
        postman.deliverDue();
        assertEquals(0, received().size());
        assertNull(Mails.oneTo(address).bodyText);
        assertEquals("useless", Mails.oneTo(address).lastError);
    }

    @Test
    void after_a_month_nobody_knows_whom_it_went_to() {
        Mails.write(address, "Zoë");
        postman.deliverDue();
        TestClock.advance(Duration.ofDays(31));
        jobs.forget();
        assertEquals(0, Mails.to(address).size());
    }

    @Test
    void of_two_with_one_key_one_is_written() {
        Mails.write(address, "Zoë", "One", address);
        Mails.write(address, "Zoë", "Two", address);
        assertEquals("One", Mails.oneTo(address).subject);
    }

    private static String recipients(MimeMessage message) {
        try {
            return Arrays.toString(message.getAllRecipients());
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage message, int number) throws Exception {
        return (String) ((Multipart) message.getContent()).getBodyPart(number).getContent();
    }
}
