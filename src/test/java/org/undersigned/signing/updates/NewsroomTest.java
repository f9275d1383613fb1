package org.undersigned.signing.updates;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;
import org.undersigned.signing.citizens.Citizens;

/** News of a text: written by its authors or its office, within limits, corrected and taken down in the open. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class NewsroomTest {

    private static final String TITLE = "The minister has <answered>";
    private static final String TEXT = "Read it: https://example.org/answer.\n\n<script>alert(1)</script>";

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    Readers readers;

    private Someone author;
    private String ref;

    @BeforeEach
    void open() {
        author = scenario.member("Malta", "SOC");
        ref = scenario.aDeclaration().under("pace-appeal").by(author).published();
    }

    private String desk() {
        return "/en/desk/declarations/" + ref + "/news";
    }

    private String page() {
        return "/en/declarations/" + ref + "/news";
    }

    private static Map<String, Object> form(String id, String title, String text) {
        var form = new HashMap<String, Object>();
        form.put("id", id);
        form.put("title-en", title);
        form.put("text-en", text);
        return form;
    }

    private String published() {
        var id = Ids.next();
        author.posts(desk(), form(id, TITLE, TEXT)).then().statusCode(303);
        return id;
    }

    private long number() {
        return citizens.number("select count(*) from news where declaration_id = ?1", citizens.id(ref));
    }

    @Nested
    class AsAuthor {

        @Test
        void they_see_page_and_mail_before_anything_goes_out() {
            readers.add(ref, 6);
            author.posts(desk() + "/preview", form(Ids.next(), TITLE, TEXT))
                    .then()
                    .statusCode(200)
                    .body(containsString("6 of those who signed"))
                    .body(containsString("The minister has &lt;answered&gt;"))
                    .body(containsString("href=\"https://example.org/answer\""))
                    .body(containsString("News that you asked for"))
                    .body(containsString("news-end"));
            assertEquals(0, number());
        }

        @Test
        void what_is_wrong_is_told_by_its_field_and_what_was_written_stays() {
            author.posts(desk() + "/preview", form(Ids.next(), "Kept", "x".repeat(10_001)))
                    .then()
                    .statusCode(422)
                    .body(containsString("href=\"#text-en\""), containsString("value=\"Kept\""));
            author.posts(desk(), form(Ids.next(), "", "")).then().statusCode(422);
            author.posts(desk(), form("../../x", TITLE, TEXT)).then().statusCode(400);
            assertEquals(0, number());
        }

        @Test
        void a_button_that_is_pressed_twice_publishes_once() {
            var form = form(Ids.next(), TITLE, TEXT);
            author.posts(desk(), form).then().statusCode(303);
            author.posts(desk(), form).then().statusCode(303);
            assertEquals(1, number());
        }

        @Test
        void of_two_at_once_one_is_published() {
            var answers = Stream.of("One", "Two")
                    .map(title -> CompletableFuture.supplyAsync(() ->
                            author.posts(desk(), form(Ids.next(), title, TEXT)).statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList();
            assertEquals(java.util.List.of(303, 409), answers);
            assertEquals(1, number());
        }

        @Test
        void nobody_is_written_to_too_often() {
            for (int day = 0; day < 6; day++) {
                published();
                author.posts(desk(), form(Ids.next(), TITLE, TEXT)).then().statusCode(409);
                readers.pass(ref, "25 hours");
            }
            author.posts(desk(), form(Ids.next(), TITLE, TEXT))
                    .then()
                    .statusCode(409)
                    .body(containsString("no others are sent"));
            readers.pass(ref, "30 days");
            published();
            assertEquals(7, number());
        }

        @Test
        void a_correction_is_marked_and_what_stood_there_stays() {
            var id = published();
            var change = form(id, TITLE, "It was the other minister.");
            author.posts(desk() + "/" + id + "/correction", change)
                    .then()
                    .statusCode(422)
                    .body(containsString("href=\"#note\""));
            change.put("note", "Wrong minister");
            author.posts(desk() + "/" + id + "/correction", change).then().statusCode(303);
            author.posts(desk() + "/" + id + "/correction", change).then().statusCode(409);
            scenario.anonymous()
                    .gets(page())
                    .then()
                    .body(containsString("It was the other minister."))
                    .body(containsString("Wrong minister"), containsString("Before, it read"))
                    .body(containsString("https://example.org/answer"));
            assertEquals(1, number());
        }

        @Test
        void they_cannot_take_news_down() {
            var id = published();
            author.posts(desk() + "/" + id + "/removal", Map.of("reason", "no"))
                    .then()
                    .statusCode(403);
        }
    }

    @Nested
    class AsOfficer {

        @Test
        void they_take_news_down_for_a_reason_that_everybody_reads() {
            var officer = scenario.officer();
            readers.add(ref, 3);
            var id = published();
            officer.gets(desk()).then().statusCode(200).body(containsString("/" + id + "/removal"));
            officer.posts(desk() + "/" + id + "/removal", Map.of("reason", ""))
                    .then()
                    .statusCode(422);
            officer.posts(desk() + "/" + id + "/removal", Map.of("reason", "It names a minor."))
                    .then()
                    .statusCode(303);
            officer.posts(desk() + "/" + id + "/removal", Map.of("reason", "Again"))
                    .then()
                    .statusCode(409);
            scenario.anonymous()
                    .gets(page())
                    .then()
                    .body(containsString("It names a minor."), not(containsString("The minister")));
            scenario.anonymous()
                    .gets("/en/declarations/" + ref)
                    .then()
                    .body(containsString("Taken down"), not(containsString("The minister")));
            officer.gets("/en/office/declarations/" + ref)
                    .then()
                    .body(containsString("took news down: It names a minor."));
            assertEquals(
                    0, citizens.number("select count(*) from news_mail where declaration_id = ?1", citizens.id(ref)));
        }

        @Test
        void of_another_body_there_is_nothing() {
            scenario.officerOf("elsewhere").gets(desk()).then().statusCode(403);
        }
    }

    @Nested
    class AsAnybody {

        @Test
        void news_stand_on_the_page_and_in_the_data_and_links_are_harmless() {
            published();
            scenario.anonymous()
                    .gets(page())
                    .then()
                    .statusCode(200)
                    .body(containsString(
                            "<a href=\"https://example.org/answer\" rel=\"nofollow noopener noreferrer\">"))
                    .body(containsString("&lt;script&gt;"), not(containsString("<script>alert")));
            scenario.anonymous()
                    .gets("/nl/declarations/" + ref + "/news")
                    .then()
                    .body(containsString("alleen in het Engels"));
            scenario.anonymous()
                    .gets("/en/declarations/" + ref)
                    .then()
                    .body(containsString("The minister has &lt;answered&gt;"));
            given().get("/declarations/" + ref + ".json")
                    .then()
                    .body("news", hasSize(1))
                    .body("news[0].texts[0].title", is(TITLE))
                    .body("news[0].byOffice", is(false));
        }

        @Test
        void nobody_else_writes_any() {
            var other = scenario.member("Spain", "ALDE");
            other.gets(desk()).then().statusCode(403);
            other.posts(desk(), form(Ids.next(), TITLE, TEXT)).then().statusCode(403);
            assertEquals(0, number());
        }

        @Test
        void a_text_that_members_alone_sign_has_no_news() {
            ref = scenario.aDeclaration().by(author).gathering();
            author.gets(desk()).then().statusCode(404);
            scenario.anonymous().gets(page()).then().statusCode(404);
        }
    }

    @Test
    void before_it_is_published_a_text_has_no_news() {
        ref = scenario.aDeclaration().under("pace-appeal").by(author).gathering();
        author.gets(desk()).then().statusCode(200).body(containsString("once the text is published"));
        author.posts(desk(), form(Ids.next(), TITLE, TEXT)).then().statusCode(409);
    }
}
