package org.undersigned.publication;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
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
import org.undersigned.TestDatabase;

/** Reading over the API. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PublicationApiTest {

    private static final String API = "/api/v1";

    @Inject
    PublishedTexts texts;

    @Inject
    Scenario scenario;

    String ref;

    @BeforeEach
    void publish() {
        ref = texts.orchards();
    }

    @Nested
    class AsAnonymous {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "orchard",
                    "SCHOOL ORCHARD",
                    "70001",
                    "No. 70001",
                    "Doc. 90001",
                    "pace-wd-70001",
                    "hill every countr"
                })
        void words_in_any_order_and_numbers_find_it(String q) {
            scenario.anonymous()
                    .asks()
                    .queryParam("q", q)
                    .get(API + "/declarations")
                    .then()
                    .statusCode(200)
                    .body("ref", hasItem(ref));
        }

        @Test
        void accents_make_no_difference() {
            var river = texts.titled("Ponts sur la rivière Dâmbovița", 20);
            scenario.anonymous()
                    .asks()
                    .queryParam("q", "RIVIERE dambovita")
                    .get(API + "/declarations")
                    .then()
                    .body("ref", contains(river));
        }

        @ParameterizedTest
        @ValueSource(strings = {"%", "_", "\\", "orchard nothere", "';--"})
        void signs_of_a_pattern_are_only_signs(String q) {
            scenario.anonymous()
                    .asks()
                    .queryParam("q", q)
                    .get(API + "/declarations")
                    .then()
                    .statusCode(200)
                    .body("ref", not(hasItem(ref)));
        }

        @Test
        void pages_are_linked() {
            texts.titled("One more about bread", 20);
            scenario.anonymous()
                    .gets(API + "/declarations?size=1&sort=signatures")
                    .then()
                    .statusCode(200)
                    .body("", hasSize(1))
                    .header("Link", containsString("rel=\"last\""));
            scenario.anonymous()
                    .gets(API + "/declarations?size=1&page=999999")
                    .then()
                    .statusCode(200)
                    .body("", hasSize(0));
        }

        @ParameterizedTest
        @CsvSource({"sort=name, sort", "state=draft, state", "size=0, size", "page=x, page"})
        void what_is_not_known_is_refused_by_name(String query, String field) {
            scenario.anonymous()
                    .gets(API + "/declarations?" + query)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("errors.field", hasItem(field));
        }

        @Test
        void a_declaration_its_names_and_its_editions() {
            var anybody = scenario.anonymous();
            anybody.gets(API + "/declarations/" + ref).then().statusCode(200).body("number", equalTo(70001));
            anybody.gets(API + "/declarations/" + ref + "/signatures?size=10&page=3")
                    .then()
                    .statusCode(200)
                    .body("", hasSize(4))
                    .header("Link", containsString("rel=\"last\""));
            anybody.gets(API + "/declarations/" + ref + "/editions")
                    .then()
                    .statusCode(200)
                    .body("number", contains(1))
                    .body("publishedOn", contains("2024-06-21"));
        }

        @Test
        void everything_a_person_signed_with_the_affiliation_of_its_day() {
            var anybody = scenario.anonymous();
            String person = anybody.gets(API + "/declarations/" + ref + "/signatures?size=1")
                    .path("[0].person");
            anybody.gets(API + "/people/" + person + "/signatures")
                    .then()
                    .statusCode(200)
                    .body("declaration.ref", hasItem(ref))
                    .body("[0].printed", containsString(", "));
            anybody.gets(API + "/people/" + person).then().statusCode(200);
            anybody.gets(API + "/people/nobody/signatures").then().statusCode(404);
        }

        @Test
        void procedures_with_all_their_versions() {
            var anybody = scenario.anonymous();
            anybody.gets(API + "/procedures")
                    .then()
                    .statusCode(200)
                    .body("id", hasItems("pace-written-declaration", "pace-motion"));
            anybody.gets(API + "/procedures/pace-written-declaration")
                    .then()
                    .body("versions.id", contains("2010-01", "2023-01"))
                    .body("versions[1].words", equalTo(200))
                    .body("versions[1].toTable[0].value", contains(20, 4, 2));
            anybody.gets(API + "/procedures/none").then().statusCode(404).contentType("application/problem+json");
        }

        @Test
        void the_trail_is_not_for_everybody() {
            scenario.anonymous()
                    .gets(API + "/declarations/" + ref + "/audit")
                    .then()
                    .statusCode(401);
        }
    }

    @Nested
    class AsMember {

        @Test
        void the_trail_is_for_the_originator_and_no_other_member() {
            var originator = scenario.member("Spain", "ALDE");
            var published =
                    scenario.aDeclaration().by(originator).signedBy(20, from(4)).published();
            originator
                    .gets(API + "/declarations/" + published + "/audit")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("private, no-store"))
                    .body("act", hasItems("WordingWritten", "OpenedForSignature", "DeclarationPublished"))
                    .body("detail[0].declarationId", nullValue());
            scenario.member("Spain", "ALDE")
                    .gets(API + "/declarations/" + published + "/audit")
                    .then()
                    .statusCode(403);
        }

        @Test
        void the_trail_of_what_is_hidden_is_hidden() {
            var draft = scenario.aDeclaration().draft();
            scenario.member("Spain", "ALDE")
                    .gets(API + "/declarations/" + draft + "/audit")
                    .then()
                    .statusCode(404);
        }
    }

    @Nested
    class AsOfficer {

        @Test
        void the_trail_is_for_the_body_that_decides() {
            scenario.officer()
                    .gets(API + "/declarations/" + ref + "/audit")
                    .then()
                    .statusCode(200)
                    .body("act", hasItem("DeclarationRecorded"));
            scenario.officerOf("another-body")
                    .gets(API + "/declarations/" + ref + "/audit")
                    .then()
                    .statusCode(403);
        }
    }
}
