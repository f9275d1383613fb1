package org.undersigned.registry.intake;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Personas;

/** Registers over the API: sent, watched, looked at, applied. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ImportsApiTest extends ImportsOverHttp {

    private static final String GOOD =
            """
            {"persons": [{"id": "p", "name": "Ann Autre", "family_name": "Autre", "given_name": "Ann"}],
             "organizations": [{"id": "o", "name": "The Chamber", "classification": "chamber"}],
             "memberships": [{"person_id": "p", "organization_id": "o", "start_date": "2020"}]}""";

    @Inject
    Scenario scenario;

    @Nested
    class AsAdministrator {

        @Test
        void a_register_is_read_looked_at_and_applied() {
            var at = sent(GOOD).statusCode(202).extract().header("Location");
            ready(at).body("counts.PERSON.NEW", is(1)).body("counts.MEMBERSHIP.NEW", is(1));
            asAdministrator()
                    .get(at + "/entries?subject=MEMBERSHIP")
                    .then()
                    .statusCode(200)
                    .body("[0].name", is("Ann Autre"))
                    .body("[0].content.start_date", is("2020"));
            asAdministrator().post(at + "/application").then().statusCode(202);
            until(at, "APPLIED");
            asAdministrator().delete(at).then().statusCode(409);
        }

        @Test
        void what_is_discarded_cannot_be_applied() {
            var at = sent(GOOD).extract().header("Location");
            ready(at);
            asAdministrator().delete(at).then().statusCode(204);
            asAdministrator().post(at + "/application").then().statusCode(409);
        }

        @Test
        void a_bad_name_day_body_or_verdict_is_named() {
            posted("register=" + "%3Cb%3E", GOOD).statusCode(422).body("errors.field", hasItem("register"));
            posted("register=x&complete-on=2020-02-30", GOOD)
                    .statusCode(422)
                    .body("errors.field", hasItem("complete-on"));
            posted("register=x&body=nowhere", GOOD).statusCode(422).body("errors.field", hasItem("body"));
            var at = sent(GOOD).extract().header("Location");
            asAdministrator().get(at + "/entries?verdict=MAYBE").then().statusCode(422);
            asAdministrator().get(IMPORTS + "/nothing").then().statusCode(404);
            asAdministrator().get(IMPORTS + "/%00").then().statusCode(404);
        }
    }

    @Nested
    class AsOfficer {

        @Test
        void only_those_of_the_body() {
            var mine = scenario.officer();
            var at = mine.asks()
                    .contentType("text/csv")
                    .body("family_name,organization,classification\nAutre,Budget,committee\n")
                    .post(IMPORTS + "?register=x&body=pace")
                    .then();
            at.statusCode(202);
            mine.asks()
                    .contentType("application/json")
                    .body(GOOD)
                    .post(IMPORTS + "?register=x")
                    .then()
                    .statusCode(403);
            var foreign = sent(GOOD).extract().header("Location");
            mine.asks().get(foreign).then().statusCode(403);
            mine.asks().post(foreign + "/application").then().statusCode(403);
        }
    }

    @Nested
    class AsAnybodyElse {

        @Test
        void nothing() {
            Personas.anonymous().get(IMPORTS).then().statusCode(401);
            Personas.as(Personas.account()).get(IMPORTS).then().statusCode(403);
        }
    }
}
