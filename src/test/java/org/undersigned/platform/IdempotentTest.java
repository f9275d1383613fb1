package org.undersigned.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestSecurity(user = "member")
class IdempotentTest {

    private static Response post(String key, String title, int count) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"title\":\"" + title + "\",\"count\":" + count + "}")
                .post("/api/v1/test/acts");
    }

    @Test
    void the_same_request_gets_the_same_answer_and_is_done_once() {
        var before = TroubleApi.ACTS.get();
        var first = post("once", "a", 1).then().statusCode(201).extract();
        var second = post("once", "a", 1)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .contentType("application/json")
                .extract();
        assertEquals(first.body().asString(), second.body().asString());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(before + 1, TroubleApi.ACTS.get());
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        post("other", "a", 1).then().statusCode(201);
        post("other", "b", 1)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void what_fails_is_not_kept() {
        post("failed", "a", 0).then().statusCode(422).body("errors[0].field", equalTo("count"));
        post("failed", "a", 1).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "ä", ""})
    void a_malformed_key_is_refused(String key) {
        post(key, "a", 1).then().statusCode(400).body("errors[0].detail", containsString("200"));
    }

    @Test
    void a_key_may_have_200_characters_and_no_more() {
        post("k".repeat(200), "a", 1).then().statusCode(201);
        post("k".repeat(201), "a", 1).then().statusCode(400);
    }

    @Test
    void twenty_at_once_are_done_once() throws Exception {
        var before = TroubleApi.ACTS.get();
        var statuses = new HashSet<Integer>();
        var threads = Executors.newFixedThreadPool(20);
        try {
            var all = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 20; i++) {
                all.add(() -> post("twenty", "a", 1).statusCode());
            }
            for (var answered : threads.invokeAll(all)) {
                statuses.add(answered.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(before + 1, TroubleApi.ACTS.get());
        assertTrue(statuses.remove(201));
        statuses.remove(409);
        assertEquals(new HashSet<Integer>(), statuses);
    }

    @Test
    @TestSecurity(user = "")
    void strangers_do_not_share_keys() {
        post("stranger", "a", 1).then().statusCode(201);
        post("stranger", "b", 1).then().statusCode(201).body("title", equalTo("b"));
    }
}
