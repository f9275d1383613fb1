package org.undersigned.tableoffice;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.State;
import org.undersigned.identity.Personas;
import org.undersigned.procedure.Numbering.Kind;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class OfficePagesTest {

    private static RequestSpecification officer() {
        return Personas.as(Scene.officer());
    }

    private static String page(Declaration d, String act) {
        return "/en/office/declarations/" + d.ref + (act.isEmpty() ? "" : "/" + act);
    }

    private static String title(Declaration d) {
        return QuarkusTransaction.requiringNew()
                .call(() -> d.wording().versions().get(0).title);
    }

    @Nested
    class AsTableOffice {

        @ParameterizedTest
        @ValueSource(strings = {"en", "fr", "nl"})
        void the_queue_shows_what_waits_in_every_language(String lang) {
            var d = Scene.submitted();
            officer()
                    .get("/" + lang + "/office?waiting=" + lastPage())
                    .then()
                    .statusCode(200)
                    .body(allOf(
                            containsString("href=\"/" + lang + "/office/declarations/" + d.ref + "\""),
                            containsString("href=\"/" + lang + "/office/imports\""),
                            containsString(lang.equals("fr") ? "Trains de nuit" : title(d))));
        }

        @Test
        void the_dossier_shows_all_that_a_decision_needs() {
            var d = Scene.submitted();
            officer()
                    .get(page(d, ""))
                    .then()
                    .statusCode(200)
                    .body(allOf(
                            containsString("Trains de nuit"),
                            containsString(title(d)),
                            containsString("20 of 20 signatures"),
                            containsString("words"),
                            containsString("We, the undersigned, declare the following:"),
                            containsString("The text has more than 200 words."),
                            containsString("Wording 1 was opened for signature"),
                            containsString("href=\"" + page(d, "admission") + "\""),
                            containsString("href=\"" + page(d, "return") + "\""),
                            containsString("href=\"" + page(d, "inadmissibility") + "\""),
                            not(containsString("/closure"))));
        }

        @Test
        void the_numbers_stand_ready_in_the_form() {
            var d = Scene.submitted();
            var next = QuarkusTransaction.requiringNew()
                    .call(() -> Scene.bean(Decisions.class).nextNumbers(d));
            officer()
                    .get(page(d, "admission"))
                    .then()
                    .statusCode(200)
                    .body(allOf(
                            containsString("value=\"" + next.get(Kind.NUMBER) + "\""),
                            containsString("value=\"" + next.get(Kind.DOCUMENT) + "\"")));
        }

        @Test
        void an_admission_ends_on_a_page_that_says_so() {
            var d = Scene.submitted();
            int number = 600_000_000 + (int) (System.nanoTime() % 100_000_000);
            officer()
                    .formParam("number", " " + number)
                    .formParam("documentNumber", number)
                    .formParam("sure", "yes")
                    .post(page(d, "admission"))
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/en/office/declarations/pace-wd-" + number + "/outcome"));
            officer()
                    .get("/en/office/declarations/pace-wd-" + number + "/outcome")
                    .then()
                    .statusCode(200)
                    .body(allOf(
                            containsString("Admitted and published"),
                            containsString("No. " + number + " · Doc. " + number),
                            containsString("href=\"/en/declarations/pace-wd-" + number + "\""),
                            containsString("href=\"/en/office\"")));
        }

        @Test
        void a_taken_number_is_said_beside_its_field_and_nothing_changes() {
            var taken = Scene.published(Scene.members(20));
            var d = Scene.submitted();
            var asked = officer();
            Rows.untouchedBy(() -> asked.formParam("number", taken.number)
                    .formParam("documentNumber", "999998")
                    .post(page(d, "admission"))
                    .then()
                    .statusCode(409)
                    .body(allOf(
                            containsString("The number " + taken.number + " is taken already."),
                            containsString("href=\"#number\""),
                            containsString("value=\"999998\""))));
            assertEquals(State.SUBMITTED, Scene.now(d.id).state);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "abc", "0", "-1", "7.5", "1000000000", "١٢"})
        void a_wrong_number_is_said_beside_its_field(String number) {
            var d = Scene.submitted();
            officer()
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParam("number", number)
                    .formParam("documentNumber", "999997")
                    .post(page(d, "admission"))
                    .then()
                    .statusCode(422)
                    .body(containsString("id=\"number-error\""));
            assertEquals(State.SUBMITTED, Scene.now(d.id).state);
        }

        @Test
        void a_return_shows_the_remark_that_was_sent() {
            var d = Scene.submitted();
            officer().post(page(d, "return")).then().statusCode(422).body(containsString("id=\"remark-error\""));
            officer()
                    .formParam("remark", "Name <b>the</b> convention.\n\nThank you.")
                    .post(page(d, "return"))
                    .then()
                    .statusCode(303);
            officer()
                    .get(page(d, "outcome"))
                    .then()
                    .statusCode(200)
                    .body(allOf(
                            containsString("Returned to the originator"),
                            containsString("Name &lt;b&gt;the&lt;/b&gt; convention.")));
        }

        @Test
        void inadmissibility_asks_for_a_ground_and_keeps_the_remark() {
            var d = Scene.submitted();
            officer()
                    .formParam("remark", "See the rules.")
                    .post(page(d, "inadmissibility"))
                    .then()
                    .statusCode(422)
                    .body(allOf(containsString("id=\"ground-error\""), containsString("See the rules.")));
            officer()
                    .formParam("ground", "OUTSIDE_COMPETENCE")
                    .post(page(d, "inadmissibility"))
                    .then()
                    .statusCode(303);
            officer().get(page(d, "outcome")).then().body(containsString("does not fall within the competence"));
        }

        @Test
        void whoever_comes_second_is_told_and_sees_how_it_stands() {
            var d = Scene.submitted();
            officer()
                    .formParam("remark", "Go back.")
                    .post(page(d, "return"))
                    .then()
                    .statusCode(303);
            for (var act : List.of("admission", "return", "inadmissibility")) {
                officer()
                        .get(page(d, act))
                        .then()
                        .statusCode(200)
                        .body(allOf(
                                containsString("nothing to decide"),
                                not(containsString("<form method=\"post\" novalidate"))));
            }
            officer()
                    .formParam("remark", "Me too.")
                    .post(page(d, "return"))
                    .then()
                    .statusCode(409)
                    .body(containsString("nothing to decide"));
        }

        @Test
        void a_published_text_is_pasted_and_linked() {
            var text = PublishedText.right();
            var ref = "pace-wd-" + text.number();
            officer()
                    .multiPart("text", text.text().replace("\n", "\r\n"), "text/plain; charset=UTF-8")
                    .post("/en/office/imports")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/en/office/imports/" + ref + "?people=3"));
            officer()
                    .get("/en/office/imports/" + ref + "?people=3")
                    .then()
                    .statusCode(200)
                    .body(allOf(containsString("Taken into the records"), containsString("/en/declarations/" + ref)));
            officer()
                    .multiPart("file", "text.txt", text.bytes(), "text/plain")
                    .post("/en/office/imports")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/en/office/imports/" + ref));
        }
    }

    @Nested
    class AsOfficerOfAnotherBody {

        @Test
        void a_submitted_text_is_not_there_and_a_public_one_not_theirs() {
            var hidden = Scene.submitted();
            var other = Scene.officerOfAnotherBody();
            for (var act : List.of("", "admission", "return", "inadmissibility", "closure", "outcome")) {
                Personas.as(other).get(page(hidden, act)).then().statusCode(404);
            }
            var open = Scene.published(Scene.members(20));
            Personas.as(other).get(page(open, "closure")).then().statusCode(403);
            Personas.as(other).post(page(open, "closure")).then().statusCode(403);
            assertEquals(State.OPEN, Scene.now(open.id).state);
            Personas.as(other).get("/en/office").then().statusCode(200).body(not(containsString(hidden.ref)));
        }
    }

    @Nested
    class AsMember {

        @Test
        void the_office_is_closed() {
            var members = Scene.members(20);
            var d = Scene.submitted("pace-written-declaration", members);
            var member = members.get(0).account();
            Personas.as(member).get("/en/office").then().statusCode(403);
            Personas.as(member).get(page(d, "")).then().statusCode(403);
            Personas.as(member).post(page(d, "admission")).then().statusCode(403);
        }
    }

    @Nested
    class AsAnonymous {

        @Test
        void the_way_leads_to_the_sign_in_page_and_back() {
            Personas.anonymous()
                    .get("/fr/office")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/fr/sign-in?next=%2Ffr%2Foffice"));
            assertNotEquals(200, Personas.anonymous().post("/fr/office/imports").statusCode());
        }
    }

    /** The oldest stand first, and tests leave many. */
    private static long lastPage() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Declaration.count("state = ?1 and bodyId = ?2", State.SUBMITTED, Scene.pace()) + 24) / 25);
    }
}
