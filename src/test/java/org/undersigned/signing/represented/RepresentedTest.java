package org.undersigned.signing.represented;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Houses;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Block;
import org.undersigned.declaration.BlockType;
import org.undersigned.declaration.DraftText;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Keystrokes;
import org.undersigned.declaration.State;
import org.undersigned.platform.Ids;
import org.undersigned.registry.Organization.Kind;

/** A complaint that an organisation lodges for people who consent one by one. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RepresentedTest {

    @Inject
    Scenario scenario;

    @Inject
    Houses houses;

    @Inject
    Drafting drafting;

    private Someone author;
    private String ref;

    @BeforeEach
    void complaint() {
        author = houses.member("odf", Kind.NGO, null);
        var text = new DraftText(List.of(new DraftText.Version(
                "en",
                "The closed gate",
                null,
                List.of(
                        new Block("f1", BlockType.FACT, "The gate was closed."),
                        new Block("q1", BlockType.REQUEST, "Open it."),
                        new Block("k1", BlockType.CASE_SHEET, "A baker, who waited."),
                        new Block("k2", BlockType.CASE_SHEET, "A gardener, who left.")))));
        ref = drafting.begin(Ids.next(), "collective-complaint", text, author.actor()).ref;
    }

    @Test
    void it_is_submitted_when_everybody_represented_has_consented_and_not_before() {
        enter("Baker", "k1", "2020-01-02");
        enter("Gardener", "k2", "");
        author.posts(desk() + "/opening").then().statusCode(303);
        author.gets("/en/declarations/" + ref + "/sign").then().body(containsString("Open Dialogue Foundation"));
        author.posts(desk() + "/submission").then().statusCode(409);
        author.posts(desk() + "/represented/" + id("Gardener") + "/consent", Map.of("consentOn", "2020-02-03"))
                .then()
                .statusCode(303);
        author.posts(desk() + "/submission").then().statusCode(303);
        assertEquals(State.SUBMITTED, scenario.declaration(ref).state);
        author.posts(desk() + "/represented/" + id("Gardener") + "/withdrawal")
                .then()
                .statusCode(409);
    }

    @Test
    void nobody_represented_is_no_complaint() {
        author.posts(desk() + "/opening").then().statusCode(303);
        author.posts(desk() + "/submission").then().statusCode(409);
    }

    @Test
    void who_takes_consent_back_leaves_and_so_must_the_case_sheet() {
        enter("Baker", "k1", "2020-01-02");
        enter("Gardener", "k2", "2020-01-02");
        author.posts(desk() + "/represented/" + id("Gardener") + "/withdrawal")
                .then()
                .statusCode(303);
        author.posts(desk() + "/opening").then().statusCode(303);
        author.posts(desk() + "/submission").then().statusCode(409);
        author.posts(desk() + "/taking-back").then().statusCode(303);
        author.posts(desk() + "/edit", Keystrokes.on(1).press("REMOVE:k2"))
                .then()
                .statusCode(303);
        author.posts(desk() + "/opening").then().statusCode(303);
        author.posts(desk() + "/submission").then().statusCode(303);
    }

    @Test
    void what_is_wrong_is_told_with_its_field_and_nothing_is_entered() {
        enter("Baker", "", "");
        for (var wrong : List.of(
                Map.of("pseudonym", "", "consentOn", ""),
                Map.of("pseudonym", "x".repeat(101), "consentOn", ""),
                Map.of("pseudonym", "BAKER", "consentOn", ""),
                Map.of("pseudonym", "Potter", "consentOn", "2999-01-01"),
                Map.of("pseudonym", "Potter", "consentOn", "31/06/2020"))) {
            author.posts(desk() + "/represented", wrong)
                    .then()
                    .statusCode(422)
                    .body(containsString("error-summary__list"));
        }
        author.gets("/api/v1/declarations/" + ref + "/represented").then().body("size()", equalTo(1));
    }

    @Test
    void whom_a_complaint_represents_only_its_authors_read() {
        enter("Baker", "k1", "2020-01-02");
        for (var other : List.of(houses.member("odf", Kind.NGO, null), scenario.visitor(), scenario.officer())) {
            other.gets(desk() + "/represented").then().statusCode(404).body(not(containsString("Baker")));
            other.gets("/api/v1/declarations/" + ref + "/represented").then().statusCode(404);
        }
    }

    @Test
    void a_long_list_is_shown_in_parts_and_counted_whole() {
        for (int i = 1; i <= 50; i++) {
            enter("Baker " + i, "", "");
        }
        var list = desk() + "/represented";
        enter("Potter", "k2", "2020-01-02").header("Location", containsString(list + "?page=2"));
        author.gets(list)
                .then()
                .body(containsString("Baker 50"), not(containsString("Potter")))
                .body(containsString("page=2"), containsString("Of 51 persons"));
        author.gets(list + "?page=2")
                .then()
                .body(containsString("Potter"), not(containsString("Baker 50")))
                .body(containsString("start=\"51\""), containsString("Of 51 persons"));
        author.gets("/api/v1/declarations/" + ref + "/represented?page=2")
                .then()
                .body("pseudonym", equalTo(List.of("Potter")))
                .header("Link", containsString("rel=\"last\""));
    }

    @Test
    void a_written_declaration_represents_nobody() {
        var member = scenario.member("Spain", "ALDE");
        var declaration = scenario.aDeclaration().by(member).draft();
        member.gets("/en/desk/declarations/" + declaration + "/represented")
                .then()
                .statusCode(404);
        member.posts("/en/desk/declarations/" + declaration + "/represented", Map.of("pseudonym", "Baker"))
                .then()
                .statusCode(404);
    }

    private ValidatableResponse enter(String pseudonym, String sheet, String consent) {
        return author.posts(
                        desk() + "/represented",
                        Map.of("pseudonym", pseudonym, "caseKey", sheet, "consentOn", consent, "means", ""))
                .then()
                .statusCode(303);
    }

    private String id(String pseudonym) {
        return author.gets("/api/v1/declarations/" + ref + "/represented")
                .then()
                .extract()
                .path("find { it.pseudonym == '" + pseudonym + "' }.id");
    }

    private String desk() {
        return "/en/desk/declarations/" + ref;
    }
}
