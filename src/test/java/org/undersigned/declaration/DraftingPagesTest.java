package org.undersigned.declaration;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class DraftingPagesTest {

    private static final String NEW = "/en/desk/declarations/new";

    @Inject
    Scenario scenario;

    private Someone originator;

    @BeforeEach
    void member() {
        originator = scenario.member("Spain", "ALDE");
    }

    @Nested
    class AsOriginator {

        @Test
        void the_choice_of_procedures_tells_what_each_requires() {
            originator
                    .gets(NEW)
                    .then()
                    .statusCode(200)
                    .body(
                            containsString("Written declaration"),
                            containsString("20 signatures, 4 delegations, 2 groups"),
                            containsString("20 signatures, 5 delegations; or adoption by a committee"),
                            containsString("At most 300 words."));
        }

        @Test
        void a_draft_is_saved_in_both_languages_and_counted() {
            var page = saved(text("Seeds", "One two three.\n\nFour 5.", "Graines", "Un deux."));
            originator
                    .gets(page)
                    .then()
                    .statusCode(200)
                    .body(
                            containsString("Seeds"),
                            containsString("Graines"),
                            containsString("We, the undersigned, declare the following:"),
                            containsString("4 of 200 words"),
                            containsString("2 of 200 words"));
        }

        @Test
        void one_language_is_enough_whichever_it_is() {
            originator
                    .gets(saved(text("", "", "Graines", "Un deux.")))
                    .then()
                    .body(containsString("Graines"), not(containsString("paper\" lang=\"en\"")));
        }

        @Test
        void a_form_sent_twice_makes_one_draft() {
            var answers = text("Seeds", "One.", "", "");
            assertEquals(saved(answers), saved(answers));
            assertEquals(1, Declaration.count("originatorId", originator.personId()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\u0007", "\u001b[31m", "\uFFFF"})
        void what_cannot_be_printed_is_refused_with_its_place(String hostile) {
            originator
                    .posts(NEW, text("Seeds", "Before " + hostile + " after", "", ""))
                    .then()
                    .statusCode(422)
                    .body(containsString("Character 8"), containsString("href=\"#body_en\""));
        }

        @Test
        void a_text_with_nul_is_refused() {
            originator
                    .posts(NEW, text("Seeds", "Before \u0000 after", "", ""))
                    .then()
                    .statusCode(400)
                    .body(containsString("NUL"));
        }

        @Test
        void hostile_markup_is_shown_as_text() {
            originator
                    .gets(saved(text("<script>alert(1)</script>", "\"><img src=x>", "", "")))
                    .then()
                    .body(
                            not(containsString("<script>alert")),
                            not(containsString("<img src=x")),
                            containsString("&lt;script&gt;"));
        }

        @Test
        void a_text_of_three_megabytes_is_too_large() {
            originator
                    .posts(NEW, text("Seeds", "word ".repeat(600_000), "", ""))
                    .then()
                    .statusCode(413);
        }

        @Test
        void a_hundred_and_one_paragraphs_are_refused_and_kept() {
            originator
                    .posts(NEW, text("Seeds", "Word.\n\n".repeat(101), "", ""))
                    .then()
                    .statusCode(422)
                    .body(containsString("at most 100"), containsString("Seeds</textarea>"));
        }

        @Test
        void an_empty_form_is_refused_with_a_link_to_the_title() {
            originator
                    .posts(NEW, text("", "", "", ""))
                    .then()
                    .statusCode(422)
                    .body(containsString("href=\"#title_en\""), containsString("Enter a title."));
        }

        @Test
        void a_text_over_the_limit_is_saved_but_not_opened() {
            var page = saved(text("Seeds", "word ".repeat(211), "", ""));
            originator.gets(page).then().body(containsString("211 of 200 words"), containsString("11 words too many"));
            originator
                    .gets(page + "/opening")
                    .then()
                    .body(allOf(containsString("at most 200"), not(containsString("Open for signature and sign"))));
            originator.posts(page + "/opening").then().statusCode(422);
        }

        @Test
        void what_gathers_signatures_cannot_be_edited() {
            var ref = scenario.aDeclaration().by(originator).gathering();
            var edit = "/en/desk/declarations/" + ref + "/edit";
            originator.gets(edit).then().statusCode(409);
            originator
                    .posts(edit, Keystrokes.on(1).title("en", "Other").keep())
                    .then()
                    .statusCode(409);
        }

        @Test
        void words_are_counted_while_they_are_typed() {
            originator
                    .posts(
                            "/fr/desk/word-counts.html?language=en",
                            Map.of(
                                    "procedure", "pace-written-declaration",
                                    "version", "2023-01",
                                    "body_en", "one two 3"))
                    .then()
                    .statusCode(200)
                    .body(containsString("2 sur 200"), not(containsString("<html")));
        }
    }

    @Nested
    class AsOthers {

        @Test
        void a_draft_is_there_for_nobody_else() {
            var ref = scenario.aDeclaration().by(originator).draft();
            var page = "/en/desk/declarations/" + ref;
            for (var other : List.of(scenario.member("Malta", "SOC"), scenario.officer(), scenario.visitor())) {
                other.gets(page).then().statusCode(404).body(not(containsString("schoolyard")));
                for (var path : List.of("/edit", "/opening", "/invitations", "/giving-up")) {
                    other.gets(page + path).then().statusCode(404).body(not(containsString("schoolyard")));
                    other.posts(page + path).then().statusCode(path.isEmpty() ? 405 : 404);
                }
                other.gets("/en/declarations/" + ref + "/sign")
                        .then()
                        .statusCode(404)
                        .body(not(containsString("schoolyard")));
            }
        }

        @Test
        void members_of_other_assemblies_and_former_members_cannot_begin() {
            for (var other :
                    List.of(scenario.memberOfAnotherAssembly(), scenario.memberUntilYesterday("Spain", "ALDE"))) {
                other.gets(NEW).then().body(not(containsString("Written declaration")));
                other.posts(NEW, text("Seeds", "One.", "", "")).then().statusCode(403);
            }
        }

        @Test
        void the_id_of_a_draft_cannot_be_taken_from_its_owner() {
            var ref = scenario.aDeclaration().by(originator).draft();
            var answers = new HashMap<>(text("Seeds", "One.", "", ""));
            answers.put("id", ref);
            scenario.member("Malta", "SOC").posts(NEW, answers).then().statusCode(404);
        }

        @Test
        void the_anonymous_are_led_to_sign_in_and_back() {
            scenario.anonymous()
                    .gets(NEW)
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/en/sign-in?next=%2Fen%2Fdesk%2Fdeclarations%2Fnew"));
            scenario.anonymous()
                    .posts("/en/desk/word-counts.html?language=en")
                    .then()
                    .statusCode(401);
        }

        @Test
        void another_site_cannot_send_the_forms() {
            originator
                    .asks()
                    .header("Sec-Fetch-Site", "cross-site")
                    .formParams(text("Seeds", "One.", "", ""))
                    .post(NEW)
                    .then()
                    .statusCode(403);
        }
    }

    private String saved(Map<String, String> answers) {
        var location =
                originator.posts(NEW, answers).then().statusCode(303).extract().header("Location");
        return location.replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
    }

    private static Map<String, String> text(String titleEn, String bodyEn, String titleFr, String bodyFr) {
        return Map.of(
                "procedure", "pace-written-declaration",
                "id", Ids.next(),
                "title_en", titleEn,
                "body_en", bodyEn,
                "title_fr", titleFr,
                "body_fr", bodyFr);
    }
}
