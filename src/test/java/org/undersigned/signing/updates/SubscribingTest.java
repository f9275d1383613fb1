package org.undersigned.signing.updates;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.identity.TestClock;
import org.undersigned.signing.citizens.Citizens;

/** Who gets news: whoever asked for them and confirmed, as long as they want, and no signature leads to them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SubscribingTest {

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    Readers readers;

    private String ref;
    private final String email = Citizens.address();

    @BeforeEach
    void open() {
        citizens.forgetRates();
        ref = scenario.aDeclaration().under("pace-appeal").published();
    }

    private void waits() {
        TestClock.advance(Duration.ofHours(7));
        readers.subscribe();
    }

    @Test
    void whoever_asks_and_confirms_gets_news_and_nobody_else() {
        citizens.signs(ref, Readers.form(email));
        citizens.signs(ref, Citizens.form(Citizens.address()));
        Citizens.asked(ref, Readers.form(Citizens.address()));
        readers.subscribe();
        assertEquals(0, readers.number(ref), "one alone would be told by its time");
        waits();
        assertEquals(1, readers.number(ref));
        assertTrue(readers.has(ref, email));
        assertTrue(readers.has(ref, email.replace("@", "+news@")), "one mailbox, one subscription");
        assertEquals(0, same("mailbox_key = s.signer_key or n.id = s.id"));
    }

    /** Rows of the two tables that have something in common. */
    private long same(String what) {
        return citizens.number(
                "select count(*) from news_subscription n join citizen_signature s"
                        + " on s.declaration_id = n.declaration_id where n.declaration_id = ?1 and (" + what + ")",
                citizens.id(ref));
    }

    @Test
    void twenty_are_a_group_and_need_not_wait() {
        for (int i = 0; i < 20; i++) {
            citizens.forgetRates();
            citizens.signs(ref, Readers.form(Citizens.address()));
        }
        readers.subscribe();
        assertEquals(20, readers.number(ref));
        assertEquals(
                0,
                citizens.number(
                        "select count(*) from signature_request where declaration_id = ?1 and wants_updates",
                        citizens.id(ref)));
    }

    @Test
    void who_signs_again_and_asks_this_time_gets_news_once() {
        citizens.signs(ref, Citizens.form(email));
        citizens.signs(ref, Readers.form(email));
        citizens.signs(ref, Readers.form(email));
        waits();
        assertEquals(1, readers.number(ref));
    }

    @Test
    void the_owner_sees_it_ends_it_and_withdrawing_leaves_it() {
        citizens.signs(ref, Readers.form(email));
        var someone = scenario.anonymous();
        citizens.wantsLink(ref, email);
        var link = "/en/declarations/" + ref + "/signature/links/" + citizens.newestToken(ref);
        someone.gets(link).then().body(containsString("News of this text"));
        someone.gets(link + "/data.json").then().body("news", is(true));
        waits();
        someone.gets(link).then().body(containsString("News of this text"));
        someone.posts(link + "/news-end").then().statusCode(303);
        someone.gets(link)
                .then()
                .statusCode(200)
                .body(not(containsString("News of this text")), containsString("It counts"));
        assertEquals(0, readers.number(ref));
        someone.gets(link + "/data.json").then().body("news", is(false));
    }

    @Test
    void erasing_oneself_ends_it_and_its_key() {
        citizens.signs(ref, Readers.form(email));
        waits();
        var keys = readers.keys(ref);
        assertEquals(1, keys);
        citizens.erases(ref, email);
        assertEquals(0, readers.number(ref));
        assertEquals(0, readers.keys(ref));
        assertFalse(readers.has(ref, email));
    }

    @Test
    void erasing_oneself_before_leaves_nothing_that_could_become_one() {
        citizens.signs(ref, Readers.form(email));
        citizens.erases(ref, email);
        waits();
        assertEquals(0, readers.number(ref));
    }

    @Test
    void taking_the_signature_back_leaves_the_news() {
        citizens.signs(ref, Readers.form(email));
        waits();
        citizens.takesBack(ref, email);
        assertTrue(readers.has(ref, email));
    }

    @Test
    void a_request_that_waits_is_not_forgotten_before() {
        citizens.signs(ref, Readers.form(email));
        TestClock.advance(Duration.ofDays(3));
        citizens.forget();
        readers.subscribe();
        assertTrue(readers.has(ref, email));
        citizens.forget();
        assertEquals(
                0,
                citizens.number("select count(*) from signature_request where declaration_id = ?1", citizens.id(ref)));
    }

    @Test
    void the_page_asks_for_it_and_is_not_ticked_beforehand() {
        var page = "/en/declarations/" + ref + "/sign";
        scenario.anonymous()
                .gets(page)
                .then()
                .body(containsString("name=\"updates\" value=\"true\" aria-describedby=\"updates-hint\">"))
                .body(containsString("1 year"));
        scenario.anonymous()
                .posts(page + "/requests", Map.of("updates", "true", "name", "Zoë"))
                .then()
                .statusCode(422)
                .body(containsString("aria-describedby=\"updates-hint\" checked>"));
    }
}
