package org.undersigned.signing.represented;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.signing.represented.Complaints.consents;
import static org.undersigned.signing.represented.Complaints.keyFile;
import static org.undersigned.signing.represented.Complaints.looks;
import static org.undersigned.signing.represented.Complaints.presses;
import static org.undersigned.signing.represented.Complaints.publicKey;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Keystrokes;
import org.undersigned.identity.TestClock;
import org.undersigned.signing.represented.Complaints.Complaint;

/** Somebody represented decides on a page of their own, by the link that they were given. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OwnConsentTest {

    private static final List<String> ACTS = List.of("consent", "changes", "name-removal", "withdrawal", "erasure");

    @Inject
    Complaints complaints;

    private Complaint complaint;
    private String baker;

    @BeforeEach
    void complaint() {
        complaint = complaints.written(2);
        baker = complaint.enters("Baker", "k1");
    }

    @Nested
    class AsThemselves {

        @Test
        void they_see_what_it_is_about_and_nothing_happens_by_looking() {
            var link = complaint.link(baker);
            for (int i = 0; i < 2; i++) {
                looks(link)
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", "no-store")
                        .header("Referrer-Policy", "no-referrer")
                        .body(containsString("The closed gate"), containsString("Case 1 waited at the gate."))
                        .body(containsString(complaint.author().name()), containsString("You have not consented"));
            }
            assertThat(complaint.told("[0].consentOn"), nullValue());
            assertThat(complaint.told("[0].answeredAt"), nullValue());
        }

        @Test
        void they_consent_take_it_back_and_consent_again() {
            var link = complaint.link(baker);
            consents(link, "Miller").then().statusCode(303);
            looks(link).then().body(containsString("You have consented"));
            assertEquals("PERSON", complaint.told("[0].consentBy"));
            assertEquals("Miller", complaint.told("[0].pseudonym"));
            assertEquals(1, complaint.<Integer>told("[0].consentWording"));
            presses(link, "withdrawal", Map.of()).then().statusCode(303);
            assertTrue(complaint.told("[0].withdrawnOn") != null);
            consents(link, "Miller").then().statusCode(303);
            assertThat(complaint.told("[0].withdrawnOn"), nullValue());
        }

        @Test
        void what_is_wrong_is_told_and_changes_nothing() throws Exception {
            complaint.enters("Gardener", "k2");
            complaint.setsKey(publicKey(keyFile())).then().statusCode(200);
            var link = complaint.link(baker);
            for (var wrong : List.of(
                    Map.of("pseudonym", ""),
                    Map.of("pseudonym", "gàrdener"),
                    Map.of("pseudonym", "x".repeat(101)),
                    Map.of("pseudonym", "Miller", "born", "1.2.1980"),
                    Map.of("pseudonym", "Miller", "born", "1850-01-01"),
                    Map.of("pseudonym", "Miller", "born", "2999-01-01"),
                    Map.of("pseudonym", "Miller", "name", "x".repeat(201)),
                    Map.of("pseudonym", "Miller", "reach", "x".repeat(501)))) {
                presses(link, "consent", wrong)
                        .then()
                        .statusCode(422)
                        .header("Cache-Control", "no-store")
                        .body(containsString("error-summary__list"));
            }
            assertEquals("Baker", complaint.told("[0].pseudonym"));
            assertThat(complaint.told("[0].consentOn"), nullValue());
        }

        @Test
        void without_a_key_there_is_consent_and_no_name() {
            var link = complaint.link(baker);
            looks(link).then().body(containsString("has not set up a key"), not(containsString("name=\"born\"")));
            presses(link, "consent", Map.of("pseudonym", "Baker", "name", "Zoë Šiškin"))
                    .then()
                    .statusCode(422);
            consents(link, "Baker").then().statusCode(303);
        }

        @Test
        void they_erase_everything_and_the_case_sheet_has_to_go() throws Exception {
            complaint.setsKey(publicKey(keyFile())).then().statusCode(200);
            var link = complaint.link(baker);
            presses(link, "consent", Map.of("pseudonym", "Miller", "name", "Zoë Šiškin"))
                    .then()
                    .statusCode(303);
            presses(link, "erasure", Map.of())
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body(containsString("Everything about you is erased"));
            looks(link).then().statusCode(410);
            var row = complaints.row(complaint, baker);
            assertTrue(row.isErased() && row.pseudonym == null && !row.hasDetails() && !row.consents());
            complaint
                    .author()
                    .gets(complaint.desk() + "/represented")
                    .then()
                    .body(containsString("Person 1"), not(containsString("Miller")));
            complaint.invites(baker, Map.of()).then().statusCode(409);
            var gardener = complaint.enters("Gardener", "k2");
            consents(complaint.link(gardener), "Gardener").then().statusCode(303);
            complaint.author().posts(complaint.desk() + "/opening").then().statusCode(303);
            complaint.submits().then().statusCode(409);
            complaint.author().posts(complaint.desk() + "/taking-back").then().statusCode(303);
            complaint
                    .author()
                    .posts(complaint.desk() + "/edit", Keystrokes.on(1).press("REMOVE:k1"))
                    .then()
                    .statusCode(303);
            complaint.author().posts(complaint.desk() + "/opening").then().statusCode(303);
            complaint.submits().then().statusCode(303);
        }

        @Test
        void once_it_is_submitted_they_may_still_erase_and_nothing_else() {
            var link = complaint.link(baker);
            consents(link, "Baker").then().statusCode(303);
            complaint.author().posts(complaint.desk() + "/opening").then().statusCode(303);
            complaint.submits().then().statusCode(303);
            presses(link, "withdrawal", Map.of()).then().statusCode(409);
            consents(link, "Other").then().statusCode(409);
            assertTrue(complaints.row(complaint, baker).consents());
            presses(complaint.link(baker), "erasure", Map.of()).then().statusCode(200);
            assertTrue(complaints.row(complaint, baker).isErased());
        }

        @Test
        void two_at_once_do_not_get_one_pseudonym() {
            var links = List.of(complaint.link(baker), complaint.link(complaint.enters("Gardener", "k2")));
            var codes = new ArrayList<>(links.stream()
                    .map(link -> CompletableFuture.supplyAsync(
                            () -> consents(link, "Miller").statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList());
            assertEquals(List.of(303, 422), codes);
        }
    }

    @Nested
    class AsAStranger {

        @Test
        void links_that_are_over_wrong_or_of_another_are_answered_alike() {
            var other = complaints.written(1);
            var otherLink = other.link(other.enters("Baker", "k1"));
            var old = complaint.link(baker);
            var calledOff = complaint.link(baker);
            complaint
                    .author()
                    .asks()
                    .delete(complaint.api() + "/" + baker + "/invitation")
                    .then()
                    .statusCode(204);
            var token = otherLink.substring(otherLink.lastIndexOf('/') + 1);
            var dead = List.of(
                    old,
                    calledOff,
                    "/en/declarations/" + complaint.ref() + "/consents/" + token,
                    "/en/declarations/" + complaint.ref() + "/consents/x",
                    "/en/declarations/nothing/consents/" + token);
            for (var link : dead) {
                assertNothing(looks(link), link, dead.get(0));
                for (var act : ACTS) {
                    assertNothing(presses(link, act, Map.of("pseudonym", "Miller")), link + "/" + act, dead.get(0));
                }
            }
            assertEquals("Baker", complaint.told("[0].pseudonym"));
            looks(otherLink).then().statusCode(200);
        }

        @Test
        void a_link_is_over_after_thirty_days() {
            var link = complaint.link(baker);
            var nothing = "/en/declarations/nothing/consents/x";
            TestClock.advance(Duration.ofDays(30).minusMinutes(1));
            looks(link).then().statusCode(200);
            TestClock.advance(Duration.ofDays(30).plusMinutes(1));
            assertNothing(looks(link), link, nothing);
            assertNothing(consents(link, "Miller"), link, nothing);
        }

        /** The same status and the same body, but for the address that switches the language. */
        private void assertNothing(Response answer, String link, String other) {
            answer.then().statusCode(410).header("Cache-Control", "no-store");
            assertEquals(plain(looks(other).asString()), plain(answer.asString()), link);
        }

        private static String plain(String page) {
            return page.replaceAll("(href=\")[^\"]*(consents|language)[^\"]*", "$1")
                    .replaceAll("next=[^\"]*", "");
        }
    }
}
