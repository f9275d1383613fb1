package org.undersigned.notice;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;

/** A citizen's way in a browser: the form, the work, the mail as it arrives, the link, the button; and the two other ways. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CitizenWayTest {

    private static GreenMail server;

    @TestHTTPResource("/")
    URI root;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    @Inject
    Scenario scenario;

    @Inject
    ConfirmationPostman postman;

    private String ref;
    private final String address = Mails.address();

    @BeforeEach
    void start() throws Exception {
        if (server == null) {
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }
        server.purgeEmailFromAllMailboxes();
        ref = scenario.aDeclaration().under("pace-appeal").gathering();
    }

    @AfterAll
    static void stop() {
        server.stop();
        server = null;
    }

    @Test
    void by_the_link_with_the_work_done_in_the_browser() throws Exception {
        try (var browsers = Browsers.start();
                var visitor = browsers.visitor(390, ColorScheme.LIGHT)) {
            var page = visitor.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            var sent = new ArrayList<String>();
            page.onRequest(request -> {
                if (request.method().equals("POST")) {
                    sent.add(String.valueOf(request.postData()));
                }
            });
            fill(page, "/fr/declarations/" + ref + "/sign", "PUBLIC");
            assertTrue(
                    Pattern.compile("(^|&)proof=\\w{100,}").matcher(sent.get(0)).find(), sent.get(0));
            var mail = mail();
            assertEquals("Veuillez confirmer", mail.getSubject());
            assertEquals("auto-generated", mail.getHeader("Auto-Submitted")[0]);
            assertThat(mail.getMessageID(), containsString("@localhost"));
            assertThat(part(mail, 0), containsString("Shade for every schoolyard"));
            page.navigate(link(mail));
            page.locator("main form button").click();
            assertThat(page.locator("h1").textContent(), containsString("Votre signature compte"));
            Browsers.look(page, "citizen-counted");
            own(page);
            assertEquals(List.of(), complaints);
        }
    }

    /** From the page that says so to what is held. */
    private void own(Page page) throws Exception {
        server.purgeEmailFromAllMailboxes();
        page.getByText("Votre signature", new Page.GetByTextOptions().setExact(true))
                .click();
        page.fill("#email", address);
        page.locator("main form button").click();
        var mail = mail();
        assertEquals("Votre lien", mail.getSubject());
        assertFalse(part(mail, 0).contains("Shade"));
        page.navigate(link(mail));
        assertTrue(page.getByText("Zoë Šiškin").isVisible());
    }

    @Test
    void without_a_script_and_by_the_code() throws Exception {
        try (var browsers = Browsers.start();
                var visitor = browsers.visitor(
                        new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1280, 900))) {
            var page = visitor.newPage();
            fill(page, "/en/declarations/" + ref + "/sign", "COUNTED");
            var mail = mail();
            assertFalse(part(mail, 0).contains("Shade"), "a name that is not to be seen is not told by a mail");
            assertFalse(part(mail, 1).contains("Shade"));
            page.fill("#code", code(mail));
            page.locator("main form button").first().click();
            assertThat(page.locator("h1").textContent(), containsString("Your signature counts"));
        }
    }

    @Test
    void only_what_the_server_says_of_the_mailbox_is_for_good() {
        assertTrue(
                Carrier.isForGood(new RuntimeException(new SMTPException("no such user", 550, List.of("550"), true))));
        assertFalse(
                Carrier.isForGood(new RuntimeException(new SMTPException("who are you", 535, List.of("535"), true))));
        assertFalse(Carrier.isForGood(new RuntimeException(new SMTPException("later", 451, List.of("451"), true))));
    }

    private void fill(Page page, String path, String visibility) {
        page.navigate("http://localhost:" + root.getPort() + path);
        page.fill("#name", "Zoë Šiškin");
        page.fill("#email", address);
        page.selectOption("#country", "BE");
        page.check("input[value=" + visibility + "]");
        page.check("#consent");
        page.locator("main form button").click();
        page.waitForURL("**/requests/*");
    }

    private MimeMessage mail() {
        postman.deliverDue();
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> to(message).contains(address))
                .findFirst()
                .orElseThrow();
    }

    private static String to(MimeMessage message) {
        try {
            return Arrays.toString(message.getAllRecipients());
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String link(MimeMessage mail) throws Exception {
        var link = Pattern.compile("http://localhost:8080(/\\S+)").matcher(part(mail, 0));
        assertTrue(link.find());
        return "http://localhost:" + root.getPort() + link.group(1);
    }

    private static String code(MimeMessage mail) throws Exception {
        var code = Pattern.compile("\\b\\d{4} \\d{4}\\b").matcher(part(mail, 0));
        assertTrue(code.find());
        return code.group();
    }

    private static String part(MimeMessage mail, int n) throws Exception {
        return (String) ((Multipart) mail.getContent()).getBodyPart(n).getContent();
    }
}
