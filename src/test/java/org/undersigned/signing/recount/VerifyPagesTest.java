package org.undersigned.signing.recount;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.signing.citizens.Citizens;
import org.undersigned.signing.citizens.SuspectCitizens;
import org.undersigned.signing.citizens.Traits;

/** What everybody is told of a text's entries in the log. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class VerifyPagesTest {

    @Inject
    Scenario scenario;

    @Inject
    SuspectCitizens citizens;

    @Inject
    Citizens books;

    @Inject
    ReadLog log;

    private Someone originator;
    private String ref;

    @BeforeEach
    void aText() {
        originator = scenario.member("Malta", "SOC");
        ref = scenario.aDeclaration().under("pace-appeal").by(originator).published();
    }

    @Test
    void the_page_tells_what_the_log_says_and_why_an_entry_counts_no_more() {
        var signed = citizens.sign(ref, 5, Traits.from("BE"));
        citizens.withdraw(ref, signed.get(0));
        citizens.erase(ref, signed.get(1));
        log.bringUpToDate();
        figure().body("counted", equalTo(4), "log.signed", equalTo(6), "log.withdrawn", equalTo(2))
                .body("beforeLog", equalTo(0), "waiting.signed", equalTo(0), "waiting.ended", equalTo(0));
        page("en")
                .body(containsString("What it does not prove"), containsString("withdrawn by the signatory"))
                .body(containsString("verify http"), containsString("/ledger --key "), containsString("--mirror"))
                .body(not(containsString("role=\"alert\"")), not(containsString(signed.get(0))));
        page("fr").body(containsString("retirée par le signataire"));
        page("nl").body(containsString("ingetrokken door de ondertekenaar"));
        when().get("/en/declarations/" + ref).then().body(containsString("/en/declarations/" + ref + "/verify"));
    }

    @Test
    void what_is_not_published_yet_waits_and_is_no_fault() {
        log.bringUpToDate();
        var signed = citizens.sign(ref, 3, Traits.from("BE"));
        citizens.withdraw(ref, signed.get(0));
        log.readOn();
        figure().body("counted", equalTo(3), "log.signed", equalTo(1))
                .body("waiting.signed", equalTo(3), "waiting.ended", equalTo(1));
        page("en").body(containsString("Signed, not in the log yet"), not(containsString("role=\"alert\"")));
    }

    @Test
    void names_of_the_time_before_the_log_are_told_apart() {
        var member = scenario.member("Spain", "ALDE");
        var early = scenario.aDeclaration()
                .by(originator)
                .signedBy(20, Scenario.from(4))
                .published();
        books.change("update signature set nonce = null where declaration_id = ?1", books.id(early));
        log.bringUpToDate();
        member.gets("/declarations/" + early + "/ledger.json")
                .then()
                .body("counted", equalTo(20), "beforeLog", equalTo(20));
        var all = when().get("/declarations/" + early + "/ledger.json").jsonPath();
        // their entries are in the log of this test all the same, for they were signed a moment ago
        assertEquals(20, all.getLong("log.signed"));
        when().get("/en/declarations/" + early + "/verify")
                .then()
                .body(containsString("20 names were recorded before the log began and are not in it."))
                .body(containsString("role=\"alert\""));
    }

    @Test
    void what_was_found_invalid_or_held_tells_the_reason() {
        books.change(
                """
                insert into recount_cancel select d.id, w.content_hash, 7000000 + n,
                    case when n % 2 = 0 then 'WITHDRAW' else 'INVALIDATE' end,
                    case n % 4 when 1 then 'HELD' when 3 then 'FORGED' else '' end, sha256(int8send(n))
                from declaration d join wording w on w.declaration_id = d.id, generate_series(1, 120) n
                where d.id = ?1
                """,
                books.id(ref));
        log.bringUpToDate();
        var first = page("en")
                .body(containsString("found invalid: Another person’s name"))
                .body(containsString("Held while somebody looks into it"), containsString("entry 7,000,120"))
                .body(not(containsString("entry 7,000,070")))
                .extract()
                .asString();
        assertTrue(first.contains("?before=7000071#cancelled"), "the next part");
        when().get("/en/declarations/" + ref + "/verify?before=7000021")
                .then()
                .body(
                        containsString("entry 7,000,020"),
                        containsString("To the latest"),
                        not(containsString("rel=\"next\"")));
        when().get("/en/declarations/" + ref + "/verify?before=x").then().statusCode(422);
    }

    @Test
    void the_same_address_rules_hold_as_for_the_text() {
        var id = books.id(ref);
        given().redirects()
                .follow(false)
                .get("/en/declarations/" + id + "/verify")
                .then()
                .statusCode(301)
                .header("Location", containsString("/en/declarations/" + ref + "/verify"));
        var draft = scenario.aDeclaration().by(originator).draft();
        originator.gets("/en/declarations/" + draft + "/verify").then().statusCode(404);
        when().get("/en/declarations/nothing-there/verify").then().statusCode(404);
        var gathering = scenario.aDeclaration().by(originator).gathering();
        when().get("/declarations/" + gathering + "/ledger.json").then().statusCode(404);
        originator
                .gets("/declarations/" + gathering + "/ledger.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store");
    }

    @Test
    void a_receipt_is_checked_on_a_page_of_no_text_and_the_specification_is_given_away() {
        log.bringUpToDate();
        when().get("/nl/verify")
                .then()
                .statusCode(200)
                .body(containsString("Mijn ontvangstbewijs nagaan"), containsString("href=\"/ledger/specification\""));
        when().get("/ledger/specification")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=utf-8")
                .body(containsString("undersigned/v1"));
    }

    @Test
    void the_log_is_read_in_parts_of_any_size_and_each_entry_once() {
        for (int n : List.of(1, 3, 300, 2, 260)) {
            books.change(
                    """
                    insert into ledger_entry (leaf) select decode('0102', 'hex') || set_byte('\\x00', 0, length(d.id))
                        || convert_to(d.id, 'UTF8') || w.content_hash || sha256(uuid_send(gen_random_uuid())) || '\\x00'
                    from declaration d join wording w on w.declaration_id = d.id, generate_series(1, ?2) n where d.id = ?1
                    """,
                    books.id(ref),
                    n);
            log.bringUpToDate();
        }
        figure().body("log.signed", equalTo(567), "waiting.signed", equalTo(0), "counted", equalTo(1));
        page("en").body(containsString("role=\"alert\""));
    }

    private ValidatableResponse figure() {
        return when().get("/declarations/" + ref + "/ledger.json").then().statusCode(200);
    }

    private ValidatableResponse page(String lang) {
        return when().get("/" + lang + "/declarations/" + ref + "/verify")
                .then()
                .statusCode(200);
    }
}
