package org.undersigned.signing.citizens;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.identity.TestClock;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Retained;

/** What is left of citizens' signatures years after the end of the text: that they count, and the ledger. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class NamesEndTest {

    private static final Duration YEAR = Duration.ofDays(367);

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    CitizenRows rows;

    @Inject
    RecipientNameRetention recipientNames;

    @Inject
    PublicNameRetention publicNames;

    @Inject
    SignerRetention signers;

    @Inject
    Ending ending;

    @Inject
    Reinstating reinstating;

    @Inject
    Recount recount;

    private String ref;
    private final String email = Citizens.address();

    @BeforeEach
    void open() {
        citizens.forgetRates();
        ref = scenario.aDeclaration().under("pace-appeal").published();
        rows.setRecipient(ref);
        citizens.forgetSignables();
        signs(email, "PUBLIC");
        signs(Citizens.address(), "RECIPIENT");
        signs(Citizens.address(), "COUNTED");
    }

    private void signs(String address, String visibility) {
        var form = Citizens.form(address);
        form.put("visibility", visibility);
        citizens.signs(ref, form);
    }

    private static void all(Retained kind) {
        while (kind.forget(2) > 0) {
            // until nothing is left
        }
    }

    private long named(String visibility) {
        return citizens.number(
                "select count(*) from citizen_signature where declaration_id = ?1 and visibility = ?2"
                        + " and (name_sealed is not null or position is not null)",
                citizens.id(ref),
                visibility);
    }

    @Test
    void names_end_in_their_time_and_their_signatures_count_for_good() {
        TestClock.advance(YEAR.multipliedBy(3));
        List.of(recipientNames, publicNames, signers).forEach(NamesEndTest::all);
        assertEquals(1, named("PUBLIC"), "while the text goes on nothing ends");
        TestClock.advance(Duration.ZERO);
        citizens.ends(ref);

        TestClock.advance(YEAR);
        List.of(recipientNames, publicNames, signers).forEach(NamesEndTest::all);
        assertEquals(0, named("RECIPIENT"));
        assertEquals(1, named("PUBLIC"));
        assertTrue(citizens.hasKey(ref, id("PUBLIC"), SignatoryName.KIND));

        TestClock.advance(YEAR.multipliedBy(2));
        var key = id("PUBLIC");
        all(signers);
        assertEquals(1, named("PUBLIC"), "not before the names: nobody could have theirs erased");
        List.of(publicNames, signers).forEach(NamesEndTest::all);
        assertEquals(0, named("PUBLIC"));
        assertFalse(citizens.hasKey(ref, key, SignatoryName.KIND));
        var refused = assertThrows(Refusal.class, () -> citizens.wantsLink(ref, email));
        assertEquals(Refusal.Kind.GONE, refused.kind);
        assertEquals(3, citizens.tally(ref, "COUNTED") - 1, "the originator's beside them");
        recount.mustAgree(ref);
        TestClock.advance(Duration.ZERO);
        scenario.anonymous()
                .gets("/en/declarations/" + ref + "/citizens")
                .then()
                .statusCode(200)
                .body(not(containsString("Zoë Šiškin")), containsString("names that were public have been taken out"));
    }

    private String id(String visibility) {
        return rows.id(ref, visibility);
    }

    @Test
    void whoever_ends_a_signature_afterwards_still_names_its_entry() {
        citizens.ends(ref);
        TestClock.advance(YEAR.multipliedBy(3));
        List.of(recipientNames, publicNames, signers).forEach(NamesEndTest::all);
        var ids = List.of(id("PUBLIC"), id("RECIPIENT"));
        var declaration = citizens.id(ref);
        assertEquals(
                2,
                QuarkusTransaction.requiringNew()
                        .call(() -> ending.invalidate(declaration, ids, "FORGED", "m"))
                        .size());
        recount.mustAgree(ref);
        assertEquals(
                2,
                QuarkusTransaction.requiringNew()
                        .call(() -> reinstating.reinstate(declaration, ids, "m"))
                        .size());
        recount.mustAgree(ref);
    }
}
