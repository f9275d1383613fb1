package org.undersigned.publication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;
import org.undersigned.registry.Keeper;
import org.undersigned.registry.Merging;
import org.undersigned.registry.Observation;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Registrar;
import org.undersigned.registry.intake.Intake;
import org.undersigned.registry.intake.Sent;

/** What is wanting in the registry, for everybody to see. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class QualityPagesTest {

    @Inject
    Registrar registrar;

    @Inject
    Merging merging;

    @Inject
    Intake intake;

    @Test
    void people_of_one_delegation_with_like_names_are_told_until_somebody_decides() {
        var family = "Aaaa" + Ids.next().replaceAll("[0-9]", "a");
        var one = seen("Georgios", family);
        var other = seen("George", family);
        page("en").body(containsString("Georgios " + family));
        merging.different(one, other, Keeper.command("test"));
        page("en").body(not(containsString("Georgios " + family)));
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

    private String seen(String given, String family) {
        return registrar
                .observe(new Observation(
                        pace(), LocalDate.parse("2020-01-31"), "", given, "", family, "Greece", "", "a list"))
                .personId();
    }

    private static String pace() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Organization.assembly("pace").orElseThrow().id);
    }
}
