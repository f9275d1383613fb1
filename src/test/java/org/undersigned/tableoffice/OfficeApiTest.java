package org.undersigned.tableoffice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInRelativeOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.State;
import org.undersigned.identity.Personas;
import org.undersigned.platform.Ids;
import org.undersigned.procedure.Numbering.Kind;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class OfficeApiTest {

    private static final String API = "/api/v1/declarations/";
    private static final Map<String, String> REMARK = Map.of("remark", "Please name the convention.");

    private static RequestSpecification officer() {
        return Personas.as(Scene.officer()).contentType("application/json");
    }

    @Nested
    class AsTableOffice {

        @Test
        void the_queue_holds_what_awaits_a_decision_the_oldest_first() {
            var first = Scene.submitted();
            var second = Scene.submitted();
            officer()
                    .get("/api/v1/office/queue?size=200")
                    .then()
                    .statusCode(200)
                    .body("ref", containsInRelativeOrder(first.ref, second.ref))
                    .body("find { it.ref == '" + first.ref + "' }.signatures", equalTo(20))
                    .body("find { it.ref == '" + first.ref + "' }.state", equalTo("SUBMITTED"));
        }

        @Test
        void an_admission_gives_the_next_numbers_and_publishes() {
            var d = Scene.submitted();
            var next = QuarkusTransaction.requiringNew()
                    .call(() -> Scene.bean(Decisions.class).nextNumbers(d));
            officer().post(API + d.ref + "/admission").then().statusCode(200).body("state", equalTo("OPEN"));
            var now = Scene.now(d.id);
            assertEquals(next, Map.of(Kind.NUMBER, now.number, Kind.DOCUMENT, now.documentNumber));
            assertEquals("pace-wd-" + now.number, now.ref);
            officer().get("/api/v1/office/open?size=200").then().body("ref", hasItem(now.ref));
            officer().get("/api/v1/office/queue?size=200").then().body("ref", not(hasItem(now.ref)));
        }

        @Test
        void a_taken_number_is_refused_and_nothing_changes() {
            var taken = Scene.published(Scene.members(20));
            var d = Scene.submitted();
            var asked = officer().body(Map.of("number", taken.number));
            Rows.untouchedBy(() -> asked.post(API + d.ref + "/admission")
                    .then()
                    .statusCode(409)
                    .body("errors.field", contains("number")));
            assertEquals(State.SUBMITTED, Scene.now(d.id).state);
            officer()
                    .body(Map.of("documentNumber", taken.documentNumber))
                    .post(API + d.ref + "/admission")
                    .then()
                    .statusCode(409)
                    .body("errors.field", contains("documentNumber"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "-1", "1000000000"})
        void a_wrong_number_is_refused(String number) {
            officer()
                    .body("{\"number\": " + number + "}")
                    .post(API + Scene.submitted().ref + "/admission")
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItem("number"));
        }

        @Test
        void a_return_needs_a_remark_and_reaches_the_originator() {
            var d = Scene.submitted();
            officer()
                    .body(Map.of("remark", "  "))
                    .post(API + d.ref + "/return")
                    .then()
                    .statusCode(422)
                    .body("errors.field", contains("remark"));
            officer().body(REMARK).post(API + d.ref + "/return").then().statusCode(200);
            assertEquals(State.RETURNED, Scene.now(d.id).state);
            assertEquals("Please name the convention.", Scene.now(d.id).remark);
        }

        @Test
        void inadmissibility_needs_a_ground_of_the_procedure() {
            var d = Scene.submitted();
            officer()
                    .body(Map.of("ground", "BECAUSE"))
                    .post(API + d.ref + "/inadmissibility")
                    .then()
                    .statusCode(422)
                    .body("errors.field", contains("ground"));
            officer()
                    .body(Map.of("ground", "TOO_LONG"))
                    .post(API + d.ref + "/inadmissibility")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("INADMISSIBLE"));
        }

        @Test
        void what_is_decided_is_not_decided_again() {
            var d = Scene.published(Scene.members(20));
            officer().post(API + d.ref + "/admission").then().statusCode(409);
            officer().body(REMARK).post(API + d.ref + "/return").then().statusCode(409);
            officer()
                    .body(Map.of("ground", "TOO_LONG"))
                    .post(API + d.ref + "/inadmissibility")
                    .then()
                    .statusCode(409);
            officer().post(API + Scene.submitted().ref + "/closure").then().statusCode(409);
        }

        @Test
        void the_same_key_admits_once() {
            var d = Scene.submitted();
            var key = Ids.next();
            var officer = Scene.officer();
            for (int i = 0; i < 2; i++) {
                Personas.as(officer)
                        .contentType("application/json")
                        .header("Idempotency-Key", key)
                        .post(API + d.id + "/admission")
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("OPEN"));
            }
        }

        @ParameterizedTest
        @ValueSource(booleans = {false, true})
        void of_two_who_decide_at_once_one_wins_and_the_other_is_told(boolean withKeys) throws Exception {
            var d = Scene.submitted();
            var statuses = atOnce(List.of(
                    () -> keyed(officer(), withKeys).post(API + d.id + "/admission"),
                    () -> keyed(officer(), withKeys).body(REMARK).post(API + d.id + "/return"),
                    () -> keyed(officer(), withKeys)
                            .body(Map.of("ground", "TOO_LONG"))
                            .post(API + d.id + "/inadmissibility")));
            assertEquals(List.of(200, 409, 409), statuses.stream().sorted().toList());
        }

        @Test
        void admissions_at_once_get_different_numbers() throws Exception {
            var tasks = new ArrayList<Callable<Response>>();
            var all = new ArrayList<Declaration>();
            for (int i = 0; i < 4; i++) {
                var d = Scene.submitted();
                all.add(d);
                tasks.add(() -> officer().post(API + d.ref + "/admission"));
            }
            assertEquals(List.of(200, 200, 200, 200), atOnce(tasks));
            assertEquals(
                    4, all.stream().map(d -> Scene.now(d.id).number).distinct().count());
            assertEquals(
                    4,
                    all.stream()
                            .map(d -> Scene.now(d.id).documentNumber)
                            .distinct()
                            .count());
        }

        private static RequestSpecification keyed(RequestSpecification asked, boolean withKey) {
            return withKey ? asked.header("Idempotency-Key", Ids.next()) : asked;
        }
    }

    @Nested
    class AsOfficerOfAnotherBody {

        @Test
        void nothing_of_this_body_is_there() {
            var d = Scene.submitted();
            var other = Scene.officerOfAnotherBody();
            Personas.as(other)
                    .get("/api/v1/office/queue?size=200")
                    .then()
                    .statusCode(200)
                    .body("ref", not(hasItem(d.ref)));
            Personas.as(other)
                    .contentType("application/json")
                    .post(API + d.ref + "/admission")
                    .then()
                    .statusCode(404);
        }

        @Test
        void what_is_public_is_still_not_theirs() {
            var d = Scene.published(Scene.members(20));
            Personas.as(Scene.officerOfAnotherBody())
                    .contentType("application/json")
                    .post(API + d.ref + "/closure")
                    .then()
                    .statusCode(403);
        }

        @Test
        void nor_may_they_import_its_texts() {
            var asked = Personas.as(Scene.officerOfAnotherBody())
                    .contentType("text/plain")
                    .body(PublishedText.right().bytes());
            Rows.untouchedBy(() -> asked.post("/api/v1/imports").then().statusCode(403));
        }
    }

    @Nested
    class AsMember {

        @Test
        void the_office_is_closed_even_for_ones_own_text() {
            var members = Scene.members(20);
            var d = Scene.submitted("pace-written-declaration", members);
            var originator = members.get(0).account();
            Personas.as(originator).get("/api/v1/office/queue?size=200").then().statusCode(403);
            Personas.as(originator)
                    .contentType("application/json")
                    .post(API + d.ref + "/admission")
                    .then()
                    .statusCode(403);
        }
    }

    @Nested
    class AsAnonymous {

        @Test
        void nobody_gets_in() {
            Personas.anonymous()
                    .get("/api/v1/office/queue?size=200")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", containsString("Bearer"));
        }
    }

    private static List<Integer> atOnce(List<Callable<Response>> tasks) throws Exception {
        try (var pool = new ImportsTest.Pool(tasks.size())) {
            return pool.all(tasks).stream().map(Response::statusCode).toList();
        }
    }
}
