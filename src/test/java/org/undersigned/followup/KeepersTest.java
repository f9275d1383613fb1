package org.undersigned.followup;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;

/** Who keeps track of what becomes of a text. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class KeepersTest extends FollowUpScene {

    @Test
    void others_may_not() {
        var body = Map.of("name", "X", "language", "en");
        act(scenario.member("Spain", "ALDE"), "addressees", body).then().statusCode(403);
        act(scenario.officerOf(otherAssembly.open().id), "addressees", body)
                .then()
                .statusCode(403);
        act(scenario.officerOf(otherAssembly.open().id), "votes", VOTE).then().statusCode(403);
        act(scenario.visitor(), "votes", VOTE).then().statusCode(403);
        scenario.visitor()
                .gets("/en/desk/declarations/" + ref + "/followup")
                .then()
                .statusCode(403);
        scenario.officerOf(otherAssembly.open().id)
                .gets("/en/office/declarations/" + ref + "/followup")
                .then()
                .statusCode(403);
    }

    @Test
    void its_author_keeps_addressees_but_records_no_vote_and_no_outcome() {
        act(author, "addressees", Map.of("name", "Mr Inventus", "language", "en"))
                .then()
                .statusCode(303);
        act(author, "votes", VOTE).then().statusCode(403);
        act(author, "outcomes", Map.of("outcome", "ADOPTED", "on", "2021-02-11"))
                .then()
                .statusCode(403);
        author.gets("/en/desk/declarations/" + ref + "/followup")
                .then()
                .statusCode(200)
                .body(containsString("Mr Inventus"))
                .body(not(containsString("Record a vote")));
    }

    @Test
    void of_a_draft_nobody_else_learns() {
        var draft = scenario.aDeclaration().by(author).draft();
        scenario.anonymous()
                .gets("/declarations/" + draft + "/timeline.json")
                .then()
                .statusCode(404);
        scenario.member("Italy", "SOC")
                .gets("/en/desk/declarations/" + draft + "/followup")
                .then()
                .statusCode(404);
        author.gets("/en/desk/declarations/" + draft + "/followup").then().statusCode(200);
    }
}
