package org.undersigned.signing.citizens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.signing.citizens.Citizens.form;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.identity.TestClock;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class OwnSignatureTest {

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    OwnSignatures own;

    @Inject
    OwnLinks links;

    @Inject
    Forgetting forgetting;

    private final String box = Citizens.address();
    private String ref;

    @BeforeEach
    void signed() {
        ref = scenario.aDeclaration().under("pace-appeal").gathering();
        citizens.forgetRates();
        var form = form(box);
        form.put("visibility", "PUBLIC");
        citizens.signs(ref, form);
        citizens.signs(ref, form(Citizens.address()));
    }

    private String link(String email) {
        links.ask(ref, email, Locale.FRENCH, "local");
        return citizens.newestLink(ref).token();
    }

    @Test
    void its_owner_sees_it_and_nobody_else() {
        var seen = own.behind(ref, link(box)).orElseThrow();
        assertEquals("Zoë Šiškin", seen.name().name());
        assertFalse(seen.ended());
        assertTrue(own.behind(ref, link(Citizens.address())).isEmpty());
        assertTrue(own.behind(ref, "nonsense").isEmpty());
    }

    @Test
    void withdrawn_it_counts_no_longer_and_the_ledger_says_so() {
        var entries = citizens.number("select count(*) from ledger_entry");
        var token = link(box);
        own.withdraw(ref, token);
        own.withdraw(ref, token);
        assertEquals(2, citizens.tally(ref, "COUNTED"));
        assertEquals(1, citizens.tally(ref, "STATE"));
        assertEquals(1, citizens.tally(ref, "WITHDRAWN"));
        assertEquals(entries + 1, citizens.number("select count(*) from ledger_entry"));
        assertTrue(own.behind(ref, token).orElseThrow().ended());
    }

    @Test
    void who_took_it_back_is_not_told_that_it_counts() {
        own.withdraw(ref, link(box));
        var again = citizens.mail(Citizens.asked(ref, form(box))).token();
        Citizens.presses(ref, again).then().statusCode(409);
        Citizens.presses(ref, again).then().statusCode(409);
        given().get("/en/declarations/" + ref + "/sign/links/" + again)
                .then()
                .statusCode(409)
                .body(containsString("does not count any more"));
        assertEquals(2, citizens.tally(ref, "COUNTED"));
    }

    @Test
    void of_what_came_to_nothing_the_name_is_nowhere_either() {
        var form = form(Citizens.address());
        form.put("visibility", "PUBLIC");
        var lapsed = Citizens.asked(ref, form);
        assertTrue(citizens.hasKey(ref, lapsed, SignatoryName.KIND));
        TestClock.advance(Duration.ofHours(37));
        forgetting.forget();
        assertFalse(citizens.hasKey(ref, lapsed, SignatoryName.KIND));
        assertEquals(
                "Zoë Šiškin", own.behind(ref, link(box)).orElseThrow().name().name(), "what counts keeps its name");
    }

    @Test
    void erased_nothing_leads_to_anybody() {
        var token = link(box);
        own.erase(ref, token);
        assertTrue(own.behind(ref, token).isEmpty());
        assertTrue(own.behind(ref, link(box)).isEmpty());
        assertEquals(2, citizens.tally(ref, "COUNTED"));
        assertEquals(2, citizens.signatures(ref), "the row stays, empty");
        assertEquals(
                1,
                citizens.number(
                        "select count(*) from citizen_signature where declaration_id = ?1 and nonce is null"
                                + " and name_sealed is null and domain_key is null and name_key is null"
                                + " and source_key is null and country is null and position is null",
                        citizens.id(ref)));
        assertEquals(
                1,
                citizens.number("select count(*) from signature_request where declaration_id = ?1", citizens.id(ref)),
                "the other person's");
        // the same person may come again
        citizens.signs(ref, form(box));
        assertEquals(3, citizens.tally(ref, "COUNTED"));
    }

    @Test
    void a_day_after_its_use_the_address_is_nowhere() {
        var waiting = Citizens.asked(ref, form(Citizens.address()));
        TestClock.advance(Duration.ofHours(14));
        forgetting.forget();
        assertEquals(
                1,
                citizens.number("select count(*) from signature_request where declaration_id = ?1", citizens.id(ref)));
        assertTrue(citizens.hasKey(ref, waiting, Contact.KIND));
        TestClock.advance(Duration.ofHours(37));
        forgetting.forget();
        assertEquals(
                0,
                citizens.number("select count(*) from signature_request where declaration_id = ?1", citizens.id(ref)));
        assertFalse(citizens.hasKey(ref, waiting, Contact.KIND));
        assertEquals(1, citizens.tally(ref, "LAPSED"));
        assertEquals(3, citizens.tally(ref, "REQUESTED"));
    }
}
