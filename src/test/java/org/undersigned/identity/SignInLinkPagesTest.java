package org.undersigned.identity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.undersigned.identity.Personas.account;
import static org.undersigned.identity.Personas.anonymous;
import static org.undersigned.identity.Personas.as;
import static org.undersigned.identity.Personas.withCookie;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SignInLinkPagesTest {

    private static final Duration VALID = Duration.ofMinutes(30);

    @Inject
    SignInLinks links;

    @Inject
    Accounts accounts;

    private final Account member = account(Grant.member());

    private String link(String next) {
        return links.issue(member, next, VALID).path(Locale.ENGLISH);
    }

    @Nested
    class AsHolderOfALink {

        @Test
        void looking_at_it_names_the_account_and_uses_nothing_up() {
            var link = link("/en/declarations");
            for (int scanner = 0; scanner < 3; scanner++) {
                anonymous()
                        .get(link)
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", "no-store")
                        .header("Referrer-Policy", "no-referrer")
                        .header("Set-Cookie", equalTo(null))
                        .body(containsString("Sign in as Zoë Šiškin-Ørsted"), containsString(member.email));
            }
            anonymous().head(link).then().statusCode(200);
            anonymous().post(link).then().statusCode(303);
        }

        @Test
        void the_button_signs_in_and_leads_on() {
            var answer = anonymous().post(link("/en/declarations?q=a"));
            answer.then()
                    .statusCode(303)
                    .header("Location", endsWith("/en/declarations?q=a&notice=identity_signed_in_done"));
            withCookie(session(answer))
                    .get("/api/v1/account")
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(member.id));
        }

        @Test
        void the_cookie_is_for_this_host_and_no_script() {
            var cookie = anonymous().post(link(null)).getHeader("Set-Cookie");
            assertThat(
                    cookie,
                    allOf(
                            startsWith("__Host-session="),
                            containsStringIgnoringCase(";Path=/;"),
                            containsStringIgnoringCase(";Secure"),
                            containsStringIgnoringCase(";HttpOnly"),
                            containsStringIgnoringCase(";SameSite=Lax"),
                            not(containsStringIgnoringCase("Domain"))));
        }

        @Test
        void who_is_signed_in_already_goes_on_without_using_it_up() {
            var link = link("/en/declarations");
            as(member).get(link).then().statusCode(303).header("Location", endsWith("/en/declarations"));
            anonymous().post(link).then().statusCode(303);
        }

        @Test
        void who_is_signed_in_as_somebody_else_is_asked() {
            as(account(Grant.member())).get(link(null)).then().statusCode(200);
        }

        @Test
        void it_works_once_and_then_says_so() {
            var link = link(null);
            anonymous().post(link).then().statusCode(303);
            anonymous().post(link).then().statusCode(410).header("Set-Cookie", equalTo(null));
            anonymous()
                    .get(link)
                    .then()
                    .statusCode(410)
                    .body(containsString("already used"), containsString("Ask for another link"));
        }

        @Test
        void pressed_many_times_at_once_it_starts_exactly_one_session() throws Exception {
            var link = link(null);
            var pool = Executors.newFixedThreadPool(16);
            var presses = IntStream.range(0, 16)
                    .mapToObj(i -> pool.submit(() -> anonymous().post(link).statusCode()))
                    .toList();
            var signedIn = 0;
            for (var press : presses) {
                signedIn += press.get() == 303 ? 1 : 0;
            }
            pool.shutdown();
            assertEquals(1, signedIn);
            assertEquals(1, AccountSession.count("account.id", member.id));
        }

        @Test
        void after_its_time_it_says_so() {
            var link = link(null);
            TestClock.advance(VALID.plusSeconds(1));
            anonymous().get(link).then().statusCode(410).body(containsString("This link has expired"));
            anonymous().post(link).then().statusCode(410).header("Set-Cookie", equalTo(null));
        }

        @Test
        void of_a_closed_account_it_says_so() {
            var link = link(null);
            accounts.disable(member);
            anonymous().get(link).then().statusCode(403).body(containsString("This account is closed"));
            anonymous().post(link).then().statusCode(403).header("Set-Cookie", equalTo(null));
        }

        @Test
        void it_speaks_the_language_of_its_path() {
            anonymous().get(link(null).replace("/en/", "/nl/")).then().body(containsString("Aanmelden als Zoë"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://evil.example/", "//evil.example/", "/\\evil.example", "/\t/evil.example",
                            "\\\\evil.example",
                    "javascript:alert(1)", "/en/\r\nSet-Cookie: a=b", "evil.example", "", "/ /evil.example"
                })
        void it_never_leads_to_another_site(String next) {
            anonymous()
                    .post(link(next))
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/en/?notice=identity_signed_in_done"))
                    .header("Location", not(containsString("evil")));
        }
    }

    @Nested
    class AsAttacker {

        @ParameterizedTest
        @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "..%2f..", "'%20or%201=1"})
        void a_made_up_link_opens_nothing(String token) {
            var path = "/en/sign-in/links/" + token;
            anonymous().urlEncodingEnabled(false).get(path).then().statusCode(404);
            anonymous().urlEncodingEnabled(false).post(path).then().statusCode(404);
        }

        @Test
        void the_database_does_not_hold_the_token() {
            var token = links.issue(member, null, VALID).token();
            assertEquals(0, SignInLink.count("tokenHash", token));
            assertEquals(1, SignInLink.count("tokenHash", OpaqueToken.hash(token)));
        }

        @Test
        void a_planted_cookie_does_not_become_the_session() {
            var attacker = account(Grant.member());
            var planted = Personas.session(attacker);
            var answer = withCookie(planted).post(link(null));
            assertNotEquals(planted, session(answer));
            withCookie(planted).get("/api/v1/account").then().statusCode(401);
        }

        @Test
        void another_site_cannot_press_the_button() {
            anonymous()
                    .header("Sec-Fetch-Site", "cross-site")
                    .post(link(null))
                    .then()
                    .statusCode(403);
            anonymous()
                    .header("Origin", "https://evil.example")
                    .post(link(null))
                    .then()
                    .statusCode(403);
        }
    }

    private static String session(Response answer) {
        return answer.getCookie(Sessions.COOKIE);
    }
}
