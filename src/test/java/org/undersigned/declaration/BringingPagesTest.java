package org.undersigned.declaration;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;

/** A text is brought from outside, looked at, and used. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BringingPagesTest {

    private static final String SEEDS =
            """
            Free passage for the seeds of small farms

            We, the undersigned, declare the following:

            Seeds have crossed borders for as long as people have, and the law of the land
            has not always been in their way.

            We ask that they may go on doing so.
            """;

    @Inject
    Scenario scenario;

    private Someone author;

    @BeforeEach
    void member() {
        author = scenario.member("Spain", "ALDE");
    }

    @Nested
    class AsAuthor {

        @Test
        void a_pasted_text_is_shown_as_it_was_understood_and_then_used() {
            var ref = scenario.aDeclaration().by(author).draft();
            var preview = brought(ref, SEEDS);
            author.gets(preview)
                    .then()
                    .statusCode(200)
                    .body(
                            containsString("Free passage for the seeds of small farms"),
                            containsString("Opening words"),
                            containsString("3 blocks"),
                            containsString("Nothing is in doubt."));
            author.gets("/en/desk/declarations/" + ref).then().body(containsString("Shade for every schoolyard"));
            used(preview);
            author.gets("/en/desk/declarations/" + ref)
                    .then()
                    .body(
                            containsString("Free passage for the seeds of small farms"),
                            containsString("the law of the land has not always been"),
                            not(containsString("Shade for every schoolyard")));
            author.gets(preview).then().statusCode(404);
        }

        @Test
        void the_other_language_of_the_draft_stays() {
            var ref = scenario.aDeclaration().by(author).draft();
            used(brought(ref, "Des graines\n\nNous, soussignés, déclarons ce qui suit :\n\nLes graines sont à nous."));
            author.gets("/en/desk/declarations/" + ref)
                    .then()
                    .body(containsString("Les graines sont à nous."), containsString("Trees cool a yard."));
        }

        @Test
        void a_draft_begins_with_a_text() {
            var page = "/en/desk/declarations/new/text?procedure=pace-motion";
            author.gets(page).then().statusCode(200).body(containsString("Bring a text"));
            var preview = location(send(page, SEEDS.replace("We, the undersigned, declare the following:\n\n", "")));
            var task = used(preview);
            author.gets(task).then().statusCode(200).body(containsString("Free passage for the seeds"));
        }

        @Test
        void what_is_no_text_is_refused_with_its_place_and_the_rest_stays() {
            var ref = scenario.aDeclaration().by(author).draft();
            send("/en/desk/declarations/" + ref + "/text", "Title\n\nBell \u0007 rings.")
                    .then()
                    .statusCode(422)
                    .body(containsString("line 3"), containsString("U+0007"), containsString("Title"));
            send("/en/desk/declarations/" + ref + "/text", "").then().statusCode(422);
            send("/en/desk/declarations/" + ref + "/text", "%PDF-1.7 …")
                    .then()
                    .statusCode(422)
                    .body(containsString("PDF"));
        }

        @Test
        void what_was_understood_is_told_to_machines() {
            var ref = scenario.aDeclaration().by(author).draft();
            author.asks()
                    .contentType("text/plain; charset=UTF-8")
                    .body(SEEDS.getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/declarations/" + ref + "/text-readings")
                    .then()
                    .statusCode(200)
                    .body(
                            "versions[0].lang", equalTo("en"),
                            "versions[0].blocks.type", hasItem("FORMULA"),
                            "versions[0].blocks.place", hasItem("line 5"),
                            "remarks.size()", equalTo(0));
            author.asks()
                    .contentType("application/akn+xml")
                    .body("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>".getBytes())
                    .post("/api/v1/declarations/" + ref + "/text-readings")
                    .then()
                    .statusCode(422)
                    .body(containsString("line 1"));
        }

        @Test
        void only_the_latest_few_are_kept() {
            var ref = scenario.aDeclaration().by(author).draft();
            var first = brought(ref, SEEDS);
            for (int i = 0; i < 5; i++) {
                brought(ref, SEEDS);
            }
            author.gets(first).then().statusCode(404);
            assertEquals(5, BroughtText.count("accountId", author.accountId()));
        }
    }

    @Nested
    class AsSomebodyElse {

        @Test
        void neither_the_draft_nor_the_text_is_there() {
            var ref = scenario.aDeclaration().by(author).draft();
            var preview = brought(ref, SEEDS);
            var other = scenario.member("Malta", "SOC");
            other.gets("/en/desk/declarations/" + ref + "/text").then().statusCode(404);
            other.gets(preview).then().statusCode(404);
            other.posts(preview + "/wording").then().statusCode(404);
            other.asks()
                    .contentType("text/plain")
                    .body("words")
                    .post("/api/v1/declarations/" + ref + "/text-readings")
                    .then()
                    .statusCode(404);
        }
    }

    private String brought(String ref, String text) {
        return location(send("/en/desk/declarations/" + ref + "/text", text));
    }

    private Response send(String page, String text) {
        return author.asks()
                .multiPart(new io.restassured.builder.MultiPartSpecBuilder(text)
                        .controlName("text")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .multiPart("language", "")
                .post(page);
    }

    private static String location(Response answer) {
        assertEquals(303, answer.statusCode(), () -> answer.asString());
        var location = answer.header("Location");
        return location.substring(location.indexOf("/en/"));
    }

    private String used(String preview) {
        var task = location(author.posts(preview + "/wording"));
        assertTrue(task.contains("notice=reading_used_done"), task);
        return task;
    }
}
