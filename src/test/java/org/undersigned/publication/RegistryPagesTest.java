package org.undersigned.publication;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RegistryPagesTest {

    @Inject
    NationalCouncil councils;

    @Inject
    PublishedTexts texts;

    @Inject
    Scenario scenario;

    private NationalCouncil.Council council;

    @BeforeEach
    void aCouncil() {
        council = councils.open();
    }

    @Nested
    class APerson {

        @Test
        void mandates_are_told_as_precisely_as_they_are_known() {
            page("/en/people/" + council.person())
                    .body(
                            containsString("<svg class=\"timeline\""),
                            containsString(">July 2014</time>"),
                            containsString(">2018</time>"),
                            containsString(">30 Jun 1999</time>"),
                            containsString("Quaestor"),
                            containsString("Upper Lakes"),
                            containsString("on behalf of"),
                            containsString("test register"));
        }

        @Test
        void what_registers_say_more_is_told_and_nothing_is_fetched_from_others() {
            page("/en/people/" + council.person())
                    .body(
                            containsString("Rosa Vielfalt-Meer"),
                            containsString(">May 1961</time>"),
                            containsString("mailto:rosa@council.example"),
                            containsString("+41 58 322 0000"),
                            containsString("https://www.wikidata.org/entity/Q99999999"),
                            not(containsString("elsewhere.example")),
                            not(containsString("href=\"javascript:")));
        }

        @Test
        void machines_read_the_same_and_a_name_cannot_break_out() {
            page("/en/people/" + council.person())
                    .body(
                            containsString("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\""),
                            containsString("\"startDate\":\"2014-07\""),
                            not(containsString("</script><b>")));
        }

        @Test
        void a_day_tells_what_they_were_then() {
            page("/en/people/" + council.person() + "?on=1990-01-01")
                    .body(containsString("On 1 January 1990"), containsString("The Old Greens"));
            page("/en/people/" + council.person() + "?on=2016-01-01").body(containsString("GREEN"));
            scenario.anonymous()
                    .gets("/en/people/" + council.person() + "?on=soon")
                    .then()
                    .statusCode(422);
        }

        @Test
        void another_record_leads_to_the_current_one() {
            for (var path : new String[] {"/en/people/", "/api/v1/people/"}) {
                RestAssured.given()
                        .redirects()
                        .follow(false)
                        .get(path + council.otherRecord() + "?on=2020-01-31")
                        .then()
                        .statusCode(308)
                        .header("Location", endsWith(path + council.person() + "?on=2020-01-31"));
            }
        }

        @Test
        void who_signed_the_same_texts_is_told_with_how_many() {
            var ref = texts.orchards();
            String person = scenario.anonymous()
                    .gets("/api/v1/declarations/" + ref + "/signatures?size=1")
                    .path("[0].person");
            page("/en/people/" + person).body(containsString("Most often signed together with"));
            page("/api/v1/people/" + person + "/co-signatories")
                    .body("", hasSize(10))
                    .body("[0].texts", is(1))
                    .body("person", not(hasItem(person)));
        }
    }

    @Nested
    class AnOrganization {

        @Test
        void a_body_without_groups_shows_its_seats_by_party() {
            page("/en/organizations/" + council.body() + "?on=2020-01-31")
                    .body(
                            containsString("Seats by party on 31 January 2020"),
                            containsString("<svg class=\"hemicycle\""),
                            containsString("GREEN"),
                            containsString("130 members"),
                            containsString("members=2"),
                            containsString("Committees"),
                            containsString("GovernmentOrganization"));
            page("/en/organizations/" + council.body() + "?on=2020-01-31&q=vielfalt")
                    .body(containsString("1 member"), containsString("GREEN Party, Upper Lakes"));
            page("/en/organizations/" + council.body() + "?on=1990-01-01")
                    .body(containsString("No member is on record"), not(containsString("class=\"hemicycle\"")));
        }

        @Test
        void history_names_what_was_before_and_of_what_it_is_part() {
            page("/en/organizations/" + council.green())
                    .body(containsString("Came from"), containsString("The Old Greens"));
            page("/en/organizations/" + council.committee())
                    .body(containsString("Part of"), containsString("test register"));
        }
    }

    @Nested
    class ThePeople {

        @Test
        void a_misspelt_name_says_that_nobody_is_called_so() {
            page("/en/people?q=Vielfallt&body=nc-" + council.body())
                    .body(containsString("Nobody is called exactly so; these come near."), containsString("VIELFALT"));
            page("/en/people?q=vielfalt&body=nc-" + council.body() + "&on=2020-01-31")
                    .body(containsString("1 person"), containsString("as of 31 January 2020"));
        }
    }

    @Nested
    class OverTheApi {

        @Test
        void a_person_with_the_affiliations_of_a_day() {
            page("/api/v1/people/" + council.person() + "?on=2020-01-31")
                    .body("affiliations[0].seat.organization", is(council.body()))
                    .body("affiliations[0].party.code", is("GREEN"))
                    .body("memberships.find { it.kind == 'ASSEMBLY' }.startDate", is("2014-07"))
                    .body("memberships.find { it.kind == 'ASSEMBLY' }.constituency", is("Upper Lakes"))
                    .body("memberships.find { it.kind == 'ASSEMBLY' }.onBehalfOf.code", is("GREEN"))
                    .body("memberships.find { it.kind == 'COMMITTEE' }.title", is("Quaestor"))
                    .body("memberships.find { it.kind == 'COMMITTEE' }.endDate", is("2018"))
                    .body("identifiers.scheme", hasItem("wikidata"));
            page("/api/v1/people/" + council.person() + "?on=1980-01-01")
                    .body("affiliations[0].seat", nullValue())
                    .body("affiliations[0].party.code", is("OLDGREEN"));
        }

        @Test
        void an_organization_with_a_page_of_its_members() {
            page("/api/v1/organizations/" + council.body() + "?on=2020-01-31")
                    .body("memberCount", is(NationalCouncil.SEATS))
                    .body("members", hasSize(100))
                    .body("classification", is("legislature"))
                    .header("Link", containsString("page=2"));
            page("/api/v1/organizations/" + council.green()).body("predecessors", hasSize(1));
            page("/api/v1/organizations/" + council.committee()).body("parent", is(council.body()));
        }
    }

    private ValidatableResponse page(String path) {
        return scenario.anonymous().gets(path).then().statusCode(200);
    }
}
