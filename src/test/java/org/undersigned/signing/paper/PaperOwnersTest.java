package org.undersigned.signing.paper;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.undersigned.signing.paper.Papers.accepts;
import static org.undersigned.signing.paper.Papers.handedIn;
import static org.undersigned.signing.paper.Papers.housed;
import static org.undersigned.signing.paper.Papers.mailed;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.signing.citizens.Citizens;

/** Somebody who gave only name and address on paper has the office take the signature back, or erase it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PaperOwnersTest {

    private static final Map<String, String> BO =
            Map.of("name", "open, BO", "country", "BE", "address", "kerkstraat 4", "postcode", "1000");
    private static final Map<String, String> NOBODY =
            Map.of("name", "Cy Open", "country", "BE", "address", "Kerkstraat 4", "postcode", "1000");
    private static final int SIGN = 2;
    private static final int WITHDRAW = 3;

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    Papers papers;

    @Inject
    Session database;

    private Someone originator;
    private Someone officer;
    private String ref;

    @BeforeEach
    void accepted() {
        citizens.forgetRates();
        originator = scenario.member("Malta", "SOC");
        officer = scenario.officer();
        ref = scenario.aDeclaration().under("pace-appeal").by(originator).published();
        var sheet = handedIn(
                originator,
                ref,
                "PUBLIC",
                housed(1, "Bo Open", "Kerkstraat 4", "1000"),
                mailed(2, "Ada Open", Citizens.address()));
        accepts(officer, ref, sheet).then().statusCode(200).body("counted", equalTo(2));
    }

    private String page(String act) {
        return "/en/office/declarations/" + ref + "/paper-signature" + act;
    }

    private Response sends(String act, Map<String, String> whom) {
        return officer.posts(page(act), whom)
                .then()
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .response();
    }

    private long audited(String what) {
        return citizens.number(
                "select count(*) from audit_entry where declaration_id = ?1 and act = 'PaperSignatureHandled'"
                        + " and detail ->> 'what' = ?2",
                citizens.id(ref),
                what);
    }

    /** Keys of the names of a declaration's public signatures, ended or not. */
    private List<String> nameKeys() {
        return database.createNativeQuery(
                        "select 'name:' || declaration_id || '/' || id from citizen_signature where declaration_id = ?1",
                        String.class)
                .setParameter(1, citizens.id(ref))
                .getResultList();
    }

    @Test
    void who_stands_on_paper_is_found_and_nobody_else() {
        officer.gets("/en/office/declarations/" + ref).then().body(containsString("/paper-signature"));
        officer.gets(page(""))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("value=\"BE\" selected"));
        sends("", BO)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("A signature is found"),
                        containsString("Everybody"),
                        containsString("Take the signature back"),
                        containsString("value=\"kerkstraat 4\"")));
        sends("", NOBODY).then().statusCode(200).body(containsString("No signature is found"));
        assertEquals(1, audited("found"));
        assertEquals(1, audited("not_found"));
        assertEquals(
                0,
                citizens.number(
                        "select count(*) from audit_entry where declaration_id = ?1 and act = 'PaperSignatureHandled'"
                                + " and lower(cast(detail as text)) like '%open%'",
                        citizens.id(ref)));
        officer.gets("/en/office/declarations/" + ref)
                .then()
                .body(containsString("Signature on paper looked for at its owner’s wish, and found"));
    }

    @Test
    void what_is_missing_is_told_at_its_field() {
        sends("", Map.of("name", "", "country", "BE", "address", "", "postcode", ""))
                .then()
                .statusCode(422)
                .body(allOf(containsString("href=\"#name\""), containsString("href=\"#address\"")));
        assertEquals(0, audited("not_found"));
    }

    @Test
    void only_officers_of_the_body_get_in() {
        var elsewhere = scenario.officerOf("another-body");
        elsewhere.gets(page("")).then().statusCode(404);
        originator.gets(page("")).then().statusCode(403);
        for (var act : List.of("", "/withdrawal", "/erasure")) {
            elsewhere.posts(page(act), BO).then().statusCode(404);
            originator.posts(page(act), BO).then().statusCode(403);
        }
        assertEquals(2, papers.standing(ref, true));
        var members = scenario.aDeclaration().by(originator).gathering();
        officer.gets("/en/office/declarations/" + members + "/paper-signature")
                .then()
                .statusCode(404);
    }

    @Test
    void taken_back_it_counts_no_more_and_a_second_time_changes_nothing() {
        var signed = papers.leaves(ref, SIGN);
        for (int time = 1; time <= 2; time++) {
            sends("/withdrawal", BO)
                    .then()
                    .statusCode(200)
                    .body(allOf(
                            containsString("The signature counts no more."),
                            containsString("no: it was taken back"),
                            containsString("Nobody any more"),
                            not(containsString("Take the signature back"))));
            assertEquals(2, citizens.tally(ref, "COUNTED"), "the originator's and one");
            assertEquals(1, citizens.tally(ref, "PAPER"));
            assertEquals(1, citizens.tally(ref, "WITHDRAWN"));
            assertEquals(1, papers.standing(ref, true));
            assertEquals(1, papers.leaves(ref, WITHDRAW));
        }
        assertEquals(signed, papers.leaves(ref, SIGN));
        assertEquals(1, audited("taken_back"));
        sends("/withdrawal", NOBODY).then().statusCode(200).body(containsString("No signature is found"));
    }

    @Test
    void erased_it_leaves_nothing_and_a_second_time_changes_nothing() {
        var keys = nameKeys();
        assertEquals(2, papers.alive(keys));
        sends("/erasure", BO)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Everything about this person is erased."), not(containsString("kerkstraat"))));
        assertEquals(1, papers.alive(keys), "the other's");
        assertEquals(1, citizens.tally(ref, "PAPER"));
        assertEquals(1, papers.leaves(ref, WITHDRAW));
        assertEquals(
                1,
                citizens.number(
                        "select count(*) from citizen_signature where declaration_id = ?1 and name_sealed is null"
                                + " and country is null and name_key is null and nonce is null and position is null",
                        citizens.id(ref)));
        sends("/erasure", BO).then().statusCode(200).body(containsString("No signature is found"));
        sends("", BO).then().body(containsString("No signature is found"));
        assertEquals(1, citizens.tally(ref, "PAPER"));
        assertEquals(1, papers.leaves(ref, WITHDRAW));
        assertEquals(1, audited("erased"));
        assertFalse(scenario.anonymous()
                .gets("/en/declarations/" + ref + "/citizens")
                .asString()
                .contains("Bo Open"));
    }

    @Test
    void what_was_taken_back_can_be_erased_still() {
        sends("/withdrawal", BO);
        sends("/erasure", BO).then().statusCode(200).body(containsString("is erased"));
        assertEquals(1, papers.leaves(ref, WITHDRAW), "one end has one leaf");
        assertEquals(1, citizens.tally(ref, "PAPER"));
    }
}
