package org.undersigned.identity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.identity.Personas.account;
import static org.undersigned.identity.Personas.anonymous;
import static org.undersigned.identity.Personas.as;
import static org.undersigned.identity.Personas.bearing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;
import org.undersigned.vault.Tokens;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class TokensApiTest {

    private static final String ME = "/api/v1/account";
    private static final String TOKENS = "/api/v1/tokens";

    @Inject
    SignInLinks links;

    @Inject
    Accounts accounts;

    @Inject
    TokenKeys keys;

    private final Account officer = account(Ids.next(), Grant.tableOffice("pace"));

    private String token() {
        return as(officer).post(TOKENS).then().statusCode(200).extract().path("access_token");
    }

    @Nested
    class AsHolderOfASession {

        @Test
        void it_gives_a_token_that_the_api_takes() {
            as(officer)
                    .post(TOKENS)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("token_type", equalTo("Bearer"), "expires_in", equalTo(300));
            bearing(token())
                    .get(ME)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(officer.id), "personId", equalTo(officer.personId))
                    .body("officeOf", hasItem("pace"));
        }

        @Test
        void it_says_who_for_whom_and_until_when() {
            var claims = new JsonObject(part(token(), 1));
            assertEquals("http://localhost:8080", claims.getString("iss"));
            assertEquals("undersigned-api", claims.getString("aud"));
            assertEquals(officer.id, claims.getString("sub"));
            assertEquals(officer.personId, claims.getString("person"));
            assertEquals(List.of("table-office"), claims.getJsonArray("groups").getList());
            assertEquals(List.of("pace"), claims.getJsonArray("office_of").getList());
            assertEquals(300, claims.getLong("exp") - claims.getLong("iat"));
        }

        @Test
        void an_empty_object_will_do_too() {
            as(officer)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post(TOKENS)
                    .then()
                    .statusCode(200);
        }
    }

    @Nested
    class AsHolderOfAMailedLink {

        @Test
        void the_link_gives_one_token() {
            var asked = Map.of(
                    "signInToken",
                    links.issue(officer, null, Duration.ofMinutes(5)).token());
            anonymous()
                    .contentType(ContentType.JSON)
                    .body(asked)
                    .post(TOKENS)
                    .then()
                    .statusCode(200);
            anonymous()
                    .contentType(ContentType.JSON)
                    .body(asked)
                    .post(TOKENS)
                    .then()
                    .statusCode(410);
        }

        @Test
        void an_unknown_link_gives_none() {
            var asked = Map.of("signInToken", Tokens.next());
            anonymous()
                    .contentType(ContentType.JSON)
                    .body(asked)
                    .post(TOKENS)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{", "[]", "{\"signInToken\": {}}", "\"x\"", "{\"signInToken\": \"\\u0000\"}"})
        void what_is_no_request_is_refused(String body) {
            var status = anonymous()
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(TOKENS)
                    .statusCode();
            assertTrue(status >= 400 && status <= 422, "status " + status);
        }
    }

    @Nested
    class AsAnonymous {

        @Test
        void there_is_no_token() {
            anonymous().post(TOKENS).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        }

        @Test
        void the_public_keys_are_published_without_their_private_parts() {
            anonymous()
                    .get("/.well-known/jwks.json")
                    .then()
                    .statusCode(200)
                    .body("keys.kid", hasItem(keys.signing().getKeyId()))
                    .body("keys[0].alg", equalTo("ES256"), "keys[0].crv", equalTo("P-256"))
                    .body("keys[0].d", nullValue());
        }
    }

    @Nested
    class AsHolderOfAToken {

        @Test
        void it_does_not_prolong_itself() {
            bearing(token()).post(TOKENS).then().statusCode(401);
        }

        @Test
        void it_ends_after_five_minutes() {
            var token = token();
            TestClock.advance(Duration.ofMinutes(5).plusSeconds(6));
            bearing(token).get(ME).then().statusCode(401);
        }

        @Test
        void it_does_not_outlive_the_account() {
            var token = token();
            accounts.disable(officer);
            bearing(token).get(ME).then().statusCode(401);
        }

        @Test
        void a_role_that_was_taken_away_is_gone_at_once() {
            var token = token();
            QuarkusTransaction.requiringNew().run(() -> AccountRole.delete("account.id", officer.id));
            bearing(token).get(ME).then().statusCode(200).body("officeOf", not(hasItem("pace")));
        }

        @Test
        void an_older_key_still_verifies_after_rotation_and_the_new_one_signs() {
            var before = token();
            var kid = keys.rotate(false);
            bearing(before).get(ME).then().statusCode(200);
            assertThat(part(token(), 0), containsString(kid));
            bearing(token()).get(ME).then().statusCode(200);
        }

        @Test
        void a_retired_key_verifies_nothing() {
            var before = token();
            keys.rotate(true);
            bearing(before).get(ME).then().statusCode(401);
        }
    }

    private static String part(String token, int number) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[number]), StandardCharsets.UTF_8);
    }
}
