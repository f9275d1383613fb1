package org.undersigned.signing.citizens;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;

/** Whoever sends and never hears an answer sends the same again, and it is as if they had sent once. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CutConnectionsTest {

    private static final int CUTS = Integer.getInteger("cuts", 150);

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @TestHTTPResource("/")
    URI root;

    @Test
    void what_was_cut_off_and_is_sent_again_is_there_once() throws Exception {
        var ref = scenario.aDeclaration().under("pace-appeal").gathering();
        var requests = "/api/v1/declarations/" + ref + "/signature-requests";
        var confirmations = "/api/v1/declarations/" + ref + "/signature-confirmations";
        var known = new HashSet<String>();
        for (int i = 0; i < CUTS; i++) {
            citizens.forgetRates();
            var form = Citizens.form(Citizens.address());
            cut(requests, form, "key-" + i, i);
            var request = sent(requests, form, "key-" + i, 202).<String>path("request");
            assertEquals(request, sent(requests, form, "key-" + i, 202).path("request"), "the same answer");
            known.add(request);
            var button = Map.<String, Object>of("token", citizens.mail(request).token());
            cut(confirmations, button, "press-" + i, i);
            assertEquals(true, sent(confirmations, button, "press-" + i, 200).path("counted"));
        }
        assertEquals(CUTS, known.size());
        assertEquals(CUTS, citizens.tally(ref, "REQUESTED"));
        assertEquals(CUTS, citizens.signatures(ref));
        assertEquals(CUTS, citizens.tally(ref, "VISIBILITY"));
        assertEquals(0, citizens.tally(ref, "DUPLICATE"));
    }

    private static ExtractableResponse<?> sent(String path, Map<String, Object> body, String key, int status) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract();
    }

    /** Sends all of it and is gone: by turns with a proper end and with a reset. */
    private void cut(String path, Map<String, Object> body, String key, int i) throws IOException {
        var bytes = JsonObject.mapFrom(body).encode().getBytes(StandardCharsets.UTF_8);
        var head =
                "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nIdempotency-Key: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(path, root.getAuthority(), key, bytes.length);
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            if (i % 2 == 0) {
                socket.setSoLinger(true, 0);
            }
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.flush();
        }
    }
}
