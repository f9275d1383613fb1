package org.undersigned.declaration;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.undersigned.Houses;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;
import org.undersigned.registry.Organization.Kind;

/** Deputies of the Belgian Chamber who write a proposal together. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AuthorsTest {

    @Inject
    Scenario scenario;

    @Inject
    Houses houses;

    @Inject
    Drafting drafting;

    private Someone originator;
    private Someone other;
    private String ref;

    @BeforeEach
    void proposal() {
        originator = houses.member("be-chamber", Kind.PARTY, "Well");
        other = houses.member("be-chamber", Kind.PARTY, "Spring");
        ref = drafting.begin(Ids.next(), "be-resolution", text(), originator.actor()).ref;
    }

    @Nested
    class AsOriginator {

        @Test
        void whoever_is_asked_is_an_author_once_they_say_yes() {
            ask(other);
            other.gets(desk()).then().statusCode(404);
            other.gets("/en/desk").then().body(containsString("You write with others"), containsString("Putten"));
            other.gets(desk() + "/authorship").then().statusCode(200).body(containsString(originator.name()));
            other.posts(desk() + "/authorship", Map.of("answer", "yes")).then().statusCode(303);
            other.gets(desk() + "/edit").then().statusCode(200);
            other.posts(
                            desk() + "/edit",
                            Keystrokes.on(1)
                                    .block("q1", "nl", "de putten te dempen;")
                                    .keep())
                    .then()
                    .statusCode(303);
            assertEquals(2, scenario.declaration(ref).wordingNumber);
        }

        @Test
        void asked_twice_they_are_asked_once() {
            ask(other);
            ask(other);
            originator
                    .gets("/api/v1/declarations/" + ref + "/authors")
                    .then()
                    .body("size()", equalTo(2))
                    .body("accepted", equalTo(List.of(true, false)));
        }

        @Test
        void authors_are_asked_to_sign_when_it_is_opened_and_sign_for_themselves() {
            accepted(other);
            originator.posts(desk() + "/opening").then().statusCode(303);
            other.gets("/en/declarations/" + ref + "/sign")
                    .then()
                    .statusCode(200)
                    .body(containsString("(Spring)"));
            other.posts("/en/declarations/" + ref + "/sign", Map.of("wording", "1"))
                    .then()
                    .statusCode(303);
            originator.gets(desk()).then().body(containsString("(Well)"), containsString(other.name() + " (Spring)"));
        }

        @Test
        void people_of_other_houses_are_refused() {
            var stranger = scenario.member("Malta", "SOC");
            originator
                    .posts(desk() + "/authors", Map.of("person", stranger.personId()))
                    .then()
                    .statusCode(422)
                    .body(containsString("does not belong to BE-CHAMBER"));
        }

        @Test
        void a_written_declaration_has_one_author() {
            var member = scenario.member("Malta", "SOC");
            var declaration = scenario.aDeclaration().by(member).draft();
            member.asks()
                    .contentType("application/json")
                    .body(Map.of("person", scenario.member("Spain", "ALDE").personId()))
                    .post("/api/v1/declarations/" + declaration + "/authors")
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("at most 1 author"));
        }
    }

    @Nested
    class AsCoAuthor {

        @Test
        void they_write_and_leave_the_steps_to_the_originator() {
            accepted(other);
            for (var act : List.of("/opening", "/submission", "/authors")) {
                other.posts(desk() + act, Map.of("person", "x")).then().statusCode(404);
            }
            for (var page : List.of("/invitations", "/invitations/progress", "/invitations/people")) {
                other.gets(desk() + page).then().statusCode(200);
            }
            other.posts(desk() + "/authorship", Map.of("answer", "no")).then().statusCode(303);
            other.gets(desk() + "/edit").then().statusCode(404);
            other.gets(desk() + "/invitations/progress").then().statusCode(404);
            originator
                    .posts(desk() + "/authorship", Map.of("answer", "no"))
                    .then()
                    .statusCode(409);
        }

        @Test
        void a_tabled_text_is_given_up_when_all_authors_have() {
            accepted(other);
            originator.posts(desk() + "/opening").then().statusCode(303);
            originator.posts(desk() + "/submission").then().statusCode(303);
            originator
                    .posts(desk() + "/giving-up")
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("signing_give_up_waits_done"));
            assertEquals(State.SUBMITTED, scenario.declaration(ref).state);
            other.posts(desk() + "/giving-up").then().statusCode(303);
            assertEquals(State.WITHDRAWN, scenario.declaration(ref).state);
        }
    }

    @Nested
    class AsStranger {

        @Test
        void who_writes_a_draft_is_nobody_elses_business() {
            var stranger = houses.member("be-chamber", Kind.PARTY, "Well");
            stranger.gets(desk() + "/authors").then().statusCode(404).body(not(containsString("Putten")));
            stranger.gets(desk() + "/authorship").then().statusCode(404);
            stranger.gets("/api/v1/declarations/" + ref + "/authors").then().statusCode(404);
        }
    }

    @Test
    void both_languages_are_needed_before_anybody_signs() {
        var alone = new DraftText(List.of(new DraftText.Version(
                "nl",
                "Alleen",
                null,
                List.of(
                        new Block(null, BlockType.RECITAL, "overwegende;"),
                        new Block(null, BlockType.REQUEST, "te doen;")))));
        var draft = drafting.begin(Ids.next(), "be-resolution", alone, originator.actor()).ref;
        originator
                .asks()
                .post("/api/v1/declarations/" + draft + "/gathering")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("title_fr"));
    }

    @Test
    void blocks_that_cannot_stand_there_are_refused_over_the_api() {
        var wrong = List.of(
                List.of(block("p1", "PARAGRAPH")),
                List.of(block("f1", "FORMULA")),
                List.of(block("u1", "SUBPARAGRAPH")),
                List.of(block("r1", "RECITAL"), block("r1", "RECITAL")),
                List.of(block("<b>", "RECITAL")));
        for (var blocks : wrong) {
            originator
                    .asks()
                    .contentType("application/json")
                    .body(Map.of("texts", List.of(Map.of("lang", "nl", "title", "Putten", "blocks", blocks))))
                    .put("/api/v1/declarations/" + ref + "/wording")
                    .then()
                    .statusCode(org.hamcrest.Matchers.oneOf(400, 422));
        }
        assertEquals(1, scenario.declaration(ref).wordingNumber);
    }

    @Test
    void five_hundred_blocks_of_any_script_are_written_and_the_next_is_refused() {
        var scripts = List.of("төменде қол қойғандар", "нижеподписавшиеся", "نحن الموقعين", "מי שחתום", "🌱🌱 שלום ok");
        var blocks = new java.util.ArrayList<Block>();
        for (int n = 0; n < 499; n++) {
            blocks.add(new Block(null, BlockType.RECITAL, scripts.get(n % scripts.size()) + " " + n));
        }
        blocks.add(new Block(null, BlockType.REQUEST, "te doen;"));
        var text = new DraftText(List.of(new DraftText.Version("nl", "Vijfhonderd", null, blocks)));
        drafting.write(ref, text, originator.actor());
        originator
                .gets(desk() + "/edit")
                .then()
                .statusCode(200)
                .body(
                        containsString("төменде қол қойғандар 0"),
                        containsString("نحن الموقعين 2"),
                        containsString("שלום ok 4"));
        originator
                .asks()
                .contentType("application/json")
                .body(Map.of("kind", "ADD", "type", "RECITAL"))
                .post("/api/v1/declarations/" + ref + "/draft/changes")
                .then()
                .statusCode(409)
                .body("detail", containsString("at most 500"));
        originator.gets(desk()).then().body(containsString("EEEEEEEEEEEEEEEEEEEE."), containsString("🌱🌱 שלום ok 4"));
    }

    private static Map<String, String> block(String key, String type) {
        return Map.of("key", key, "type", type, "text", "de put;");
    }

    private void ask(Someone person) {
        originator
                .posts(desk() + "/authors", Map.of("person", person.personId()))
                .then()
                .statusCode(303);
    }

    private void accepted(Someone person) {
        ask(person);
        person.posts(desk() + "/authorship", Map.of("answer", "yes")).then().statusCode(303);
    }

    private String desk() {
        return "/en/desk/declarations/" + ref;
    }

    private static DraftText text() {
        return new DraftText(List.of(
                version("nl", "Putten", "De putten zijn oud.", "overwegende dat;", "de putten te herstellen;"),
                version("fr", "Puits", "Les puits sont vieux.", "considérant que;", "de réparer les puits;")));
    }

    private static DraftText.Version version(String lang, String title, String why, String recital, String request) {
        return new DraftText.Version(
                lang,
                title,
                null,
                List.of(
                        new Block("e1", BlockType.EXPLANATORY, why),
                        new Block("r1", BlockType.RECITAL, recital),
                        new Block("q1", BlockType.REQUEST, request)));
    }
}
