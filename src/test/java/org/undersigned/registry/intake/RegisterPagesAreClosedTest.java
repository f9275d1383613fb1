package org.undersigned.registry.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;
import org.undersigned.registry.intake.RegisterImport.State;

/** Imports are open to the officers of their body and to nobody else. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RegisterPagesAreClosedTest {

    private static final String ROSSI = "a,Maria,ROSSI,,1970,Italy,delegation,,2016-01-25,";

    @ParameterizedTest
    @ValueSource(strings = {"", "/entries", "/discard", "/doubtful", "/doubtful/1"})
    void an_import_is_closed_to_officers_of_other_bodies_and_to_members(String part) {
        var sent = DeskScene.empty().sent(ROSSI);
        Personas.as(DeskScene.empty().officer).get(sent + part).then().statusCode(403);
        Personas.as(Personas.account(Grant.member())).get(sent + part).then().statusCode(403);
        Personas.anonymous()
                .get(sent + part)
                .then()
                .statusCode(303)
                .header("Location", containsString("/en/sign-in?next="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/application", "/discard", "/doubtful/1"})
    void and_so_are_its_acts(String act) {
        var sent = DeskScene.empty().sent(ROSSI);
        Personas.as(DeskScene.empty().officer).post(sent + act).then().statusCode(403);
        Personas.as(Personas.account(Grant.member())).post(sent + act).then().statusCode(403);
        assertEquals(State.READY, DeskScene.now(sent).state);
    }

    @Test
    void nobody_sends_for_a_body_that_is_not_theirs() {
        var other = DeskScene.empty();
        DeskScene.send(DeskScene.empty().asks(), "x", other.body.code, ROSSI)
                .then()
                .statusCode(403);
        Personas.as(Personas.account(Grant.member()))
                .get(DeskScene.IMPORTS)
                .then()
                .statusCode(403);
        other.asks().get(DeskScene.IMPORTS + "/nosuchimport").then().statusCode(404);
    }

    @Test
    void the_template_is_for_everybody() {
        Personas.anonymous()
                .get("/registry/template.csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString("attachment"))
                .body(startsWith("person_id,"));
    }
}
