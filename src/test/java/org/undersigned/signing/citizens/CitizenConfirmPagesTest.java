package org.undersigned.signing.citizens;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.identity.TestClock;

/** From the mail to a signature that counts: by its link, or by its code. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CitizenConfirmPagesTest {

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    private Someone citizen;
    private String ref;

    @BeforeEach
    void open() {
        citizen = scenario.anonymous();
        ref = scenario.aDeclaration().under("pace-appeal").gathering();
        citizens.forgetRates();
    }

    private String sign() {
        return "/en/declarations/" + ref + "/sign";
    }

    /** The page of the request that was made. */
    private String asked(String email) {
        return citizens.asksOnPage(ref, Citizens.page(email));
    }

    private Contact mail(String page) {
        return citizens.mail(page.substring(page.lastIndexOf('/') + 1));
    }

    private String link(String page) {
        return sign() + "/links/" + mail(page).token();
    }

    @Test
    void whoever_asks_is_told_to_look_into_the_mailbox_and_counts_by_the_button() {
        var page = asked(Citizens.address());
        citizen.gets(page)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .body(containsString("Now look into your mailbox"));
        var link = link(page);
        for (int i = 0; i < 2; i++) {
            citizen.gets(link)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .header("Referrer-Policy", "no-referrer")
                    .body(containsString("Confirm your signature"), containsString("noindex"));
        }
        assertEquals(0, citizens.signatures(ref));
        for (int i = 0; i < 2; i++) {
            citizen.posts(link).then().statusCode(303);
            citizen.gets(link).then().statusCode(200).body(containsString("Your signature counts"));
        }
        assertEquals(1, citizens.signatures(ref));
    }

    @Test
    void the_code_counts_like_the_link_and_a_wrong_one_is_told_beside_its_field() {
        var page = asked(Citizens.address());
        citizen.posts(page + "/confirmation", Map.of("code", "nonsense"))
                .then()
                .statusCode(422)
                .body(containsString("href=\"#code\""));
        citizen.posts(page + "/confirmation", Map.of("code", mail(page).code()))
                .then()
                .statusCode(200)
                .body(containsString("Your signature counts"));
        assertEquals(1, citizens.signatures(ref));
    }

    @Test
    void codes_are_not_tried_for_ever() {
        var page = asked(Citizens.address());
        for (int i = 0; i < 5; i++) {
            citizen.posts(page + "/confirmation", Map.of("code", "0")).then().statusCode(422);
        }
        citizen.posts(page + "/confirmation", Map.of("code", mail(page).code()))
                .then()
                .statusCode(410)
                .body(containsString("error-summary__list"));
    }

    @Test
    void whoever_has_signed_already_reads_the_same() {
        var email = Citizens.address();
        var first = asked(email);
        citizen.posts(link(first)).then().statusCode(303);
        citizens.forgetRates();
        var form = Citizens.page(email);
        form.put("once", "another page");
        var again = citizens.asksOnPage(ref, form);
        assertEquals(told(citizen.gets(first), first), told(citizen.gets(again), again));
        var link = link(again);
        citizen.posts(link).then().statusCode(303);
        citizen.gets(link).then().body(containsString("Your signature counts"));
        assertEquals(1, citizens.signatures(ref));
    }

    private static String told(Response page, String address) {
        return page.asString().replace(address.substring(address.lastIndexOf('/') + 1), "");
    }

    @Test
    void each_link_that_counts_nothing_says_why() {
        citizen.gets(sign() + "/links/nonsense").then().statusCode(404).body(containsString("not known"));
        citizen.posts(sign() + "/links/nonsense").then().statusCode(404).body(containsString("not known"));
        var link = link(asked(Citizens.address()));
        citizens.closes(ref);
        citizen.posts(link).then().statusCode(409).body(containsString("has ended"));
        TestClock.advance(Duration.ofHours(25));
        citizen.gets(link).then().statusCode(410).body(containsString("expired"));
        citizen.posts(link).then().statusCode(410).body(containsString("expired"));
        assertEquals(0, citizens.signatures(ref));
    }
}
