package org.undersigned.followup;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.TestDatabase;

/** What became of a text, in the words of its procedure. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RecordedOutcomesTest extends FollowUpScene {

    @Test
    void is_never_beside_its_contrary_though_two_officers_decide_at_once() throws Exception {
        var other = scenario.officer();
        var statuses = atOnce(List.of(
                () -> act(officer, "outcomes", Map.of("outcome", "ADOPTED", "on", "2021-02-11"))
                        .statusCode(),
                () -> act(other, "outcomes", Map.of("outcome", "REJECTED", "on", "2021-02-11"))
                        .statusCode()));
        assertEquals(List.of(303, 409), statuses);
    }

    @ParameterizedTest
    @CsvSource({
        "SENT, 2021-02-11, '', outcome",
        "LAPSED, 2021-02-11, '', outcome",
        "PUBLISHED, 2021-02-11, '', outcome",
        "ADOPTED, 2021-02-11, TA 56, reference",
        "ADOPTED, 2021-02-01, '', on"
    })
    void is_one_of_its_procedure_with_the_number_in_its_form(
            String outcome, String on, String reference, String field) {
        act(officer, "outcomes", Map.of("outcome", outcome, "on", on, "reference", reference))
                .then()
                .statusCode(422)
                .body(containsString("href=\"#" + field + "\""));
    }

    @Test
    void is_shown_in_the_list() {
        act(officer, "outcomes", Map.of("outcome", "ANSWERED", "on", "2021-02-11", "note_fr", "Voir la lettre."))
                .then()
                .statusCode(303);
        var number = scenario.declaration(ref).documentNumber;
        scenario.anonymous().gets("/en/declarations?q=" + number).then().body(containsString("Answered"));
        timeline().then().body("entries.find { it.kind == 'OUTCOME' }.words", equalTo("Voir la lettre."));
    }
}
