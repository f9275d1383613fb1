package org.undersigned.followup;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undersigned.Scenario.from;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;

/** What so many names bring about. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MilestonesTest extends FollowUpScene {

    @Test
    void of_the_third_name_asks_for_an_answer_and_of_the_fifth_adopts_and_closes() {
        var three = scenario.members(3, from(3));
        sign(three.get(0));
        timeline()
                .then()
                .body(
                        "entries.find { it.kind == 'MILESTONE' }.text",
                        equalTo("Enough for an answer, with 3 signatures"))
                .body(
                        "entries.find { it.kind == 'EXPECTED' }.text",
                        equalTo("An answer is expected, by 12 April 2021"));
        sign(three.get(1));
        sign(three.get(2));
        milestones.adopt();
        timeline()
                .then()
                .body("entries.findAll { it.kind == 'MILESTONE' }.size()", is(3))
                .body("entries.findAll { it.kind == 'EXPECTED' }.size()", is(2))
                .body("entries.kind", hasItem("CLOSED"))
                .body("outcome.kind", equalTo("ADOPTED"));
        assertEquals("CLOSED", scenario.declaration(ref).state.name());
    }

    @Test
    void is_noticed_once_though_many_sign_at_once() throws Exception {
        var five = scenario.members(3, from(3));
        atOnce(List.of(() -> sign(five.get(0)), () -> sign(five.get(1)), () -> sign(five.get(2))));
        milestones.adopt();
        milestones.adopt();
        timeline()
                .then()
                .body("entries.findAll { it.kind == 'MILESTONE' }.size()", is(3))
                .body("entries.findAll { it.kind == 'OUTCOME' }.size()", is(1));
    }

    private int sign(Someone member) {
        return signatures.sign(ref, member.actor()).first() ? 201 : 200;
    }
}
