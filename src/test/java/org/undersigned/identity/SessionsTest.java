package org.undersigned.identity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undersigned.identity.Personas.account;
import static org.undersigned.identity.Personas.anonymous;
import static org.undersigned.identity.Personas.bearing;
import static org.undersigned.identity.Personas.session;
import static org.undersigned.identity.Personas.withCookie;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.vault.Tokens;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SessionsTest {

    private static final String ME = "/api/v1/account";

    @Inject
    Accounts accounts;

    private final Account officer = account(Grant.tableOffice("pace"), Grant.member());

    @Nested
    class AsSignedIn {

        private final String cookie = session(officer);

        @Test
        void the_account_is_known_with_its_roles_and_bodies() {
            withCookie(cookie)
                    .get(ME)
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("Zoë Šiškin-Ørsted"))
                    .body("roles", equalTo(List.of("member", "table-office")))
                    .body("officeOf", equalTo(List.of("pace")));
        }

        @Test
        void pages_greet_by_name() {
            withCookie(cookie).get("/en/").then().statusCode(200).body(containsString("Zoë Šiškin-Ørsted"));
        }

        @Test
        void signing_out_ends_it_on_the_server() {
            withCookie(cookie)
                    .post("/en/sign-out")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/en/signed-out"))
                    .header("Set-Cookie", containsString("Max-Age=0"));
            withCookie(cookie).get(ME).then().statusCode(401);
            anonymous().get("/en/signed-out").then().statusCode(200).body(containsString("You are signed out"));
        }

        @Test
        void signing_out_here_leaves_other_devices_alone() {
            var phone = session(officer);
            withCookie(cookie).post("/en/sign-out").then().statusCode(303);
            withCookie(phone).get(ME).then().statusCode(200);
        }

        @Test
        void signing_out_everywhere_ends_every_session() {
            var phone = session(officer);
            withCookie(cookie)
                    .formParam("everywhere", "true")
                    .post("/en/sign-out")
                    .then()
                    .statusCode(303);
            withCookie(phone).get(ME).then().statusCode(401);
        }

        @Test
        void it_ends_when_idle() {
            TestClock.advance(Duration.ofHours(12).plusMinutes(1));
            withCookie(cookie).get(ME).then().statusCode(401);
        }

        @Test
        void use_keeps_it_alive_but_not_beyond_a_fortnight() {
            for (int hours = 10; hours < 14 * 24; hours += 10) {
                TestClock.advance(Duration.ofHours(hours));
                withCookie(cookie).get(ME).then().statusCode(200);
            }
            TestClock.advance(Duration.ofDays(14).plusMinutes(1));
            withCookie(cookie).get(ME).then().statusCode(401);
        }

        @Test
        void closing_the_account_ends_it() {
            accounts.disable(officer);
            withCookie(cookie).get(ME).then().statusCode(401);
        }

        @Test
        void a_bearer_token_goes_before_the_cookie() {
            bearing("no-token").cookie(Sessions.COOKIE, cookie).get(ME).then().statusCode(401);
        }
    }

    @Nested
    class AsAnonymous {

        @Test
        void the_api_asks_for_a_bearer_token_in_a_problem() {
            anonymous()
                    .get(ME)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer")
                    .body("status", equalTo(401));
        }

        @Test
        void a_page_leads_to_the_sign_in_form_and_back() {
            anonymous()
                    .get("/fr/sign-out")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/fr/sign-in?next=%2Ffr%2Fsign-out"));
        }

        @Test
        void an_old_or_invented_cookie_does_not_keep_from_public_pages() {
            withCookie("nonsense").get("/en/").then().statusCode(200);
            withCookie(Tokens.next()).get("/en/").then().statusCode(200);
            withCookie(Tokens.next()).get(ME).then().statusCode(401);
        }

        @Test
        void where_the_database_is_away_nobody_is_taken_for_a_stranger() {
            QuarkusMock.installMockForType(
                    new Sessions() {
                        @Override
                        List<Optional<Caller>> callers(List<String> tokens) {
                            throw new IllegalStateException(new SQLException("gone", "57P01"));
                        }
                    },
                    Sessions.class);
            withCookie(Tokens.next()).get("/en/desk").then().statusCode(503);
            withCookie(Tokens.next()).get(ME).then().statusCode(503);
        }

        @Test
        void the_database_does_not_hold_the_cookie() {
            var cookie = session(officer);
            assertEquals(0, AccountSession.count("tokenHash", cookie));
        }
    }
}
