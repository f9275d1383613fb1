package org.undersigned.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ErrorsTest {

    private static final String PROBLEM = "application/problem+json";

    static RequestSpecification browser() {
        return given().redirects().follow(false).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    @Nested
    class AsAProgram {

        @ParameterizedTest
        @EnumSource(Refusal.Kind.class)
        void a_refusal_is_a_problem_with_its_status(Refusal.Kind kind) {
            given().get("/api/v1/test/refusals/" + kind)
                    .then()
                    .statusCode(kind.status)
                    .contentType(PROBLEM)
                    .body("status", equalTo(kind.status), "type", equalTo("about:blank"))
                    .body("instance", equalTo("/api/v1/test/refusals/" + kind));
        }

        @Test
        void it_is_told_when_to_come_back() {
            given().get("/api/v1/test/refusals/BUSY").then().header("Retry-After", "2");
        }

        @Test
        void a_database_that_is_away_is_nobodys_fault_and_it_may_come_back() {
            given().get("/api/v1/test/away")
                    .then()
                    .statusCode(503)
                    .contentType(PROBLEM)
                    .header("Retry-After", "2")
                    .body("detail", containsString("cannot get at our records"));
        }

        @Test
        void it_is_told_in_the_language_it_accepts() {
            given().header("Accept-Language", "nl-BE, en;q=0.5")
                    .get("/api/v1/test/refusals/GONE")
                    .then()
                    .body("title", equalTo("Dit is niet meer geldig"), "detail", equalTo("Naar de voorpagina"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"title\":\"a\",\"count\":1,\"colour\":1} | 400 | colour | not known",
                    "{\"title\":\"a\",\"count\":\"many\"} | 400 | count | expected kind",
                    "{\"title\":7,\"count\":1} | 400 | title | expected kind",
                    "{\"title\":\"a\\u0000b\",\"count\":1} | 400 | title | NUL",
                    "{\"title\":\"a\",\"count\":1,\"parts\":[{\"name\":\"b\"},{\"nam\":\"b\"}]} | 400 | parts[1].nam | not known",
                    "{\"title\":\"a\",\"count\":1.5} | 400 | count | expected kind",
                    "{\"title\":\"a\",\"count\":0} | 422 | count | ",
                    "{\"title\":\"a\",\"count\":1,\"parts\":[{\"name\":\" \"}]} | 422 | parts[0].name | blank",
                })
        void it_is_told_which_field_is_wrong(String body, int status, String field, String words) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/test/orders")
                    .then()
                    .statusCode(status)
                    .contentType(PROBLEM)
                    .body("errors.field", hasItem(field))
                    .body("errors[0].detail", containsString(words == null ? "" : words));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"{\"title\": | line 1", "{\"title\":\"a\",\"title\":\"b\"} | line 1", "nonsense | line 1"})
        void it_is_told_where_json_breaks_off(String body, String place) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/test/orders")
                    .then()
                    .statusCode(400)
                    .contentType(PROBLEM)
                    .body("detail", containsString(place));
        }

        @ParameterizedTest
        @CsvSource({
            "GET, /api/v1/nothing, 404",
            "GET, /declarations/none.json, 404",
            "DELETE, /api/v1/test/orders, 405",
            "GET, /api/v1/test/office, 401",
            "GET, /api/v1/test/undeclared.json, 401",
            "GET, /api/v1/test/pages?page=none, 422",
            "GET, /api/v1/test/pages?size=201, 422",
            "GET, /api/v1/test/pages?x=%00, 400",
            "GET, /ledger/nothing, 404",
            "DELETE, /ledger/checkpoint, 405"
        })
        void every_failure_is_a_problem(String method, String path, int status) {
            given().urlEncodingEnabled(false)
                    .request(method, path)
                    .then()
                    .statusCode(status)
                    .contentType(PROBLEM)
                    .header("Allow", not("null"))
                    .body("status", equalTo(status));
        }

        @Test
        void another_kind_of_content_is_not_accepted() {
            given().contentType("text/plain")
                    .body("x")
                    .post("/api/v1/test/orders")
                    .then()
                    .statusCode(415)
                    .contentType(PROBLEM);
        }

        @Test
        void a_failure_of_ours_tells_a_reference_and_nothing_else() {
            given().get("/api/v1/test/broken")
                    .then()
                    .statusCode(500)
                    .contentType(PROBLEM)
                    .body("reference", matchesPattern("[0-9a-z]{12}"))
                    .body(not(containsString("machine room")), not(containsString("Exception")));
        }

        @Test
        void a_body_too_large_is_a_problem() {
            given().contentType(ContentType.JSON)
                    .body("{\"title\":\"" + "a".repeat(3_000_000) + "\"}")
                    .post("/api/v1/test/orders")
                    .then()
                    .statusCode(413)
                    .contentType(PROBLEM);
        }

        @Test
        @TestSecurity(user = "member")
        void the_wrong_role_is_forbidden() {
            given().get("/api/v1/test/office").then().statusCode(403).contentType(PROBLEM);
        }
    }

    @Nested
    class AsAReader {

        @ParameterizedTest
        @CsvSource({
            "/fr/nothing, 404, Il n’y a rien ici",
            "/nl/test/refusals/GONE, 410, Naar de voorpagina",
            "/fr/test/refusals/INVALID, 422, quelque chose à corriger",
            "/de/help, 404, Nothing is here",
            "/fr/%00, 404, Il n’y a rien ici"
        })
        void an_error_is_a_page_in_the_language_of_the_address(String path, int status, String words) {
            browser()
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(status)
                    .contentType(ContentType.HTML)
                    .header("Cache-Control", "no-store")
                    .body(containsString(words), containsString("class=\"masthead\""));
        }

        @Test
        void a_failure_of_ours_shows_a_reference_and_nothing_else() {
            browser()
                    .get("/en/test/broken")
                    .then()
                    .statusCode(500)
                    .body(containsString("with this reference: "), not(containsString("machine room")));
        }

        @Test
        void a_body_too_large_is_a_page() {
            browser()
                    .formParam("text", "a".repeat(3_000_000))
                    .post("/fr/test/texts")
                    .then()
                    .statusCode(413)
                    .contentType(ContentType.HTML)
                    .body(containsString("trop volumineux"));
        }

        /** The server refuses it before any of our code runs. */
        @Test
        void an_address_that_cannot_be_decoded_is_refused_without_a_word() throws IOException {
            assertThat(raw("GET /fr/%zz HTTP/1.1\r\n\r\n"), startsWith("HTTP/1.1 400"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"multipart/form-data; boundary=x", "multipart/form-data"})
        void a_form_that_breaks_off_is_a_page(String type) throws IOException {
            var body = "--x\r\nContent-Disposition: form-data; name=\"te";
            var answer = raw("POST /fr/test/texts HTTP/1.1\r\nContent-Type: " + type + "\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body);
            assertThat(answer, startsWith("HTTP/1.1 4"));
            assertThat(answer, containsString("class=\"masthead\""));
        }

        /** What no client library would send. */
        private String raw(String request) throws IOException {
            var headers = "\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n";
            try (var socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream()
                        .write(request.replaceFirst("\r\n", headers).getBytes(StandardCharsets.US_ASCII));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        @Test
        void a_form_with_what_no_text_may_hold_is_refused() {
            browser()
                    .contentType("application/x-www-form-urlencoded")
                    .body("text=a%00b")
                    .post("/en/test/texts")
                    .then()
                    .statusCode(400)
                    .body(containsString("NUL"));
        }

        @Test
        void a_page_for_others_leads_to_sign_in_and_back() {
            browser()
                    .get("/fr/test/office?a=b")
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/fr/sign-in?next=%2Ffr%2Ftest%2Foffice%3Fa%3Db"));
        }
    }

    @Nested
    @TestSecurity(user = "member", roles = "member")
    class AsAMember {

        @Test
        void the_office_is_forbidden_in_words_and_the_head_names_who_is_signed_in() {
            browser()
                    .get("/fr/test/office")
                    .then()
                    .statusCode(403)
                    .contentType(ContentType.HTML)
                    .body(containsString("Vous ne pouvez pas faire cela"), containsString("<bdi>member</bdi>"))
                    .body(containsString("action=\"/fr/sign-out\""), not(containsString("/fr/office")));
        }

        @Test
        void a_page_that_does_not_exist_still_names_who_is_signed_in() {
            browser().get("/en/nothing").then().statusCode(404).body(containsString("<bdi>member</bdi>"));
        }
    }
}
