package org.undersigned.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BrowserProtectionTest {

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/en/nothing", "/api/v1/nothing", "/favicon.svg", "/robots.txt", "/", "/q/health"})
    void every_answer_carries_the_policy(String path) {
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cross-Origin-Opener-Policy", equalTo("same-origin"))
                .header("Permissions-Policy", containsString("camera=()"))
                .header("Strict-Transport-Security", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "/en/, same-origin",
        "/en/test/invitations/abc, no-referrer",
        "/en/declarations/x/sign, no-referrer",
        "/en/sign-in?token=x, no-referrer"
    })
    void a_path_that_tells_of_signing_is_passed_on_to_nobody(String path, String policy) {
        given().get(path).then().header("Referrer-Policy", policy);
    }

    @Test
    void a_page_has_nothing_inline() {
        given().get("/en/test/kitchen-sink")
                .then()
                .body(not(containsString(" style=")), not(containsString("<style")), not(containsString(" onclick")))
                .body(not(containsString("<script>")), containsString("&lt;script&gt;alert("));
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, , 403",
        "same-site, , 403",
        "same-origin, , 200",
        "none, , 200",
        "same-origin, https://evil.example, 200",
        ", https://evil.example, 403",
        ", null, 403",
        ", nonsense %, 403",
        ", , 200"
    })
    void an_unsafe_request_must_come_from_here(String site, String origin, int status) {
        var request = given().formParam("text", "a");
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        request.post("/en/test/texts").then().statusCode(status);
    }

    @Test
    void its_own_origin_is_here() {
        var port = io.restassured.RestAssured.port;
        given().formParam("text", "a")
                .header("Origin", "http://localhost:" + port)
                .header("Host", "localhost:" + port)
                .post("/en/test/texts")
                .then()
                .statusCode(200);
        given().formParam("text", "a")
                .header("Origin", "http://localhost:" + (port + 1))
                .header("Host", "localhost:" + port)
                .post("/en/test/texts")
                .then()
                .statusCode(403);
    }

    @Test
    void reading_from_elsewhere_is_no_harm() {
        given().header("Sec-Fetch-Site", "cross-site").get("/en/").then().statusCode(200);
    }

    @Test
    void a_token_is_no_cookie() {
        given().contentType("application/json")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Authorization", "Bearer none")
                .body("{\"title\":\"a\",\"count\":1}")
                .post("/api/v1/test/orders")
                .then()
                .statusCode(not(equalTo(403)));
    }

    @Test
    void a_program_with_a_cookie_is_held_to_the_same() {
        given().contentType("application/json")
                .header("Sec-Fetch-Site", "cross-site")
                .body("{\"title\":\"a\",\"count\":1}")
                .post("/api/v1/test/orders")
                .then()
                .statusCode(403)
                .body("detail", containsString("another site"));
    }
}
