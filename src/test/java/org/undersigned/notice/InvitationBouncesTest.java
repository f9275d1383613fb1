package org.undersigned.notice;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Account;
import org.undersigned.identity.TestClock;
import org.undersigned.signing.Invitation;

/** Mails that ask members to sign come back, at once or later, and those who asked see it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class InvitationBouncesTest {

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    @Inject
    Scenario scenario;

    @Inject
    Postman postman;

    @Inject
    ReturnsBox box;

    @Inject
    EntityManager database;

    @TempDir
    Path maildir;

    private Someone originator;
    private Someone member;
    private String address;

    @BeforeEach
    void people() {
        QuarkusTransaction.requiringNew().run(() -> OutboxMail.deleteAll());
        originator = scenario.member("Malta", "SOC");
        member = scenario.member("Spain", "ALDE");
        address = QuarkusTransaction.requiringNew().call(() -> Account.<Account>findById(member.accountId()).email);
    }

    @Test
    void what_the_server_refuses_for_good_is_told_without_the_address_and_not_tried_again() throws Exception {
        var ref = scenario.aDeclaration().by(originator).asking(member).gathering();
        try (var server = new BrokenServer(port, "550 5.1.1 <" + address + ">: no such mailbox")) {
            postman.deliverDue();
            assertTrue(server.conversations() > 0);
        }
        var mail = Mails.oneTo(address);
        assertNotNull(mail.failedAt);
        assertEquals(1, mail.attempts);
        assertNull(mail.bodyText);
        assertEquals(address, invitation(ref).cameBackFrom);
        originator
                .gets("/en/desk/declarations/" + ref + "/invitations/people?status=came_back")
                .then()
                .statusCode(200)
                .body(
                        containsString(member.name()),
                        containsString("Mail came back on"),
                        containsString("no such mailbox"),
                        not(containsString(address)),
                        not(containsString(address.split("@")[0])));
    }

    @Test
    void what_is_not_taken_now_has_not_come_back_yet() throws Exception {
        var ref = scenario.aDeclaration().by(originator).asking(member).gathering();
        try (var server = new BrokenServer(port, "451 later")) {
            postman.deliverDue();
            assertTrue(server.conversations() > 0);
        }
        assertNull(invitation(ref).cameBackAt);
        assertNull(Mails.oneTo(address).failedAt);
    }

    @Test
    void what_comes_back_later_is_told_and_settled_by_the_next_mail_that_arrives() throws Exception {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var ref = scenario.aDeclaration().by(originator).asking(member).gathering();
            postman.deliverDue();
            assertNull(invitation(ref).cameBackAt);
            comesBack(server);
            assertNotNull(invitation(ref).cameBackAt);
            assertEquals("550 5.1.1 <…>: no such user here", invitation(ref).cameBackWords);
            assertEquals(0, Files.list(maildir.resolve("new")).count(), "it holds an address and a link");
            TestClock.advance(Duration.ofMinutes(1));
            Mails.write(address, "Zoë");
            postman.deliverDue();
            assertNull(invitation(ref).cameBackAt);
            assertNull(invitation(ref).cameBackFrom);
        } finally {
            server.stop();
        }
    }

    @Test
    void messages_that_are_none_of_ours_change_nothing_and_are_taken_away() throws Exception {
        var ref = scenario.aDeclaration().by(originator).asking(member).gathering();
        var id = Mails.oneTo(address).id;
        puts("other-host", DeliveryReportTest.report("failed", id + "@elsewhere.example"));
        puts("unknown", DeliveryReportTest.report("failed", "unknown@localhost"));
        puts("delayed", DeliveryReportTest.report("delayed", id + "@localhost"));
        puts("holiday", "Subject: On holiday\n\nUntil Monday.");
        puts("nothing", "");
        puts("noise", "\u0000\u0001\n".repeat(1000));
        box.empty(maildir);
        assertNull(invitation(ref).cameBackAt);
        assertEquals(0, Files.list(maildir.resolve("new")).count());
    }

    /** By way of the server: the report goes to its mailbox of returns, and from there into the Maildir. */
    private void comesBack(GreenMail server) throws Exception {
        var id = received(server, address).getMessageID();
        var report = DeliveryReportTest.report("failed", id.substring(1, id.length() - 1))
                .replace("zoe@member.example", address);
        var session = GreenMailUtil.getSession(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        var message = new MimeMessage(session, new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)));
        Transport.send(message, new Address[] {new InternetAddress("returns@assembly.example")});
        puts("1.2.relay", GreenMailUtil.getWholeMessage(received(server, "returns@assembly.example")));
        box.empty(maildir);
    }

    private static MimeMessage received(GreenMail server, String mailbox) throws Exception {
        var login = mailbox.toLowerCase(Locale.ROOT);
        var user = server.getUserManager().getUserByEmail(login);
        var messages = server.getManagers().getImapHostManager().getInbox(user).getMessages();
        return messages.get(messages.size() - 1).getMimeMessage();
    }

    private void puts(String name, String message) throws Exception {
        Files.createDirectories(maildir.resolve("new"));
        Files.writeString(maildir.resolve("new").resolve(name), message);
    }

    private Invitation invitation(String ref) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Invitation.of(scenario.declaration(ref).id, member.personId())
                        .orElseThrow());
    }
}
