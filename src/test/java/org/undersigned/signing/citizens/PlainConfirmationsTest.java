package org.undersigned.signing.citizens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undersigned.signing.citizens.Citizens.asked;
import static org.undersigned.signing.citizens.Citizens.form;

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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;

/** The short way answers as the general one does, which whoever accepts more than JSON goes. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PlainConfirmationsTest {

    private static final String GENERAL = "application/json, */*;q=0.5";

    private HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    @TestHTTPResource
    URI root;

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    private String ref;

    @BeforeEach
    void open() {
        ref = scenario.aDeclaration().under("pace-appeal").gathering();
        citizens.forgetRates();
    }

    @Test
    void a_good_link_counts_and_is_answered_alike_both_ways() throws Exception {
        var token = citizens.mail(asked(ref, form(Citizens.address()))).token();
        var counted = List.of("200", "application/json", "{\"counted\":true}");
        assertEquals(counted, sent("{\"token\":\"" + token + "\"}", "application/json"));
        assertEquals(1, citizens.signatures(ref));
        assertEquals(counted, sent("{\"token\":\"" + token + "\"}", "*/*"));
        assertEquals(counted, sent("{\"token\":\"" + token + "\"}", GENERAL));
        assertEquals(1, citizens.signatures(ref));
    }

    @Test
    void whatever_else_is_sent_is_answered_alike_both_ways() throws Exception {
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
            assertEquals(sent(body, GENERAL), sent(body, "application/json"), body);
        }
        assertEquals(0, citizens.signatures(ref));
    }

    /** There the short way is not gone: what has been read could not be handed on. */
    @Test
    void by_http_2_it_is_answered_alike_too() throws Exception {
        var token = citizens.mail(asked(ref, form(Citizens.address()))).token();
        var unknown = sent("{\"token\":\"nobody was sent this\"}", "*/*");
        client = HttpClient.newBuilder().version(Version.HTTP_2).build();
        assertEquals("200", sent("{\"token\":\"" + token + "\"}", "*/*").get(0));
        assertEquals(unknown, sent("{\"token\":\"nobody was sent this\"}", "*/*"));
    }

    @Test
    void a_page_of_another_site_presses_nothing() throws Exception {
        var token = citizens.mail(asked(ref, form(Citizens.address()))).token();
        var answer = sent("{\"token\":\"" + token + "\"}", "*/*", "Origin", "https://elsewhere.example");
        assertEquals("403", answer.get(0));
        assertEquals(0, citizens.signatures(ref));
    }

    /** Status, type and body, without the id of the problem. */
    private List<String> sent(String body, String accept, String... more) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve("/api/v1/declarations/" + ref + "/signature-confirmations"))
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(body));
        if (more.length > 0) {
            request.headers(more);
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        Optional<String> type = answer.headers().firstValue("Content-Type");
        return List.of(
                String.valueOf(answer.statusCode()),
                type.orElse("").replaceAll(";.*", ""),
                answer.body().replaceAll("\"instance\":\"[^\"]*\"", ""));
    }
}
