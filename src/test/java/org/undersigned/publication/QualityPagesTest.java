package org.undersigned.publication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;
import org.undersigned.registry.Organization;
import org.undersigned.registry.intake.Intake;
import org.undersigned.registry.intake.Sent;

/** What is wanting in the registry, for everybody to see. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class QualityPagesTest {

    @Inject
    Intake intake;

    @Test
    void who_is_in_a_group_and_in_no_delegation_is_told() {
        var family = "Aaa" + Ids.next();
        Sent.text(
                        intake,
                        """
                        family_name,given_name,organization,classification,start_date
                        %1$s,Ann,SOC,group,2026-01-01
                        """
                                .formatted(family))
                .as("groups " + Ids.next())
                .of(pace())
                .applied();
        page("en").body(containsString("Ann " + family));
    }

    @Test
    void two_parties_at_a_time_are_told() {
        var family = "Zb" + Ids.next();
        Sent.text(
                        intake,
                        """
                        family_name,given_name,organization,classification,start_date,end_date
                        %1$s,Ann,Party One %1$s,party,2010,2014
                        %1$s,Ann,Party Two %1$s,party,2012,
                        """
                                .formatted(family))
                .as("parties " + Ids.next())
                .of(pace())
                .applied();
        page("en").body(containsString("Ann " + family), containsString("from 2012-01-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "nl"})
    void it_is_told_in_every_language(String language) {
        page(language);
    }

    private static io.restassured.response.ValidatableResponse page(String language) {
        return given().get("/" + language + "/registry/quality").then().statusCode(200);
    }

    private static String pace() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Organization.assembly("pace").orElseThrow().id);
    }
}
