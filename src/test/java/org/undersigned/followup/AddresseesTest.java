package org.undersigned.followup;

import static org.hamcrest.Matchers.containsString;
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

/** To whom a text is addressed. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AddresseesTest extends FollowUpScene {

    @Test
    void stand_in_their_order_and_their_e_mail_is_public_nowhere() {
        act(author, "addressees", Map.of("name", "First", "language", "en", "email", "first@office.example"))
                .then()
                .statusCode(303);
        act(officer, "addressees", Map.of("name", "Before", "language", "kk", "position", "1"))
                .then()
                .statusCode(303);
        var all = author.gets("/api/v1/declarations/" + ref + "/addressees").jsonPath();
        assertEquals(List.of("Before", "First"), all.getList("name"));
        var delivered = Map.of("addressee", all.getList("id").get(1), "on", "2021-02-11", "means", "EMAIL");
        var id = api(author, "deliveries", delivered)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("id");
        for (var address : List.of("/timeline.json", "/deliveries/" + id + "/dossier.json", ".json")) {
            scenario.anonymous()
                    .gets("/declarations/" + ref + address)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("office.example")));
        }
        author.gets("/api/v1/declarations/" + ref + "/audit").then().body(not(containsString("office.example")));
        assertEquals(
                false, page("").contains("office.example") || page("/timeline").contains("office.example"));
    }

    @Test
    void stay_once_something_was_handed_to_them() {
        var id = addressee();
        api(author, "deliveries", Map.of("addressee", id, "on", "2021-02-11", "means", "POST"))
                .then()
                .statusCode(200);
        act(author, "addressees/" + id + "/removal", Map.of("x", "")).then().statusCode(409);
        var other = addressee();
        act(author, "addressees/" + other + "/removal", Map.of("x", "")).then().statusCode(303);
    }

    @ParameterizedTest
    @CsvSource({"name, ''", "email, no-address", "language, <script>", "position, 7", "position, x"})
    void are_told_what_is_wrong(String field, String value) {
        var answers = new HashMap<String, String>(Map.of("name", "N", "language", "en"));
        answers.put(field, value);
        act(author, "addressees", answers).then().statusCode(422);
    }
}
