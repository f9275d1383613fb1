package org.undersigned.followup;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.TestDatabase;
import org.undersigned.identity.TestClock;

/** Answers: expected, overdue, come. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AnswersTest extends FollowUpScene {

    @Test
    void is_overdue_from_the_midnight_of_the_body_on() {
        expected("2021-03-01");
        TestClock.set(Instant.parse("2021-03-01T22:59:59Z"));
        timeline().then().body("entries.kind", not(hasItem("OVERDUE")));
        TestClock.set(Instant.parse("2021-03-01T23:00:00Z"));
        timeline()
                .then()
                .body("entries.find { it.kind == 'OVERDUE' }.on", equalTo("2021-03-02"))
                .body("entries.find { it.kind == 'OVERDUE' }.text", startsWith("The answer of Ms Inventa MINISTER"));
        assertEquals(true, page("").contains("1 answer is overdue."));
    }

    @Test
    void that_came_late_says_how_late_and_is_overdue_no_more() {
        var id = expected("2021-02-10");
        api(officer, "answers/" + id + "/receipt", Map.of("on", "2021-02-11", "text", "Yes.\n\nSoon.", "lang", "en"))
                .then()
                .statusCode(200);
        timeline()
                .then()
                .body("entries.kind", not(hasItem("OVERDUE")))
                .body(
                        "entries.find { it.kind == 'ANSWERED' }.text",
                        equalTo("Answered by Ms Inventa MINISTER, Ministry, 1 day late"));
        api(officer, "answers/" + id + "/receipt", Map.of("on", "2021-02-11", "text", "No.", "lang", "en"))
                .then()
                .statusCode(409);
    }

    @Test
    void has_a_document_that_is_saved_and_never_shown_as_a_page() {
        var id = expected("2021-05-01");
        sent(id, "%PDF-1.7\nsmall\n%%EOF\n".getBytes()).then().statusCode(303);
        scenario.anonymous()
                .gets("/declarations/" + ref + "/answers/" + id + "/document.pdf")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/pdf"))
                .header("Content-Disposition", startsWith("attachment"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body(containsString("small"));
    }

    @Test
    void is_refused_where_its_document_is_none_or_too_large() {
        var id = expected("2021-05-01");
        sent(id, "<html>%PDF-1.7</html>".getBytes()).then().statusCode(422).body(containsString("not a whole PDF"));
        sent(id, "%PDF-1.7 and no end".getBytes()).then().statusCode(422);
        var large = new byte[11 * 1024 * 1024];
        System.arraycopy("%PDF-1.7\n".getBytes(), 0, large, 0, 9);
        sent(id, large).then().statusCode(422).body(containsString("at most 10 MiB"));
        timeline().then().body("entries.kind", not(hasItem("ANSWERED")));
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "data:text/html;x", "https://user:pw@x.example/", "//x.example", "no address"})
    void leads_only_to_pages(String link) {
        api(officer, "answer-receipts", Map.of("addressee", addressee(), "on", "2021-02-11", "link", link))
                .then()
                .statusCode(422);
    }

    private Response sent(String id, byte[] file) {
        return officer.asks()
                .multiPart("on", "2021-02-11")
                .multiPart("file", "answer.pdf", file, "application/pdf")
                .post("/en/declarations/" + ref + "/followup/answers/" + id + "/receipt");
    }
}
