package org.undersigned.signing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.Scenario.from;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.platform.IdempotencyKey;

/** Who signs under an {@code Idempotency-Key} signs once, whoever is written with them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SignatureKeysTest extends SigningScene {

    @Test
    void a_key_is_good_for_one_act_in_a_batch_and_for_its_answer_afterwards() {
        var members = scenario.members(2, from(2));
        var key = new IdempotencyKey("account:" + ref, "once", new byte[32]);
        var other = new IdempotencyKey("account:" + ref, "other", new byte[32]);
        var asked = behindALock(() -> List.of(
                pipeline.sign(wish(ref, members.get(0)), key, Function.identity()),
                pipeline.sign(wish(ref, members.get(0)), key, Function.identity()),
                pipeline.sign(wish(ref, members.get(1)), other, Function.identity())));
        assertTrue(came(asked.get(0)).first());
        assertEquals(
                "error_key_in_progress", refused(asked.get(1)).remarks.get(0).key());
        assertTrue(came(asked.get(2)).first());
        var again = pipeline.sign(wish(ref, members.get(0)), key, Function.identity());
        assertEquals(
                "true",
                thrown(again, WebApplicationException.class).getResponse().getHeaderString("Idempotency-Replayed"));
        var changed = new IdempotencyKey(key.caller(), key.key(), new byte[31]);
        assertEquals(
                "error_key_other_payload",
                refused(pipeline.sign(wish(ref, members.get(0)), changed, Function.identity()))
                        .remarks
                        .get(0)
                        .key());
        assertEquals(4, tally(ref).counted());
    }

    @Test
    void a_refused_wish_leaves_its_key_free() {
        var late = scenario.memberUntilYesterday("Spain", "ALDE");
        var key = new IdempotencyKey("account:" + ref, "refused", new byte[32]);
        for (int i = 0; i < 2; i++) {
            var asked = pipeline.sign(wish(ref, late), key, Function.identity());
            assertEquals("signing_not_a_member", refused(asked).remarks.get(0).key());
        }
    }

    @Test
    void over_the_api_the_first_answer_is_given_again() {
        var member = scenario.member("Spain", "ALDE");
        api(member, "{}").then().statusCode(201).header("Idempotency-Replayed", nullValue());
        api(member, "{}")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", containsString(ref))
                .body("printed", equalTo(member.name() + ", Spain, ALDE"));
        api(member, "{\"interest\":true}").then().statusCode(422);
        member.asks()
                .contentType("application/json")
                .post("/api/v1/declarations/" + ref + "/signatures")
                .then()
                .statusCode(200);
        assertEquals(3, tally(ref).counted());
    }

    private Response api(Someone member, String body) {
        return member.asks()
                .contentType("application/json")
                .header("Idempotency-Key", "mine")
                .body(body)
                .post("/api/v1/declarations/" + ref + "/signatures");
    }
}
