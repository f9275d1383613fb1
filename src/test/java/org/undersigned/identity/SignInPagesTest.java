package org.undersigned.identity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.undersigned.identity.Personas.account;
import static org.undersigned.identity.Personas.anonymous;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SignInPagesTest {

    private static final String FORM = "/en/sign-in";

    @Inject
    Session database;

    @Inject
    SignInRequests requests;

    @Inject
    Accounts accounts;

    private final Account member = account(Grant.member());

    /** All tests come from one address. */
    @BeforeEach
    void forgetEarlierTries() {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery("delete from rate_count")
                .executeUpdate());
    }

    private static RequestSpecification asking(String email) {
        return anonymous().formParam("email", email);
    }

    /** Whatever is still asked for is answered first, here or by the job that runs beside. */
    private long linksOf(Account account) {
        while (SignInRequest.count("email", account.email) > 0) {
            requests.answerAll();
        }
        return SignInLink.count("account.id", account.id);
    }

    @Nested
    class AsMember {

        @Test
        void the_form_asks_for_the_address_and_keeps_where_to_go() {
            anonymous()
                    .get(FORM + "?next=/en/declarations")
                    .then()
                    .statusCode(200)
                    .body(containsString("E-mail address"), containsString("value=\"/en/declarations\""));
        }

        @Test
        void a_link_is_issued_with_where_to_go() {
            asking(" " + member.email.toUpperCase() + " ")
                    .formParam("next", "/en/declarations")
                    .post(FORM)
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/en/sign-in/sent"));
            assertEquals(1, linksOf(member));
            assertEquals("/en/declarations", nextOf(member));
        }

        @Test
        void the_page_after_it_says_what_comes_next() {
            anonymous().get("/en/sign-in/sent").then().body(containsString("for 30 minutes"));
            anonymous().get("/nl/sign-in/sent").then().body(containsString("gedurende 30 minuten"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "a",
                    "a@",
                    "@b.example",
                    "a b@c.example",
                    "a@b..example",
                    "a@b.example\nBcc: c@d.example",
                    "a@b.example,c@d.example",
                    "<a@b.example>",
                    "a@-b.example",
                    "ä@b.example",
                    "a@b"
                })
        void what_is_no_address_comes_back_with_the_reason(String written) {
            asking(written)
                    .post(FORM)
                    .then()
                    .statusCode(422)
                    .body(containsString("href=\"#email\""), containsString("in the form name@example.org"));
        }

        @Test
        void what_was_written_is_kept_and_escaped() {
            asking("\"><script>").post(FORM).then().statusCode(422).body(not(containsString("<script>")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example"})
        void the_form_forgets_where_it_must_not_lead(String next) {
            anonymous().queryParam("next", next).get(FORM).then().body(not(containsString("name=\"next\"")));
            asking(member.email).formParam("next", next).post(FORM).then().statusCode(303);
            assertEquals(1, linksOf(member));
            assertNull(nextOf(member));
        }

        @Test
        void the_sixth_mail_within_an_hour_is_not_sent() {
            var begin = Instant.parse("2030-03-01T10:00:00Z");
            TestClock.set(begin);
            for (int i = 0; i < 7; i++) {
                asking(member.email).post(FORM).then().statusCode(303);
            }
            assertEquals(5, linksOf(member));
            TestClock.set(begin.plus(Duration.ofHours(1)));
            asking(member.email).post(FORM).then().statusCode(303);
            assertEquals(6, linksOf(member));
        }

        @Test
        void a_closed_account_gets_no_link() {
            accounts.disable(member);
            asking(member.email).post(FORM).then().statusCode(303);
            assertEquals(0, linksOf(member));
        }
    }

    @Nested
    class AsStranger {

        @Test
        void known_and_unknown_addresses_get_the_same_answer() {
            var known = asking(member.email).post(FORM);
            var unknown = asking("nobody@assembly.example").post(FORM);
            assertEquals(shape(known), shape(unknown));
        }

        @Test
        void the_same_is_written_for_both_before_the_answer() {
            var unknown = Ids.next() + "@assembly.example";
            QuarkusTransaction.begin();
            requests.ask(member.email, null, member.locale, "a");
            requests.ask(unknown, null, member.locale, "a");
            assertEquals(2, SignInRequest.count("email in ?1", List.of(member.email, unknown)));
            assertEquals(0, SignInLink.count("account.id", member.id));
            QuarkusTransaction.rollback();
        }

        @Test
        void one_network_cannot_ask_without_end() {
            var begin = Instant.parse("2030-03-01T10:00:00Z");
            TestClock.set(begin);
            Response answer = null;
            for (int i = 0; i <= 60; i++) {
                answer = asking("nobody" + i + "@assembly.example").post(FORM);
            }
            answer.then().statusCode(429).body(containsString("Too many sign-in links"));
            TestClock.set(begin.plus(Duration.ofHours(1)));
            asking("nobody@assembly.example").post(FORM).then().statusCode(303);
        }

        @Test
        void no_address_is_stored_for_it() {
            asking(member.email).post(FORM).then().statusCode(303);
            var keys = database.createNativeQuery("select length(key) from rate_count", Integer.class)
                    .list();
            keys.forEach(length -> assertEquals(32, length));
        }

        @Test
        void the_api_answers_both_alike_too() {
            var known = overApi(member.email);
            var unknown = overApi("nobody@assembly.example");
            known.then().statusCode(202).body(equalTo(""));
            assertEquals(shape(known), shape(unknown));
            assertEquals(1, linksOf(member));
        }

        private Response overApi(String email) {
            return anonymous()
                    .contentType(ContentType.JSON)
                    .body(Map.of("email", email, "language", "fr"))
                    .post("/api/v1/sign-in-requests");
        }

        private String shape(Response answer) {
            return answer.statusCode() + "\n" + answer.headers() + "\n" + answer.asString();
        }
    }

    private static String nextOf(Account account) {
        return SignInLink.<SignInLink>find("account.id", account.id).firstResult().next;
    }
}
