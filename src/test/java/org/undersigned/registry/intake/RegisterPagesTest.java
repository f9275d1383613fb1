package org.undersigned.registry.intake;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Personas;
import org.undersigned.platform.Ids;
import org.undersigned.registry.intake.RegisterImport.State;

/** Sending a register, looking at it, applying and discarding it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RegisterPagesTest {

    private static final String ROSSI = "a,Maria,ROSSI,,1970,Italy,delegation,,2016-01-25,";
    private static final String NOBODY = "b,,,,,Italy,delegation,,2016,";

    @Nested
    class AsOfficerOfTheBody {

        @ParameterizedTest
        @ValueSource(strings = {"en", "fr", "nl"})
        void the_list_has_the_form_and_what_was_sent(String lang) {
            var scene = DeskScene.empty();
            var sent = scene.sent(scene.rossi());
            var list = "/" + lang + "/office/registry/imports";
            scene.asks()
                    .get(list)
                    .then()
                    .statusCode(200)
                    .body(allOf(
                            containsString("href=\"" + list + sent.substring(sent.lastIndexOf('/')) + "\""),
                            containsString("<option value=\"" + scene.register + "\">"),
                            containsString("<option value=\"" + scene.body.code + "\">"),
                            containsString("name=\"complete-on\""),
                            containsString("href=\"/registry/template.csv\""),
                            not(containsString("<option value=\"\" selected"))));
        }

        @Test
        void what_would_change_stands_on_the_button_and_nothing_has_changed_yet() {
            var scene = DeskScene.withAxel();
            var ends = scene.sent(scene.rossi(), scene.axel("2018-01-21"), NOBODY);
            var page = scene.page(ends);
            assertTrue(page.contains("Add 1 person, 1 membership, end 1"), page);
            assertTrue(page.contains("entries?subject=MEMBERSHIP&amp;verdict=ENDED"), page);
            var sent = scene.sentAs("another " + Ids.next(), scene.aksel());
            page = scene.page(sent);
            assertTrue(page.contains("1 person waits for your decision"), page);
            assertTrue(page.contains("/doubtful"), page);
            assertEquals(State.READY, DeskScene.now(sent).state);
        }

        @Test
        void applying_ends_on_a_page_that_says_so_and_a_second_press_does_nothing() {
            var scene = DeskScene.empty();
            var sent = scene.sent(scene.rossi());
            scene.asks().post(sent + "/application").then().statusCode(303).header("Location", endsWith(sent));
            assertEquals(State.APPLIED, scene.done(sent).state);
            assertTrue(scene.page(sent).contains("The register has been applied"));
            scene.asks()
                    .post(sent + "/application")
                    .then()
                    .statusCode(409)
                    .body(containsString("has been applied already"));
            assertEquals(1, DeskScene.now(sent).count("PERSON", Verdict.NEW));
            var again = scene.page(scene.sent(scene.rossi()));
            assertTrue(again.contains("Record that nothing has changed"), again);
        }

        @Test
        void entries_show_what_cannot_be_taken_first_and_what_changes_before_and_after() {
            var scene = DeskScene.withAxel();
            var sent =
                    scene.sent(ROSSI, "p1,Axel,FISCHER,,1966-05-05,Germany,delegation,,2014-01-27,2018-01-21", NOBODY);
            var all = scene.page(sent + "/entries");
            assertTrue(all.indexOf("line 4") < all.indexOf("Maria"), all);
            assertTrue(all.indexOf("line 4") >= 0, all);
            var ended = scene.page(sent + "/entries?verdict=ENDED&subject=MEMBERSHIP");
            assertTrue(ended.contains("<ins>2018-01-21</ins>"), ended);
            assertFalse(ended.contains("Maria"), ended);
            scene.asks().post(sent + "/application").then().statusCode(303);
            scene.done(sent);
            assertTrue(scene.page(sent + "/entries?verdict=ENDED").contains("<ins>2018-01-21</ins>"));
            scene.asks().get(sent + "/entries?verdict=NONSENSE").then().statusCode(422);
        }

        @Test
        void a_file_that_breaks_off_is_refused_with_line_and_column() {
            var scene = DeskScene.empty();
            var answer = DeskScene.send(
                    scene.asks(),
                    scene.register,
                    scene.body.code,
                    "{\"persons\": [\n{\"id\": \"1\", \"name\": \"A B\"},");
            var sent = answer.header("Location").replaceAll("^https?://[^/]+", "");
            assertEquals(State.REFUSED, scene.done(sent).state);
            var page = scene.page(sent);
            assertTrue(page.contains("line 2, column"), page);
            assertTrue(page.contains("The file was not read"), page);
            scene.asks().post(sent + "/application").then().statusCode(409);
        }

        @Test
        void what_is_no_register_is_said_beside_the_field_and_the_answers_stay() {
            var scene = DeskScene.empty();
            DeskScene.send(scene.asks(), "my register", scene.body.code, "<html><body>Members</body></html>")
                    .then()
                    .statusCode(400)
                    .body(allOf(containsString("id=\"file-error\""), containsString("value=\"my register\"")));
            DeskScene.send(scene.asks(), "<b>", scene.body.code, ROSSI)
                    .then()
                    .statusCode(422)
                    .body(allOf(containsString("id=\"register-error\""), containsString("value=\"&lt;b&gt;\"")));
            DeskScene.send(scene.asks(), "", "", ROSSI)
                    .then()
                    .statusCode(422)
                    .body(containsString("id=\"body-error\""));
            DeskScene.send(scene.asks(), "", "nowhere", ROSSI)
                    .then()
                    .statusCode(422)
                    .body(containsString("id=\"body-error\""));
            scene.asks()
                    .multiPart("register", "mine")
                    .multiPart("body", scene.body.code)
                    .multiPart("complete-on", "31 June")
                    .post(DeskScene.IMPORTS)
                    .then()
                    .statusCode(422)
                    .body(containsString("id=\"complete-on-error\""));
            scene.asks()
                    .multiPart("register", "mine")
                    .multiPart("body", scene.body.code)
                    .post(DeskScene.IMPORTS)
                    .then()
                    .statusCode(422)
                    .body(containsString("Choose a file."));
        }

        @Test
        void discarding_asks_first_and_can_be_done_once() {
            var scene = DeskScene.empty();
            var sent = scene.sent(scene.rossi());
            assertTrue(scene.page(sent + "/discard").contains("Discard the import"));
            scene.asks()
                    .post(sent + "/discard")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/en/office/registry/imports?notice=intake_discarded_done"));
            assertEquals(State.DISCARDED, DeskScene.now(sent).state);
            scene.asks().post(sent + "/application").then().statusCode(409);
            assertFalse(scene.page(sent).contains("/application"));
            var applied = scene.sent(scene.rossi());
            scene.asks().post(applied + "/application");
            scene.done(applied);
            scene.asks()
                    .post(applied + "/discard")
                    .then()
                    .statusCode(409)
                    .body(not(containsString("Discard the import")));
        }

        @Test
        void while_it_is_read_the_page_shows_how_far_and_asks_again() {
            var scene = DeskScene.empty();
            var reading = Halfway.read(scene);
            var page = scene.page(reading);
            assertTrue(page.contains("<progress max=\"48000000\" value=\"12000000\""), page);
            assertTrue(page.contains("12.0 of 48.0 MB"), page);
            assertTrue(page.contains("<noscript><meta http-equiv=\"refresh\""), page);
            scene.asks().header("HX-Request", "true").get(reading).then().header("HX-Refresh", (String) null);
            scene.asks().post(reading + "/application").then().statusCode(409);
            scene.asks().post(reading + "/discard").then().statusCode(409);
            var ready = scene.sent(scene.rossi());
            scene.asks().header("HX-Request", "true").get(ready).then().header("HX-Refresh", "true");
        }
    }

    @Nested
    class AsAdministrator {

        @Test
        void a_register_may_bring_its_own_bodies() {
            var admin = DeskScene.admin();
            Personas.as(admin)
                    .get(DeskScene.IMPORTS)
                    .then()
                    .statusCode(200)
                    .body(allOf(
                            containsString("Brings its own bodies"),
                            containsString("<option value=\"pace\">"),
                            containsString("aria-current=\"true\"")));
            DeskScene.send(
                            Personas.as(admin),
                            "own " + Ids.next(),
                            "",
                            "{\"persons\": [{\"id\": \"1\", \"name\": \"Ada Lovelace\"}]}")
                    .then()
                    .statusCode(303);
        }

        @Test
        void observations_need_a_body() {
            DeskScene.send(
                            Personas.as(DeskScene.admin()),
                            "seen",
                            "",
                            "date,given,family,country,group,source\n2022-06-27,Ada,B,IT,SOC,x\n")
                    .then()
                    .statusCode(422)
                    .body(containsString("id=\"body-error\""));
        }
    }
}
