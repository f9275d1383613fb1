package org.undersigned.publication;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.Scenario.from;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;

/** Declarations as data: files with lasting addresses, and the same on the pages' addresses by Accept. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DataTest {

    @Inject
    PublishedTexts texts;

    @Inject
    Scenario scenario;

    Someone anybody;
    String ref;

    @BeforeEach
    void publish() {
        anybody = scenario.anonymous();
        ref = texts.orchards();
    }

    @Nested
    class AsAnonymous {

        @Test
        void the_document_says_what_was_published() {
            anybody.gets("/declarations/pace-wd-70001.json")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .header("Cache-Control", startsWith("public"))
                    .body("ref", equalTo("pace-wd-70001"))
                    .body("procedure", equalTo("pace-written-declaration"))
                    .body("number", equalTo(70001))
                    .body("documentNumber", equalTo("Doc. 90001"))
                    .body("date", equalTo("2024-06-21"))
                    .body("state", equalTo("CLOSED"))
                    .body("title.en", startsWith("An orchard for every school"))
                    .body("languages", contains("en"))
                    .body("blocks", hasSize(4))
                    .body("counts.counted", equalTo(24))
                    .body("checklist.met", equalTo(true))
                    .body("checklist.items[0].sentence", equalTo("24 of 20 signatures"))
                    .body("signatories", hasSize(24))
                    .body("signatories[0].printed", notNullValue())
                    .body("signatories[0].family", notNullValue())
                    .body("signatories[0].signedOn", equalTo("2024-06-21"))
                    .body("signatories[0].withdrawnOn", nullValue())
                    .body("editions[0].signatories", equalTo(24));
        }

        @Test
        void sentences_come_in_the_language_asked_for() {
            anybody.gets("/declarations/" + ref + "/count.json?lang=nl")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("public, max-age=2"))
                    .body("counts.counted", equalTo(24))
                    .body("checklist.items[0].sentence", containsString("handtekeningen"));
        }

        @Test
        void a_table_has_a_line_for_every_name() {
            var table = anybody.gets("/declarations/" + ref + ".csv")
                    .then()
                    .statusCode(200)
                    .contentType("text/csv")
                    .header("Content-Disposition", containsString(ref + ".csv"))
                    .body(startsWith("order,printed,honorific,given,particle,family,country,group,signedOn"))
                    .extract()
                    .asString();
            assertEquals(25, table.split("\r\n").length);
        }

        @ParameterizedTest
        @ValueSource(strings = {".json", ".csv", "/count.json"})
        void what_has_not_changed_is_not_sent_again(String file) {
            var path = "/declarations/" + ref + file;
            var tag = anybody.gets(path).header("ETag");
            anybody.asks()
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag));
            anybody.asks().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
        }

        @ParameterizedTest
        @CsvSource({
            "application/json, application/json",
            "text/csv, text/csv",
            "*/*, text/html",
            "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', text/html"
        })
        void a_page_answers_in_the_form_that_is_asked_for(String accept, String type) {
            for (var path : new String[] {"/fr/declarations", "/fr/declarations/" + ref}) {
                var answer = anybody.asks()
                        .header("Accept", accept)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .contentType(type)
                        .extract();
                assertTrue(answer.headers().getValues("Vary").contains("Accept"), path);
            }
        }

        @Test
        void the_list_is_data_too() {
            anybody.gets("/declarations.json?q=90001")
                    .then()
                    .statusCode(200)
                    .body("ref", contains("pace-wd-70001"))
                    .body("signatures", contains(24));
            anybody.gets("/declarations.csv?q=orchard")
                    .then()
                    .statusCode(200)
                    .contentType("text/csv")
                    .body(startsWith("ref,procedure,number"), containsString("\r\npace-wd-70001,"));
        }

        @ParameterizedTest
        @ValueSource(strings = {".json", ".csv", "/count.json"})
        void an_old_address_leads_to_the_new_one(String file) {
            var id = scenario.declaration(ref).id;
            anybody.gets("/declarations/" + id + file + "?lang=fr")
                    .then()
                    .statusCode(301)
                    .header("Location", endsWith("/declarations/" + ref + file + "?lang=fr"));
            anybody.gets("/nl/declarations/" + id)
                    .then()
                    .statusCode(301)
                    .header("Location", endsWith("/nl/declarations/" + ref));
        }

        @Test
        void what_is_not_published_is_not_there() {
            var draft = scenario.aDeclaration().draft();
            var gathering = scenario.aDeclaration().signedBy(3, from(2)).gathering();
            for (var hidden : new String[] {draft, gathering, "nothing-of-the-kind"}) {
                anybody.gets("/declarations/" + hidden + ".json")
                        .then()
                        .statusCode(404)
                        .contentType("application/problem+json")
                        .body("status", equalTo(404));
                anybody.gets("/declarations/" + hidden + "/count.json").then().statusCode(404);
                anybody.gets("/en/declarations/" + hidden).then().statusCode(404);
            }
        }
    }

    @Nested
    class AsOriginator {

        @Test
        void a_draft_is_read_by_its_author_and_kept_by_no_cache() {
            var author = scenario.member("Malta", "SOC");
            var draft = scenario.aDeclaration().by(author).draft();
            author.gets("/declarations/" + draft + ".json")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("private, no-store"))
                    .header("ETag", nullValue())
                    .body("state", equalTo("DRAFT"))
                    .body("date", nullValue());
        }

        @Test
        void a_draft_is_in_no_list() {
            var author = scenario.member("Malta", "SOC");
            var draft = scenario.aDeclaration().by(author).draft();
            author.gets("/declarations.json?q=" + draft).then().statusCode(200).body("", hasSize(0));
        }
    }

    @Nested
    class AsMember {

        @Test
        void whoever_is_asked_reads_what_gathers_names() {
            var asked = scenario.member("Italy", "ALDE");
            var gathering = scenario.aDeclaration().asking(asked).gathering();
            asked.gets("/declarations/" + gathering + ".json").then().statusCode(200);
            scenario.member("Italy", "ALDE")
                    .gets("/declarations/" + gathering + ".json")
                    .then()
                    .statusCode(404);
        }
    }

    @Nested
    class AsOfficer {

        @Test
        void states_of_the_public_list_are_public() {
            scenario.officer()
                    .gets("/declarations.json")
                    .then()
                    .body("state", everyItem(in(new String[] {"OPEN", "CLOSED"})))
                    .body("ref", hasItem(ref));
        }
    }
}
