package org.undersigned.signing.citizens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.undersigned.signing.citizens.Citizens.asked;
import static org.undersigned.signing.citizens.Citizens.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;

/** The short way answers as the general one does, which whoever accepts more than JSON goes. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ManyAtOnceTest {

    private static final String PLAIN = "application/json";
    private static final String GENERAL = "application/json, */*;q=0.5";
    private static final String REQUESTS = "/signature-requests";
    private static final String LINKS = "/signature-confirmations";

    private HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    @TestHTTPResource
    URI root;

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    ObjectMapper json;

    @Inject
    Session database;

    private String ref;

    @BeforeEach
    void open() {
        ref = scenario.aDeclaration().under("pace-appeal").gathering();
        citizens.forgetRates();
    }

    @Test
    void a_good_link_counts_and_is_answered_alike_both_ways() throws Exception {
        var token = citizens.mail(asked(ref, form(Citizens.address()))).token();
        var link = "{\"token\":\"" + token + "\"}";
        var counted = List.of("200", "application/json", "", "{\"counted\":true}");
        assertEquals(counted, sent(LINKS, link, PLAIN));
        assertEquals(1, citizens.signatures(ref));
        assertEquals(counted, sent(LINKS, link, "*/*"));
        assertEquals(counted, sent(LINKS, link, GENERAL));
        assertEquals(1, citizens.signatures(ref));
    }

    @Test
    void whatever_else_is_sent_instead_of_a_link_is_answered_alike_both_ways() throws Exception {
        var request = asked(ref, form(Citizens.address()));
        for (var body : List.of(
                "{\"token\":\"nobody was sent this\"}",
                "{\"token\":\"" + "x".repeat(101) + "\"}",
                "{\"token\":\"\\u0000\"}",
                "{\"token\":\"\"}",
                "{\"token\":null}",
                "{\"token\":7}",
                "{\"token\":\"one\",\"token\":\"two\"}",
                "{\"token\":\"one\",\"isAdmin\":true}",
                "{\"token\":\"one\"} and more",
                "{\"request\":\"" + request + "\",\"code\":\"1\"}",
                "{}",
                "[]",
                "null",
                "{",
                "")) {
            assertEquals(sent(LINKS, body, GENERAL), sent(LINKS, body, PLAIN), body);
        }
        assertEquals(0, citizens.signatures(ref));
    }

    @Test
    void who_asks_is_told_alike_both_ways_and_the_same_when_they_ask_again() throws Exception {
        var general = sent(REQUESTS, asking(Map.of()), GENERAL, "Idempotency-Key", "one");
        var plain = sent(REQUESTS, asking(Map.of()), PLAIN, "Idempotency-Key", "other");
        assertEquals(List.of("202", "application/json"), plain.subList(0, 2));
        assertEquals(general.subList(0, 3), plain.subList(0, 3));
        assertNotEquals(general, plain);
        assertEquals(general, sent(REQUESTS, asking(Map.of()), PLAIN, "Idempotency-Key", "one"));
        assertEquals(plain, sent(REQUESTS, asking(Map.of()), GENERAL, "Idempotency-Key", "other"));
        assertEquals(2, requests());
        citizens.signs(ref, form(Citizens.address()));
        assertEquals(1, citizens.signatures(ref));
    }

    @Test
    void whoever_asks_wrongly_is_told_alike_both_ways() throws Exception {
        for (var wrong : List.of(
                Map.<String, Object>of("name", "Z", "email", "nowhere", "country", "XX", "visibility", "PUBLIC"),
                Map.<String, Object>of("name", "x".repeat(401)),
                Map.<String, Object>of("name", "\u0000"),
                Map.<String, Object>of("visibility", "SECRET"),
                Map.<String, Object>of("consent", false),
                Map.<String, Object>of("wording", 2),
                Map.<String, Object>of("proof", "bm90aGluZw=="),
                Map.<String, Object>of("isAdmin", true))) {
            var body = asking(wrong);
            assertEquals(sent(REQUESTS, body, GENERAL), sent(REQUESTS, body, PLAIN), body);
        }
        for (var key : List.of("k".repeat(201), "one two")) {
            assertEquals(
                    sent(REQUESTS, asking(Map.of()), GENERAL, "Idempotency-Key", key),
                    sent(REQUESTS, asking(Map.of()), PLAIN, "Idempotency-Key", key),
                    key);
        }
        assertEquals(0, requests());
    }

    /** What is only found out where it is written is told without going the general way, which would try once more. */
    @Test
    void whoever_asks_too_often_is_told_alike_both_ways() throws Exception {
        var body = asking(Map.of("email", Citizens.address()));
        for (int i = 0; i < 5; i++) {
            assertEquals("202", sent(REQUESTS, body, PLAIN).get(0));
        }
        var plain = sent(REQUESTS, body, PLAIN);
        assertEquals("429", plain.get(0));
        assertEquals("60", plain.get(2));
        assertEquals(sent(REQUESTS, body, GENERAL), plain);
        assertEquals(5, requests());
    }

    /** There the short way is not gone: what has been read could not be handed on. */
    @Test
    void by_http_2_it_is_answered_alike_too() throws Exception {
        var token = citizens.mail(asked(ref, form(Citizens.address()))).token();
        var unknown = sent(LINKS, "{\"token\":\"nobody was sent this\"}", "*/*");
        client = HttpClient.newBuilder().version(Version.HTTP_2).build();
        assertEquals("200", sent(LINKS, "{\"token\":\"" + token + "\"}", "*/*").get(0));
        assertEquals(unknown, sent(LINKS, "{\"token\":\"nobody was sent this\"}", "*/*"));
        assertEquals("202", sent(REQUESTS, asking(Map.of()), "*/*").get(0));
    }

    @Test
    void a_page_of_another_site_asks_and_presses_nothing() throws Exception {
        var token = citizens.mail(asked(ref, form(Citizens.address()))).token();
        var elsewhere = new String[] {"Origin", "https://elsewhere.example"};
        assertEquals(
                "403",
                sent(LINKS, "{\"token\":\"" + token + "\"}", "*/*", elsewhere).get(0));
        assertEquals("403", sent(REQUESTS, asking(Map.of()), "*/*", elsewhere).get(0));
        assertEquals(0, citizens.signatures(ref));
        assertEquals(1, requests());
    }

    private String asking(Map<String, Object> more) throws IOException {
        var form = form("zoe@example.org");
        form.putAll(more);
        return json.writeValueAsString(form);
    }

    private long requests() {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select count(*) from signature_request r join declaration d on d.id = r.declaration_id"
                                + " where d.ref = :ref or d.id = :ref",
                        Long.class)
                .setParameter("ref", ref)
                .getSingleResult());
    }

    /** Status, type, when to come again, and body without the address of the problem. */
    private List<String> sent(String to, String body, String accept, String... more)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve("/api/v1/declarations/" + ref + to))
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(body));
        if (more.length > 0) {
            request.headers(more);
        }
        var answer = client.send(request.build(), BodyHandlers.ofString());
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return List.of(
                String.valueOf(answer.statusCode()),
                type.replaceAll(";.*", ""),
                answer.headers().firstValue("Retry-After").orElse(""),
                answer.body().replaceAll("\"instance\":\"[^\"]*\"", ""));
    }
}
