package org.undersigned.notice;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;

/** What becomes of a mail that a citizen waits for when the server does not take it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BouncesTest {

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    @Inject
    Scenario scenario;

    @Inject
    ConfirmationPostman postman;

    @Inject
    EntityManager database;

    @Test
    void a_mailbox_that_does_not_exist_is_remembered_and_not_tried_again() throws Exception {
        var request = asked();
        try (var server = new BrokenServer(port, "550 no such mailbox")) {
            postman.deliverDue();
            assertTrue(server.conversations() > 0);
        }
        assertEquals(1, number("bounced_at is not null and next_mail_at is null", request));
    }

    @Test
    void what_the_server_does_not_take_now_is_due_again() throws Exception {
        var request = asked();
        try (var server = new BrokenServer(port, "451 later")) {
            postman.deliverDue();
            assertTrue(server.conversations() > 0);
        }
        assertEquals(1, number("bounced_at is null and next_mail_at > now() and mail_attempts = 1", request));
    }

    private String asked() {
        var ref = scenario.aDeclaration().under("pace-appeal").gathering();
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "name", "Zoë Šiškin",
                        "email", Mails.address(),
                        "country", "BE",
                        "visibility", "COUNTED",
                        "consent", true))
                .post("/api/v1/declarations/" + ref + "/signature-requests")
                .then()
                .statusCode(202)
                .extract()
                .path("request");
    }

    private long number(String where, String request) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number)
                        database.createNativeQuery("select count(*) from signature_request where id = :id and " + where)
                                .setParameter("id", request)
                                .getSingleResult())
                .longValue());
    }
}
