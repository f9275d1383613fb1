package org.undersigned.notice;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.identity.TestClock;
import org.undersigned.platform.Ids;
import org.undersigned.signing.citizens.Citizens;
import org.undersigned.signing.updates.NewsArrivals;
import org.undersigned.signing.updates.NewsMails;
import org.undersigned.signing.updates.Readers;

/** News go to everybody who asked for them, each once, and end by the link that every mail brings. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class NewsPostmanTest {

    /** More with {@code -Dreaders=100000}. */
    private static final int MANY = Integer.getInteger("readers", 2_500);

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    Readers readers;

    @Inject
    NewsPostman postman;

    @Inject
    NewsMails mails;

    @Inject
    NewsArrivals arrivals;

    @Inject
    EntityManagerFactory factory;

    private GreenMail server;
    private Someone author;
    private String ref;

    @BeforeEach
    void open() {
        author = scenario.member("Malta", "SOC");
        ref = scenario.aDeclaration().under("pace-appeal").by(author).published();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
        citizens.change("delete from news_mail");
        citizens.change("update news set spread_to = null");
    }

    private void serve() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    private String publish(String title) {
        var id = Ids.next();
        author.posts(
                        "/en/desk/declarations/" + ref + "/news",
                        Map.of("id", id, "title-en", title, "text-en", "See https://evil.example/x\n\nSoon more."))
                .then()
                .statusCode(303);
        return id;
    }

    private long figure(String column, String id) {
        return citizens.number("select " + column + " from news where id = ?1", id);
    }

    @Test
    void the_mail_tells_the_news_and_how_they_end() throws Exception {
        serve();
        var address = readers.add(ref, 1).get(0);
        publish("Bcc: everybody@example.org");
        postman.deliverDue();
        var mail = only();
        assertEquals(address, mail.getAllRecipients()[0].toString());
        assertEquals("News that you asked for", mail.getSubject());
        assertEquals("List-Unsubscribe=One-Click", mail.getHeader("List-Unsubscribe-Post")[0]);
        var text = part(mail, 0);
        assertThat(text, containsString("Shade for every schoolyard"));
        assertThat(text, containsString("Soon more."));
        assertThat("a link of somebody else is not ours", text, not(containsString("https://evil.example/x")));
        assertThat(part(mail, 1), not(containsString("href=\"https://evil")));
        var end = end(mail);
        assertThat(text, containsString(end));
        given().get(end).then().statusCode(200).body(containsString("No more news"));
        assertEquals(1, readers.number(ref), "a GET ends nothing");
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .redirects()
                .follow(false)
                .post(end)
                .then()
                .statusCode(200);
        assertEquals(0, readers.number(ref));
        assertEquals(0, readers.keys(ref));
        var token = end.replaceAll(".*/", "");
        var again =
                given().post(end).then().statusCode(200).extract().asString().replace(token, "A".repeat(43));
        var forged = given().post(end.replaceAll("[^/]+$", "A".repeat(43))).asString();
        assertEquals(again, forged, "a link that is over and one that never was are answered alike");
        given().header("Origin", "https://evil.example").post(end).then().statusCode(403);
    }

    @Test
    void thousands_get_it_once_each_by_few_statements_and_however_often_the_service_stops() throws Exception {
        var addresses = new HashSet<>(readers.add(ref, MANY));
        var id = publish("News");
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        var before = statistics.getPrepareStatementCount();
        var reached = new HashSet<String>();
        int twice = 0;
        int rounds = 0;
        for (var batch = mails.take(50);
                !batch.isEmpty() || figure("coalesce(length(spread_to), -1)", id) >= 0;
                batch = mails.take(50)) {
            rounds++;
            for (var due : batch) {
                twice += reached.add(due.email()) ? 0 : 1;
            }
            if (rounds % 10 != 3) {
                arrivals.sent(batch.stream().map(NewsMails.Due::mail).toList());
            } // else the service stopped after the server had said yes
        }
        var statements = statistics.getPrepareStatementCount() - before;
        statistics.setStatisticsEnabled(false);
        assertEquals(addresses, reached);
        assertEquals(0, twice, "within the minute nobody takes them again");
        TestClock.advance(Duration.ofMinutes(2));
        for (var batch = mails.take(50); !batch.isEmpty(); batch = mails.take(50)) {
            arrivals.sent(batch.stream().map(NewsMails.Due::mail).toList());
            twice += batch.size();
        }
        assertTrue(twice <= 50 * (rounds / 10 + 1), twice + " of " + MANY + " twice");
        assertEquals(MANY, figure("sent", id));
        assertEquals(MANY, figure("recipients", id));
        assertEquals(0, citizens.number("select count(*) from news_mail where news_id = ?1", id));
        assertTrue(statements < MANY / 3, statements + " statements for " + MANY);
        System.out.printf("%d readers, %d statements, %d twice%n", MANY, statements, twice);
    }

    @Test
    void whom_three_mails_in_a_row_do_not_reach_gets_no_more() {
        var mail = readers.add(ref, 2);
        for (int i = 1; i <= 3; i++) {
            publish("News " + i);
            var batch = mails.take(50);
            assertEquals(2, batch.size());
            var lost = batch.stream()
                    .filter(due -> due.email().equals(mail.get(0)))
                    .toList();
            var other = batch.stream()
                    .filter(due -> due.email().equals(mail.get(1)))
                    .toList();
            arrivals.refused(lost.stream().map(NewsMails.Due::mail).toList());
            arrivals.sent(other.stream().map(NewsMails.Due::mail).toList());
            if (i != 2) {
                // of the second one nothing comes back
                arrivals.returned(other.get(0).id());
                arrivals.returned(other.get(0).id());
            }
            readers.pass(ref, "25 hours");
        }
        assertFalse(readers.has(ref, mail.get(0)));
        assertTrue(readers.has(ref, mail.get(1)), "two that came back, with one between that did not");
        arrivals.returned("nonsense");
        arrivals.returned("a.b");
        arrivals.returned(Ids.next() + "." + Ids.wide());
    }

    @Test
    void a_server_that_is_away_costs_nobody_their_news() {
        readers.add(ref, 2);
        var id = publish("News");
        postman.deliverDue();
        assertEquals(2, citizens.number("select count(*) from news_mail where news_id = ?1", id));
        serve();
        TestClock.advance(Duration.ofMinutes(2));
        postman.deliverDue();
        assertEquals(2, server.getReceivedMessages().length);
        assertEquals(2, figure("sent", id));
        assertEquals(2, readers.number(ref));
    }

    @Test
    void after_hours_of_no_answer_it_is_given_up_and_says_nothing_of_the_mailbox() {
        readers.add(ref, 1);
        var id = publish("News");
        for (int hours = 0; hours < 80; hours += 8) {
            TestClock.advance(Duration.ofHours(hours));
            mails.take(50);
        }
        assertEquals(1, figure("failed", id));
        assertEquals(1, readers.number(ref));
    }

    @Test
    void what_was_taken_down_is_not_sent_any_more() {
        readers.add(ref, 3);
        var id = publish("News");
        assertEquals(2, mails.take(2).size());
        scenario.officer()
                .posts("/en/desk/declarations/" + ref + "/news/" + id + "/removal", Map.of("reason", "Wrong"))
                .then()
                .statusCode(303);
        TestClock.advance(Duration.ofMinutes(2));
        assertEquals(0, mails.take(50).size());
        assertEquals(0, citizens.number("select count(*) from news_mail where news_id = ?1", id));
    }

    private MimeMessage only() {
        var all = server.getReceivedMessages();
        assertEquals(1, all.length);
        return all[0];
    }

    private static String end(MimeMessage mail) throws Exception {
        var header = mail.getHeader("List-Unsubscribe")[0].replaceAll("\\s", "");
        var end = Pattern.compile("<http://localhost:8080(/en/declarations/\\S+/news-end/[\\w-]{43})>")
                .matcher(header);
        assertTrue(end.matches(), header);
        return end.group(1);
    }

    private static String part(MimeMessage mail, int n) throws Exception {
        return ((String) ((Multipart) mail.getContent()).getBodyPart(n).getContent()).replace("=\r\n", "");
    }
}
