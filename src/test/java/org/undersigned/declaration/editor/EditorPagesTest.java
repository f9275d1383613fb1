package org.undersigned.declaration.editor;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Block;
import org.undersigned.declaration.Keystrokes;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class EditorPagesTest {

    @Inject
    Scenario scenario;

    private Someone author;
    private String ref;

    @BeforeEach
    void draft() {
        author = scenario.member("Spain", "ALDE");
        ref = scenario.aDeclaration().by(author).draft();
        types("p1", "en", "Seeds have crossed borders for as long as people have.", 1);
    }

    @Nested
    class AsAuthor {

        @Test
        void what_is_typed_is_kept_at_once_and_becomes_a_wording_when_asked() {
            types("p1", "en", "Seeds travel.", revision("p1")).body("verdict", equalTo("KEPT"));
            assertEquals(1, scenario.declaration(ref).wordingNumber);
            posts(Keystrokes.on(revision("title")).title("en", "Seeds").keep(), 303);
            assertEquals(2, scenario.declaration(ref).wordingNumber);
            assertEquals("Seeds travel.", blocks("en").get(0).text());
            posts(Keystrokes.on(revision("title")).title("en", "Seeds").keep(), 303);
            assertEquals(2, scenario.declaration(ref).wordingNumber, "nothing changed, no new wording");
        }

        @Test
        void two_who_change_different_words_are_both_kept() {
            var basis = revision("p1");
            types("p1", "en", "Plants have crossed borders for as long as people have.", basis);
            types("p1", "en", "Seeds have crossed borders for as long as birds have.", basis)
                    .body("verdict", equalTo("JOINED"))
                    .body("text", equalTo("Plants have crossed borders for as long as birds have."));
        }

        @Test
        void of_two_who_change_the_same_words_nothing_is_lost() {
            var basis = revision("p1");
            types("p1", "en", "Plants have crossed borders.", basis);
            types("p1", "en", "Nuts have crossed borders.", basis).body("verdict", equalTo("ASIDE"));
            page().body(containsString("Plants have crossed"), containsString("Nuts have crossed"));
            posts(Keystrokes.on(0).press("TAKE_ASIDE:p1::en:" + aside()), 303);
            page().body(containsString("Nuts have crossed borders.</textarea>"), containsString("Plants have crossed"));
            posts(Keystrokes.on(0).press("DROP_ASIDE:p1::en:" + aside()), 303);
            page().body(not(containsString("Plants have crossed")));
        }

        @Test
        void blocks_are_added_moved_parted_joined_and_taken_away() {
            types("p1", "en", "One. Two.", revision("p1"));
            changes(Map.of("kind", "SPLIT", "key", "p1", "lang", "en", "at", 4)).body("key", equalTo("p1"));
            assertEquals(List.of("One.", "Two."), texts().subList(0, 2));
            var key = changes(Map.of("kind", "ADD", "type", "PARAGRAPH"))
                    .extract()
                    .<String>path("key");
            types(key, "en", "Last.", revision(key));
            changes(Map.of("kind", "UP", "key", key));
            assertEquals("Last.", texts().get(texts().size() - 2));
            changes(Map.of("kind", "REMOVE", "key", key));
            page().body(containsString("Last."), containsString("Put it back"));
            changes(Map.of("kind", "JOIN", "key", keys().get(2)));
            assertEquals("One. Two.", texts().get(0));
        }

        @Test
        void an_empty_line_parts_a_block_when_a_wording_is_made() {
            posts(
                    Keystrokes.on(revision("p1"))
                            .block("p1", "en", "One.\r\n\r\nTwo.")
                            .keep(),
                    303);
            assertEquals("One.", blocks("en").get(0).text());
            assertEquals("Two.", blocks("en").get(1).text());
        }

        @Test
        void a_translation_lags_until_somebody_has_looked() {
            changes(Map.of("kind", "ADD_LANGUAGE", "lang", "fr"));
            types("p1", "fr", "Les graines ont toujours voyagé.", 0).body("lagging", equalTo(List.of("en")));
            changes(Map.of("kind", "CONFIRM", "key", "p1", "lang", "en"));
            types("p1", "en", "Seeds and plants travel.", revision("p1")).body("lagging", equalTo(List.of("fr")));
            page().body(containsString("1 block to check"));
            types("p1", "fr", "Les graines et les plantes voyagent.", revision("p1"))
                    .body("lagging", equalTo(List.of()));
        }

        @Test
        void a_language_that_the_procedure_does_not_have_is_refused() {
            author.asks()
                    .contentType("application/json")
                    .body(Map.of("kind", "ADD_LANGUAGE", "lang", "nl"))
                    .post(api() + "/changes")
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItem("lang"));
        }

        @Test
        void what_cannot_be_printed_stays_in_the_form_and_the_rest_is_kept() {
            posts(
                            Keystrokes.on(revision("p1"))
                                    .title("en", "A new title")
                                    .block("p1", "en", "Bell \u0007 here")
                                    .keep(),
                            422)
                    .body(containsString("Character 6"), containsString("href=\"#text_p1_en\""));
            page().body(containsString("A new title</textarea>"));
        }

        @Test
        void another_who_has_it_open_is_told() {
            var other = scenario.member("Malta", "SOC");
            QuarkusTransaction.requiringNew()
                    .run(() -> TextEditor.seen(scenario.declaration(ref).id, other.actor(), java.time.Instant.now()));
            page().body(containsString(other.name() + " has this text open, too."));
        }

        @Test
        void wordings_are_compared_word_by_word() {
            posts(
                    Keystrokes.on(revision("p1"))
                            .block("p1", "en", "Seeds have crossed rivers.")
                            .keep(),
                    303);
            posts(
                    Keystrokes.on(revision("p1"))
                            .block("p1", "en", "Seeds have crossed mountains.")
                            .keep(),
                    303);
            author.gets("/en/desk/declarations/" + ref + "/wordings?earlier=2&later=3")
                    .then()
                    .statusCode(200)
                    .body(containsString("<del>rivers.</del><ins>mountains.</ins>"));
        }
    }

    @Nested
    class AsOthers {

        @Test
        void a_text_in_the_writing_is_there_for_nobody_else() {
            for (var other : List.of(scenario.member("Malta", "SOC"), scenario.officer(), scenario.visitor())) {
                other.gets(api()).then().statusCode(404).body(not(containsString("Seeds")));
                other.gets("/en/desk/declarations/" + ref + "/wordings").then().statusCode(404);
                other.asks()
                        .contentType("application/json")
                        .body(Map.of("text", "Mine", "revision", 1))
                        .put(api() + "/blocks/p1/texts/en")
                        .then()
                        .statusCode(404);
            }
        }

        @Test
        void while_it_gathers_signatures_nobody_writes() {
            author.posts("/en/desk/declarations/" + ref + "/opening").then().statusCode(303);
            author.gets(api()).then().statusCode(409);
        }
    }

    private String api() {
        return "/api/v1/declarations/" + ref + "/draft";
    }

    private ValidatableResponse page() {
        return author.gets("/en/desk/declarations/" + ref + "/edit").then().statusCode(200);
    }

    private ValidatableResponse posts(Map<String, String> form, int status) {
        return author.posts("/en/desk/declarations/" + ref + "/edit", form)
                .then()
                .statusCode(status);
    }

    private ValidatableResponse types(String key, String lang, String text, long basis) {
        return author.asks()
                .contentType("application/json")
                .body(Map.of("text", text, "revision", basis))
                .put(api() + "/blocks/" + key + "/texts/" + lang)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse changes(Map<String, ?> change) {
        return author.asks()
                .contentType("application/json")
                .body(change)
                .post(api() + "/changes")
                .then()
                .statusCode(200);
    }

    private long revision(String key) {
        List<Integer> revisions =
                author.gets(api()).then().extract().path("rows.find { it.key == '" + key + "' }.texts.revision");
        return revisions == null ? 0 : revisions.stream().mapToInt(n -> n).max().orElse(0);
    }

    private List<String> keys() {
        return author.gets(api()).then().extract().path("keys");
    }

    private List<String> texts() {
        List<List<String>> texts = author.gets(api()).then().extract().path("rows.texts.text");
        return texts.stream().skip(1).map(one -> one.get(0)).toList();
    }

    private long aside() {
        return QuarkusTransaction.requiringNew().call(() -> CellEdit.asides(scenario.declaration(ref).id).stream()
                .mapToLong(edit -> edit.revision)
                .max()
                .orElseThrow());
    }

    private List<Block> blocks(String lang) {
        return QuarkusTransaction.requiringNew().call(() -> scenario.declaration(ref)
                .wording()
                .versionFor(java.util.Locale.forLanguageTag(lang))
                .body());
    }
}
