package org.undersigned.tableoffice;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undersigned.identity.Personas.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DraftText;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.State;
import org.undersigned.identity.Account;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;

/** What an officer reads and writes on the way to a decision, over pages and API. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OfficeDeskTest {

    private final Account officer = Scene.officer();

    @Nested
    class Remarked {

        @Test
        void remarks_stand_beside_the_blocks_on_the_originators_desk() {
            var members = Scene.members(20);
            var d = Scene.submitted("pace-written-declaration", members);
            var page = "/en/office/declarations/" + d.ref + "/return";
            as(officer).get(page).then().statusCode(200).body(containsString("name=\"block_title\""));
            as(officer)
                    .formParam("remark", "")
                    .formParam("block_p2", "  Who sleeps?  ")
                    .post(page)
                    .then()
                    .statusCode(303);
            assertEquals(Map.of("p2", "Who sleeps?"), Scene.now(d.id).remarksOnReturn());
            as(members.get(0).account())
                    .get("/en/desk/declarations/" + d.ref)
                    .then()
                    .statusCode(200)
                    .body(allOf(containsString("Sleepers sleep."), containsString("Who sleeps?")));
        }

        @Test
        void a_block_that_is_not_there_is_refused_and_nothing_is_lost_of_what_was_typed() {
            var d = Scene.submitted();
            as(officer)
                    .contentType(ContentType.JSON)
                    .body(Map.of("blocks", Map.of("p99", "Where?")))
                    .post("/api/v1/declarations/" + d.ref + "/return")
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItem("block_p99"));
            as(officer)
                    .formParam("block_p1", "x".repeat(2001))
                    .post("/en/office/declarations/" + d.ref + "/return")
                    .then()
                    .statusCode(422)
                    .body(allOf(containsString("id=\"block_p1-error\""), containsString("xxx")));
            assertEquals(State.SUBMITTED, Scene.now(d.id).state);
        }
    }

    @Test
    void the_text_for_the_originator_stands_ready_in_their_language() {
        var d = Scene.submitted();
        as(officer)
                .queryParam("ground", "TOO_LONG")
                .get("/nl/office/declarations/" + d.ref + "/inadmissibility")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("cannot be admitted on the following ground"),
                        containsString("The text has more than 200 words."),
                        containsString("De tekst telt meer dan 200 woorden.")));
    }

    @Nested
    class Alike {

        @Test
        void texts_that_say_much_the_same_are_found_in_any_form_of_their_words() {
            var word = "Zeppelinhafen" + Scene.family().toLowerCase(java.util.Locale.ROOT);
            var members = Scene.members(20);
            var first = submitted("The harbours of " + word, "Every harbour needs lighthouses and keepers.", members);
            var second = submitted("A harbour for " + word, "Harbours need a lighthouse and its keepers.", members);
            var other = submitted("Night buses", "Drivers work late.", members);
            as(officer)
                    .get("/api/v1/declarations/" + second.ref + "/similar")
                    .then()
                    .statusCode(200)
                    .body("declarationId", hasItem(first.id))
                    .body("declarationId", not(hasItem(other.id)))
                    .body("[0].words", hasItem("lighthouses"));
            as(officer)
                    .get("/en/office/declarations/" + second.ref)
                    .then()
                    .statusCode(200)
                    .body(allOf(containsString("/declarations/" + first.ref + "\""), containsString("lighthouses")));
            bean().withdraw(first.id, members.get(0).actor());
            as(officer)
                    .get("/api/v1/declarations/" + second.ref + "/similar")
                    .then()
                    .body("declarationId", not(hasItem(first.id)));
        }

        @Test
        void a_new_wording_takes_the_place_of_the_old_one_and_drafts_are_nobodys_business() {
            var word = "Quastenflosser" + Scene.family().toLowerCase(java.util.Locale.ROOT);
            var members = Scene.members(20);
            var d = submitted("About the " + word, "They swim.", members);
            var draft = bean().begin(
                            "pace-written-declaration",
                            text("About the " + word, "They swim."),
                            members.get(0).actor());
            as(officer)
                    .get("/api/v1/declarations/" + d.ref + "/similar")
                    .then()
                    .body("declarationId", not(hasItem(draft.id)));
        }

        private Declaration submitted(String title, String body, List<Scene.Member> members) {
            return Scene.submitted("pace-written-declaration", text(title, body), members);
        }

        private DraftText text(String title, String body) {
            return new DraftText(List.of(DraftText.Version.typed("en", title, body)));
        }

        private Drafting bean() {
            return Scene.bean(Drafting.class);
        }
    }

    @Nested
    class CalendarPages {

        private final Account keeper = Personas.account(Grant.tableOffice(Tides.body()));

        @Test
        void a_sitting_is_added_changed_and_removed_by_its_office_alone() {
            var label = "Extra " + Scene.family();
            var sitting = Map.of(
                    "kind",
                    "LEGISLATURE",
                    "number",
                    777,
                    "label",
                    label,
                    "firstDay",
                    "2071-01-05",
                    "lastDay",
                    "2071-01-09");
            as(officer)
                    .contentType(ContentType.JSON)
                    .body(sitting)
                    .post("/api/v1/bodies/tides/sittings")
                    .then()
                    .statusCode(403);
            String id = as(keeper)
                    .contentType(ContentType.JSON)
                    .body(sitting)
                    .post("/api/v1/bodies/tides/sittings")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("sitting.id");
            Personas.anonymous()
                    .get("/api/v1/bodies/tides/sittings")
                    .then()
                    .statusCode(200)
                    .body("label", hasItem(label));
            as(keeper).get("/en/office/calendar").then().statusCode(200).body(containsString(label));
            as(officer).get("/en/office/calendar/" + id).then().statusCode(403);
            as(keeper)
                    .formParam("kind", "LEGISLATURE")
                    .formParam("number", "777")
                    .formParam("label", label)
                    .formParam("firstDay", "2071-01-05")
                    .formParam("lastDay", "2071-01-02")
                    .post("/en/office/calendar/" + id)
                    .then()
                    .statusCode(422)
                    .body(containsString("id=\"lastDay-error\""));
            as(keeper).post("/en/office/calendar/" + id + "/removal").then().statusCode(303);
            as(keeper).get("/en/office/calendar/" + id).then().statusCode(404);
        }
    }

    @Test
    void a_publication_for_later_is_decided_and_called_off_on_pages() {
        var d = Scene.submitted();
        var page = "/en/office/declarations/" + d.ref;
        as(officer)
                .formParam("when", "later")
                .formParam("day", "31 May")
                .formParam("time", "14:00")
                .post(page + "/admission")
                .then()
                .statusCode(422)
                .body(containsString("id=\"day-error\""));
        var day = java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(3).toString();
        as(officer)
                .formParam("when", "later")
                .formParam("day", day)
                .formParam("time", "14:00")
                .post(page + "/admission")
                .then()
                .statusCode(303);
        as(officer).get(page + "/schedule").then().statusCode(200).body(containsString("at 14:00"));
        as(officer)
                .contentType(ContentType.JSON)
                .body(Map.of("remark", "No."))
                .post("/api/v1/declarations/" + d.ref + "/return")
                .then()
                .statusCode(409);
        as(officer).post(page + "/schedule").then().statusCode(303);
        as(officer)
                .contentType(ContentType.JSON)
                .post("/api/v1/declarations/" + d.ref + "/admission")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"));
    }
}
