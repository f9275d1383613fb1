package org.undersigned.signing.citizens;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Drafting;

/** The pages on which somebody signs whom the house does not know. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CitizenSignPagesTest {

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    Drafting drafting;

    private Someone originator;
    private Someone citizen;
    private String ref;

    @BeforeEach
    void open() {
        originator = scenario.member("Malta", "SOC");
        citizen = scenario.anonymous();
        ref = scenario.aDeclaration().under("pace-appeal").by(originator).gathering();
        citizens.forgetRates();
    }

    private String sign() {
        return "/en/declarations/" + ref + "/sign";
    }

    /** The page of the request that was made. */
    private String asked(String email) {
        return citizens.asksOnPage(ref, Citizens.page(email));
    }

    @Test
    void one_page_asks_for_what_the_procedure_wants_and_ticks_nothing() {
        var page = citizen.gets(sign());
        page.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .body(containsString("Sign “Shade for every schoolyard”"))
                .body(containsString("We ask that they be planted."))
                .body(containsString("commits only those who have signed"))
                .body(containsString("name=\"country\""))
                .body(containsString("Côte d’Ivoire"))
                .body(not(containsString("name=\"postcode\"")))
                .body(not(containsString("value=\"RECIPIENT\"")))
                .body(not(containsString(" checked")))
                .body(containsString("noindex"));
    }

    @Test
    void countries_stand_in_the_order_of_the_readers_language() {
        citizen.gets("/fr/declarations/" + ref + "/sign")
                .then()
                .body(org.hamcrest.Matchers.stringContainsInOrder(
                        "Égypte", "Émirats", "Équateur", "Espagne", "Estonie"));
    }

    @Test
    void the_button_pressed_twice_asks_once_and_a_mended_address_asks_anew() {
        var email = Citizens.address();
        assertEquals(asked(email), asked(email));
        var mended = Citizens.page(Citizens.address());
        mended.put("once", "page-" + email);
        citizen.posts(sign() + "/requests", mended).then().statusCode(303);
        assertEquals(2, citizens.tally(ref, "REQUESTED"));
    }

    @Test
    void errors_are_told_on_top_and_answers_are_kept() {
        citizen.posts(
                        sign() + "/requests",
                        Map.of("name", "Zoë <b>", "email", "nowhere", "country", "BE", "wording", "1"))
                .then()
                .statusCode(422)
                .header("Cache-Control", "no-store")
                .body(
                        containsString("href=\"#email\""),
                        containsString("href=\"#visibility\""),
                        containsString("href=\"#consent\""),
                        containsString("value=\"Zoë &lt;b&gt;\""),
                        containsString("value=\"nowhere\""),
                        containsString("value=\"BE\" selected"));
        citizen.posts(sign() + "/requests", Map.of("proof", "nonsense"))
                .then()
                .statusCode(422)
                .body(containsString("href=\"#proof\""));
    }

    @Test
    void beyond_the_limit_the_form_says_so_and_keeps_the_answers() {
        for (int i = 0; i < 10; i++) {
            asked(Citizens.address());
        }
        citizen.posts(sign() + "/requests", Citizens.page("zoe@example.org"))
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("60"))
                .body(containsString("zoe@example.org"));
    }

    @Test
    void a_mail_is_sent_again_without_telling_whether_there_was_one() {
        for (var page : new String[] {asked(Citizens.address()), sign() + "/requests/00000000000000000000"}) {
            var answer = citizen.posts(page + "/mails");
            answer.then().statusCode(303).header("Location", containsString("notice=signatory_resent_done"));
            citizen.gets(page + "?notice=signatory_resent_done")
                    .then()
                    .statusCode(200)
                    .body(containsString("another mail is on its way"));
        }
    }

    @Test
    void what_has_ended_asks_for_nothing() throws InterruptedException {
        citizens.closes(ref);
        // what is known of a declaration may be a second old
        Thread.sleep(1_100);
        citizen.posts(sign() + "/requests", Citizens.page(Citizens.address()))
                .then()
                .statusCode(409)
                .body(
                        either(containsString("The time for signing is over"))
                                .or(containsString("It cannot be signed now")),
                        not(containsString("name=\"email\"")));
    }

    @Test
    void members_keep_their_page_and_whoever_is_not_admitted_is_asked_who_they_are() {
        originator.gets(sign()).then().statusCode(200).body(containsString("You have signed"));
        var members = scenario.aDeclaration().gathering();
        citizen.gets("/en/declarations/" + members + "/sign")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in?next="));
        citizen.gets("/en/declarations/nothing-here/sign")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in?next="));
        var draft = scenario.aDeclaration().under("pace-appeal").draft();
        citizen.gets("/en/declarations/" + draft + "/sign").then().statusCode(303);
    }

    @Test
    void the_work_is_given_out_fresh() {
        citizen.gets("/declarations/" + ref + "/challenge.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Type", startsWith("application/json"))
                .body("parameters.algorithm", equalTo("SHA-256"), "parameters.data.scope", equalTo(citizens.id(ref)));
        citizen.gets("/declarations/nothing-here/challenge.json")
                .then()
                .statusCode(404)
                .body(allOf(containsString("404"), containsString("detail")));
    }
}
