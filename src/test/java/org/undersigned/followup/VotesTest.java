package org.undersigned.followup;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.TestDatabase;

/** How an assembly voted; the figures are those of P9_TA(2021)0056. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class VotesTest extends FollowUpScene {

    @Test
    void of_598_to_43_is_told_in_words_and_as_data_and_its_text_adopted_stands_at_the_head() {
        var done = act(officer, "votes", VOTE).then().statusCode(303).extract().header("Location");
        officer.gets(done.replaceFirst("https?://[^/]+", ""))
                .then()
                .statusCode(200)
                .body(containsString("598 for, 43 against, 52 abstentions"));
        act(officer, "outcomes", Map.of("outcome", "ADOPTED", "on", "2021-02-11", "reference", "P9_TA(2021)0056"))
                .then()
                .statusCode(303);
        timeline()
                .then()
                .statusCode(200)
                .body("entries.kind", contains("OPENED", "PUBLISHED", "VOTE", "OUTCOME"))
                .body("entries[2].on", equalTo("2021-02-11"))
                .body("entries[2].text", equalTo("Carried: 598 for, 43 against, 52 abstentions"))
                .body("entries[2].vote.result", equalTo("pass"))
                .body("entries[2].vote.counts.option", contains("yes", "no", "abstain"))
                .body("entries[2].vote.counts.value", contains(598, 43, 52))
                .body("outcome.kind", equalTo("ADOPTED"))
                .body("outcome.reference", equalTo("P9_TA(2021)0056"));
        scenario.anonymous()
                .gets("/en/declarations/" + ref)
                .then()
                .statusCode(200)
                .body(containsString("Adopted, P9_TA(2021)0056"))
                .body(containsString("598 for, 43 against, 52 abstentions"));
        scenario.anonymous()
                .gets("/declarations/" + ref + ".json")
                .then()
                .body("outcome.reference", equalTo("P9_TA(2021)0056"))
                .body("timeline.kind", hasItem("VOTE"));
        scenario.anonymous()
                .gets("/fr/declarations/" + ref + "/timeline")
                .then()
                .statusCode(200)
                .body(containsString("598 pour, 43 contre, 52 abstentions"));
    }

    @Test
    void by_groups_may_not_come_to_more_than_the_whole() {
        var body = Map.of(
                "on",
                "2021-02-11",
                "result",
                "PASS",
                "yes",
                10,
                "no",
                2,
                "abstain",
                0,
                "confirmed",
                true,
                "groups",
                List.of(
                        Map.of("group", "PPE", "yes", 8, "no", 1, "abstain", 0),
                        Map.of("group", "S&D", "yes", 3, "no", 0, "abstain", 0)));
        api(officer, "votes", body).then().statusCode(422).body("errors.field", contains("yes"));
    }

    @Test
    void against_its_own_figures_must_be_confirmed() {
        var odd = Map.of("on", "2021-02-11", "result", "PASS", "yes", "3", "no", "4", "abstain", "0");
        act(officer, "votes", odd)
                .then()
                .statusCode(422)
                .body(containsString("The figures speak for another result"))
                .body(containsString("name=\"confirmed\""));
        var meant = new HashMap<String, String>(odd);
        meant.put("confirmed", "yes");
        act(officer, "votes", meant).then().statusCode(303);
    }

    @Test
    void of_more_than_the_members_must_be_confirmed() {
        var many = new HashMap<String, String>(VOTE);
        many.put("yes", "99000");
        many.remove("confirmed");
        act(officer, "votes", many).then().statusCode(422).body(containsString("more votes than"));
    }

    @ParameterizedTest
    @CsvSource({
        "yes, -1",
        "yes, 1e3",
        "no, 99999999999",
        "abstain, ''",
        "on, 2021-02-09",
        "on, 2021-02-12",
        "on, 2021-02-30",
        "on, 11.2.2021",
        "result, MAYBE"
    })
    void that_cannot_be_is_refused_at_its_field(String field, String value) {
        var wrong = new HashMap<String, String>(VOTE);
        wrong.put(field, value);
        act(officer, "votes", wrong).then().statusCode(422).body(containsString("href=\"#" + field + "\""));
        assertEquals(List.of(), timeline().jsonPath().getList("entries.findAll { it.kind == 'VOTE' }"));
    }

    @Test
    void told_by_two_officers_at_once_is_on_record_once() throws Exception {
        var other = scenario.officer();
        var statuses = atOnce(List.of(() -> act(officer, "votes", VOTE).statusCode(), () -> act(other, "votes", VOTE)
                .statusCode()));
        assertEquals(List.of(303, 409), statuses);
        assertEquals(
                1,
                timeline()
                        .jsonPath()
                        .getList("entries.findAll { it.kind == 'VOTE' }")
                        .size());
    }

    @Test
    void recorded_by_mistake_is_taken_off_and_leaves_its_trace_for_officers() {
        var id = api(officer, "votes", Map.of("on", "2021-02-11", "result", "FAIL", "yes", 1, "no", 2, "abstain", 0))
                .then()
                .statusCode(200)
                .extract()
                .<String>path("id");
        act(officer, "votes/" + id + "/revocation", Map.of("x", "")).then().statusCode(303);
        timeline().then().body("entries.kind", not(hasItem("VOTE")));
        officer.gets("/en/office/declarations/" + ref).then().body(containsString("A vote was taken off the record"));
    }
}
