package org.undersigned.registry.intake;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;
import org.undersigned.registry.Person;

/** Two records of one person are merged, parted, or told to be of two; the trail keeps what happened. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MergePagesTest {

    private static final String PEOPLE = "/en/office/registry/people";

    private DeskScene scene;
    private String axel;
    private String aksel;
    private String both;

    @BeforeEach
    void two_records() {
        scene = DeskScene.withTwoAlike();
        axel = scene.personCalled("Axel");
        aksel = scene.personCalled("Aksel");
        both = PEOPLE + "/merge?one=" + axel + "&other=" + aksel;
    }

    @Test
    void they_are_listed_until_an_officer_says_that_they_are_two() {
        assertTrue(scene.page(PEOPLE + "/alike").contains("one=" + axel + "&amp;other=" + aksel));
        scene.asks()
                .formParam("one", axel)
                .formParam("other", aksel)
                .post(PEOPLE + "/different")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/people/alike?notice=intake_different_done"));
        assertFalse(scene.page(PEOPLE + "/alike").contains(aksel));
    }

    @Test
    void the_button_says_which_record_stays_and_the_next_page_what_happened() {
        scene.asks()
                .get(both)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("becomes another record of Axel " + scene.family()),
                        containsString("They are two people"),
                        containsString("portrait__fact--same\"><bdi>Germany")));
        merge(aksel, axel).statusCode(303).header("Location", endsWith(PEOPLE + "/merge/" + aksel));
        assertEquals(axel, record(aksel).mergedInto);
        assertTrue(scene.page(PEOPLE + "/merge/" + aksel).contains("is now another record of Axel"));
        merge(aksel, axel).statusCode(409).body(not(containsString("name=\"from\"")));
        assertTrue(scene.page(PEOPLE + "/" + axel + "/changes").contains("became another record of this person"));
    }

    @Test
    void it_can_be_undone_once() {
        merge(aksel, axel).statusCode(303);
        scene.asks()
                .post(PEOPLE + "/merge/" + aksel + "/undo")
                .then()
                .statusCode(303)
                .header("Location", endsWith("&notice=intake_parted_done"));
        assertEquals(null, record(aksel).mergedInto);
        assertTrue(scene.page(PEOPLE + "/merge/" + aksel).contains("nobody’s other record"));
        scene.asks().post(PEOPLE + "/merge/" + aksel + "/undo").then().statusCode(409);
        assertTrue(scene.page(PEOPLE + "/" + aksel + "/changes").contains("Parted from Axel"));
    }

    @Test
    void nobody_is_merged_with_themselves_and_nobody_with_nobody() {
        merge(axel, axel).statusCode(409);
        merge("nobody", axel).statusCode(404);
        scene.asks().get(PEOPLE + "/merge").then().statusCode(404);
        scene.asks().get(PEOPLE + "/nobody/changes").then().statusCode(404);
    }

    @Test
    void the_records_of_another_body_are_closed() {
        var other = Personas.as(DeskScene.empty().officer);
        other.get(both).then().statusCode(403);
        Personas.as(DeskScene.empty().officer)
                .formParam("from", aksel)
                .formParam("into", axel)
                .post(PEOPLE + "/merge")
                .then()
                .statusCode(403);
        assertFalse(Personas.as(DeskScene.empty().officer)
                .get(PEOPLE + "/alike")
                .body()
                .asString()
                .contains(aksel));
        Personas.as(DeskScene.admin()).get(both).then().statusCode(200);
        for (var page : new String[] {both, PEOPLE + "/alike", PEOPLE + "/" + axel + "/changes"}) {
            Personas.as(Personas.account(Grant.member())).get(page).then().statusCode(403);
            Personas.anonymous().get(page).then().statusCode(303);
        }
    }

    @Test
    void the_trail_tells_what_a_register_changed_and_officers_find_it_from_the_person() {
        var sent = scene.sent(scene.axel("2018-01-21"));
        scene.asks().post(sent + "/application").then().statusCode(303);
        scene.done(sent);
        scene.asks()
                .get(PEOPLE + "/" + axel + "/changes")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Ended: Membership, Germany"),
                        containsString("<ins>2018-01-21</ins>"),
                        containsString("href=\"" + sent + "\"")));
        var link = "/office/registry/people/" + axel + "/changes";
        assertTrue(scene.page("/en/people/" + axel).contains(link));
        Personas.anonymous().get("/en/people/" + axel).then().body(not(containsString(link)));
    }

    private ValidatableResponse merge(String from, String into) {
        return scene.asks()
                .formParam("from", from)
                .formParam("into", into)
                .post(PEOPLE + "/merge")
                .then();
    }

    private static Person record(String id) {
        return QuarkusTransaction.requiringNew().call(() -> Person.byId(id).orElseThrow());
    }
}
