package org.undersigned.signing.citizens;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undersigned.signing.citizens.Citizens.address;
import static org.undersigned.signing.citizens.Citizens.asked;
import static org.undersigned.signing.citizens.Citizens.form;
import static org.undersigned.signing.citizens.Citizens.presses;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.identity.TestClock;
import org.undersigned.vault.Tokens;

/** What hostile and clumsy people send; each line that is printed says what was tried and what was seen. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HostileCitizensTest {

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    private String ref;
    private final Map<String, String> seen = new LinkedHashMap<>();

    @BeforeEach
    void open() {
        ref = scenario.aDeclaration().under("pace-appeal").gathering();
        citizens.forgetRates();
    }

    @Test
    void forms() {
        assertAll(
                with("a name with a header in it", "name", "Zoë\r\nBcc: all@example.org", "422 name"),
                with("a name with a null character", "name", "Zo\u0000ë", "400 name"),
                with("a name of marks without width", "name", "\u200b\u200b\u200b", "422 name"),
                with("a name that is an address", "name", "zoe@example.org", "422 name"),
                with("a name of 101 letters", "name", "z".repeat(101), "422 name"),
                with("a name of 5,000 letters", "name", "z".repeat(5_000), "422 name"),
                with("half of a surrogate pair as a name", "name", "Zoë \ud83d", "400 name"),
                with("a number as a name", "name", 17, "400 name"),
                with("a list as a name", "name", List.of("Zoë"), "400 name"),
                with("no name", "name", null, "422 name"),
                with("a Cyrillic letter that looks Latin in an address", "email", "mаria@example.org", "422 email"),
                with("a character of no width in an address", "email", "ma\u200bria@example.org", "422 email"),
                with("a header in an address", "email", "zoe@example.org\r\nBcc: all@example.org", "422 email"),
                with("two addresses", "email", "zoe@example.org, all@example.org", "422 email"),
                with("an address with a name around it", "email", "Zoë <zoe@example.org>", "422 email"),
                with("a quoted local part", "email", "\"zoe smith\"@example.org", "422 email"),
                with("an address of a machine", "email", "zoe@[127.0.0.1]", "422 email"),
                with("an address without a host", "email", "zoe@", "422 email"),
                with("an address of 300 letters", "email", "z".repeat(288) + "@example.org", "422 email"),
                with("a country that is none", "country", "XX", "422 country"),
                with("a country with a name", "country", "Belgium", "422 country"),
                with("a visibility that the text does not offer", "visibility", "RECIPIENT", "422 visibility"),
                with("a visibility that is none", "visibility", "SECRET", "400 visibility"),
                with("no visibility", "visibility", null, "422 visibility"),
                with("no consent", "consent", false, "422 consent"),
                with("consent left out", "consent", null, "422 consent"),
                with("consent in words", "consent", "perhaps", "400 consent"),
                with("a wording that nobody wrote", "wording", 2, "409"),
                with("a wording beyond all numbers", "wording", 99999999999L, "400 wording"),
                with("a proof of no work", "proof", "bm90aGluZw==", "422 proof"),
                with("a proof of 5,001 letters", "proof", "x".repeat(5_001), "422 proof"),
                with("a language that is none", "language", "x".repeat(21), "422 language"),
                with("a field that nobody asked for", "isAdmin", true, "400 isAdmin"));
        nothingChanged();
    }

    @Test
    void bodies() {
        sends("a body of three megabytes", "x".repeat(3_000_000).getBytes(StandardCharsets.UTF_8), "413");
        sends("half of a JSON object", "{\"name\":\"Zoë\",".getBytes(StandardCharsets.UTF_8), "400");
        sends("no body", new byte[0], "422 body");
        sends("null", "null".getBytes(StandardCharsets.UTF_8), "422 body");
        sends("a list", "[]".getBytes(StandardCharsets.UTF_8), "400");
        sends("a hundred thousand brackets", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8), "400");
        sends("bytes that are no UTF-8", "{\"name\":\"Zo\u00eb\"}".getBytes(StandardCharsets.ISO_8859_1), "400 name");
        saw("a form where JSON is due", "415", given().formParam("name", "Zoë").post(asking()));
        saw(
                "a key of 300 letters for sending again",
                "400",
                given().contentType(ContentType.JSON)
                        .header("Idempotency-Key", "k".repeat(300))
                        .body(form(address()))
                        .post(asking()));
        nothingChanged();
    }

    @Test
    void links() {
        var other = scenario.aDeclaration().under("pace-appeal").gathering();
        var token = citizens.mail(asked(ref, form(address()))).token();
        var elsewhere = citizens.mail(asked(other, form(address()))).token();
        var forged = (token.charAt(0) == 'a' ? 'b' : 'a') + token.substring(1);
        saw("a link that nobody was sent", "404", presses(ref, Tokens.next()));
        saw("a link with one letter changed", "404", presses(ref, forged));
        saw("a link of another text", "404", presses(ref, elsewhere));
        saw("a link without its end", "404", presses(ref, token.substring(0, 20)));
        saw("a link with something after it", "404", presses(ref, token + "a"));
        saw("a link of 101 letters", "422 token", presses(ref, "a".repeat(101)));
        saw("an empty link", "404", presses(ref, ""));
        saw("a link to a text that is not there", "404", presses("pace-wd-99999", token));
        saw("a link looked at by a machine", "200", given().get("/en/declarations/" + ref + "/sign/links/" + token));
        assertEquals(0, citizens.signatures(ref));
        saw("the button", "200", presses(ref, token));
        for (int i = 0; i < 20; i++) {
            saw("the same link again, twenty times", "200", presses(ref, token));
        }
        assertEquals(1, citizens.signatures(ref));
        assertEquals(0, citizens.tally(ref, "DUPLICATE"));
        assertEquals(1, citizens.tally(ref, "USED"));
        report();
    }

    @Test
    void clocks() {
        var early = citizens.mail(asked(ref, form(address()))).token();
        var late = citizens.mail(asked(ref, form(address()))).token();
        TestClock.advance(Duration.ofHours(-2));
        saw("a clock that goes back two hours between mail and button", "200", presses(ref, early));
        TestClock.advance(Duration.ofHours(25));
        saw("a link a day and an hour old", "410", presses(ref, late));
        TestClock.advance(Duration.ZERO);
        var closing = citizens.mail(asked(ref, form(address()))).token();
        citizens.closes(ref);
        citizens.forgetSignables();
        saw("a text that closed between mail and button", "409", presses(ref, closing));
        saw("a text that closed between page and form", "409", Citizens.asks(ref, form(address())));
        assertEquals(1, citizens.signatures(ref));
        report();
    }

    @Test
    void one_mailbox_under_many_names() {
        for (var one : List.of("zoe.ahedo", "z.o.e.ahedo", "ZoeAhedo+petition", "zoeahedo+a+b")) {
            citizens.signs(ref, form(one + "@gmail.com"));
        }
        citizens.signs(ref, form("zoeahedo@GoogleMail.com"));
        assertEquals(1, citizens.signatures(ref));
        assertEquals(4, citizens.tally(ref, "DUPLICATE"));
    }

    private Executable with(String what, String field, Object value, String expected) {
        return () -> {
            var form = new HashMap<>(form(address()));
            form.put(field, value);
            saw(what, expected, Citizens.asks(ref, form));
        };
    }

    private void sends(String what, byte[] body, String expected) {
        saw(what, expected, given().contentType("application/json").body(body).post(asking()));
    }

    private String asking() {
        return "/api/v1/declarations/" + ref + "/signature-requests";
    }

    /** A status, and the field that is named with it. */
    private void saw(String what, String expected, Response answer) {
        var status = answer.statusCode();
        var told = new ArrayList<>(List.of(String.valueOf(status)));
        if (status >= 400) {
            told.addAll(answer.jsonPath().getList("errors.field", String.class));
        }
        seen.put(what, String.join(" ", told));
        assertAll(
                what + "\n" + answer.asString(),
                () -> assertEquals(expected, String.join(" ", told)),
                () -> assertEquals(
                        status >= 400 ? "application/problem+json" : "",
                        status >= 400 ? answer.contentType().split(";")[0] : ""));
    }

    private void nothingChanged() {
        assertEquals(0, citizens.tally(ref, "REQUESTED"));
        assertEquals(
                0,
                citizens.number("select count(*) from signature_request where declaration_id = ?1", citizens.id(ref)));
        report();
    }

    private void report() {
        seen.forEach((what, told) -> System.out.printf("tried: %s; seen: %s%n", what, told));
    }
}
