package org.undersigned.signing.scrutiny;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.signing.citizens.Traits.digest;
import static org.undersigned.signing.citizens.Traits.from;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;
import org.undersigned.signing.citizens.SuspectCitizens;

/** Where officers look into the citizens under a text, and order what is done about them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ScrutinyPagesTest {

    @Inject
    Scenario scenario;

    @Inject
    SuspectCitizens citizens;

    @Inject
    MeasureRuns runs;

    private String ref;
    private Someone officer;

    @BeforeEach
    void suspects() {
        ref = scenario.aDeclaration().under("pace-appeal").published();
        officer = scenario.officer();
        citizens.sign(ref, 9, from("BE").domain("trash"));
        citizens.sign(ref, 3, from("FR"));
    }

    private String scrutiny() {
        return "/en/office/declarations/" + ref + "/scrutiny";
    }

    private String api(String rest) {
        return "/api/v1/declarations/" + ref + "/scrutiny" + rest;
    }

    private Map<String, String> form(int count) {
        var form = new HashMap<String, String>();
        form.put("id", Ids.next());
        form.put("act", "HOLD");
        form.put("domain", digest("trash"));
        form.put("reason", "AUTOMATED");
        form.put("remark", "One provider of throw-away addresses");
        form.put("count", String.valueOf(count));
        form.put("within", "0");
        return form;
    }

    private String ordered() {
        return officer.posts(scrutiny() + "/measure", form(9))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }

    private Response sends(Someone someone, String path, Object body) {
        return someone.asks().contentType(ContentType.JSON).body(body).post(path);
    }

    @Nested
    class AsOfficer {

        @Test
        void sees_what_many_share_and_counts_it_before_it_is_confirmed() {
            officer.gets(scrutiny())
                    .then()
                    .statusCode(200)
                    .body(containsString("Domain " + digest("trash").substring(0, 4)))
                    .body(containsString("12 signatures of that time count now"));
            officer.gets(scrutiny() + "?days=400").then().statusCode(422);
            officer.gets("/en/office/declarations/" + ref).then().body(containsString(scrutiny()));
            officer.gets(scrutiny() + "/measure").then().statusCode(200).body(not(containsString("would be held")));
            officer.gets(scrutiny() + "/measure?act=HOLD&domain=" + digest("trash"))
                    .then()
                    .statusCode(200)
                    .body(containsString("9 signatures of 12 would be held"))
                    .body(containsString("Belgium"));
            officer.gets(scrutiny() + "/measure?act=HOLD&domain=nonsense")
                    .then()
                    .statusCode(422);
            officer.gets(scrutiny() + "/measure?act=HOLD&from=yesterday").then().statusCode(422);
            assertEquals(13, citizens.tally(ref, "COUNTED", ""));
        }

        @Test
        void holds_watches_and_takes_back() {
            var page = ordered();
            officer.gets(page).then().body(containsString("Under way, 0")).body(containsString("One provider"));
            runs.run();
            officer.gets(page).then().body(containsString("9 signatures held"));
            officer.gets(scrutiny()).then().body(containsString("9 signatures held"));
            assertEquals(4, citizens.tally(ref, "COUNTED", ""));
            officer.posts(page + "/cancellation").then().statusCode(409);
            officer.posts(page + "/reversal", Map.of("remark", "")).then().statusCode(303);
            officer.posts(page + "/reversal", Map.of("remark", "")).then().statusCode(409);
            runs.run();
            officer.gets(page).then().body(containsString("9 count again"));
            assertEquals(13, citizens.tally(ref, "COUNTED", ""));
            officer.gets("/en/office/declarations/" + ref)
                    .then()
                    .body(containsString("9 signatures of citizens are to be held: Sent by a machine"))
                    .body(containsString("9 signatures of citizens were held"))
                    .body(containsString("A measure was taken back"));
            citizens.mustAgree(ref);
        }

        @Test
        void calls_off() {
            var page = ordered();
            officer.posts(page + "/cancellation").then().statusCode(303);
            runs.run();
            officer.gets(page).then().body(containsString("Called off"));
            assertEquals(13, citizens.tally(ref, "COUNTED", ""));
        }

        @Test
        void is_asked_again_where_the_number_moved_or_all_are_meant() {
            officer.posts(scrutiny() + "/measure", form(7))
                    .then()
                    .statusCode(409)
                    .body(containsString("it is 9 now, and was 7"));
            var all = form(12);
            all.remove("domain");
            officer.posts(scrutiny() + "/measure", all)
                    .then()
                    .statusCode(422)
                    .body(containsString("Type its reference"));
            all.put("typed", ref);
            officer.posts(scrutiny() + "/measure", all).then().statusCode(303);
            officer.posts(scrutiny() + "/measure", form(9)).then().statusCode(409);
            runs.run();
            officer.gets(scrutiny() + "/measures/nothing").then().statusCode(404);
        }

        @Test
        void does_the_same_over_the_api() {
            officer.gets(api(""))
                    .then()
                    .statusCode(200)
                    .body("looked", equalTo(12))
                    .body("shared.DOMAIN[0].count", equalTo(9));
            var condition = Map.of("domain", digest("trash"));
            sends(officer, api("/counts"), Map.of("act", "INVALIDATE", "condition", condition))
                    .then()
                    .statusCode(200)
                    .body("count", equalTo(9))
                    .body("byCountry.BE", equalTo(9));
            var order = Map.of("act", "INVALIDATE", "condition", condition, "reason", "FORGED", "count", 9);
            var key = Ids.next();
            var first = officer.asks().header("Idempotency-Key", key);
            String id = first.contentType(ContentType.JSON)
                    .body(order)
                    .post(api("/measures"))
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            officer.asks()
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(order)
                    .post(api("/measures"))
                    .then()
                    .statusCode(202)
                    .body("id", equalTo(id));
            sends(officer, api("/measures"), order).then().statusCode(409);
            runs.run();
            officer.gets(api("/measures")).then().body("state", equalTo(List.of("DONE")));
            officer.gets(api("/measures/" + id))
                    .then()
                    .body("touched", equalTo(9))
                    .body("percent", equalTo(100));
            sends(officer, api("/measures/" + id + "/cancellation"), Map.of())
                    .then()
                    .statusCode(409);
            sends(officer, api("/measures/" + id + "/reversal"), Map.of("remark", "wrong"))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("REVERSING"));
            runs.run();
            citizens.mustAgree(ref);
        }
    }

    @Nested
    class AsOthers {

        @Test
        void see_nothing_of_it() {
            var page = ordered();
            var paths = List.of(scrutiny(), scrutiny() + "/measure", page, api(""), api("/measures"));
            var another = scenario.officerOf("some-body");
            var member = scenario.member("Malta", "SOC");
            for (var path : paths) {
                another.gets(path).then().statusCode(403);
                member.gets(path).then().statusCode(403);
                assertTrue(
                        List.of(303, 401)
                                .contains(scenario.anonymous().gets(path).statusCode()),
                        path);
            }
            another.posts(scrutiny() + "/measure", form(9)).then().statusCode(403);
            another.posts(page + "/cancellation").then().statusCode(403);
            another.posts(page + "/reversal").then().statusCode(403);
            sends(another, api("/counts"), Map.of("act", "HOLD", "condition", Map.of()))
                    .then()
                    .statusCode(403);
            runs.run();
        }

        @Test
        void where_no_citizen_signs_there_is_nothing_to_look_into() {
            var members = scenario.aDeclaration().signedBy(20, Scenario.from(4)).submitted();
            officer.gets("/en/office/declarations/" + members + "/scrutiny")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void the_trail_tells_nobodys_data() {
        ordered();
        runs.run();
        officer.gets("/api/v1/declarations/" + ref + "/audit")
                .then()
                .statusCode(200)
                .body("act", hasItem("MeasureOrdered"))
                .body(not(containsString(digest("trash").substring(0, 12))));
    }
}
