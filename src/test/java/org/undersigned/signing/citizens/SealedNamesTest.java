package org.undersigned.signing.citizens;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undersigned.signing.citizens.Citizens.asks;
import static org.undersigned.signing.citizens.Citizens.form;

import com.google.crypto.tink.subtle.X25519;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SealedNamesTest {

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    private Someone author;
    private String ref;

    @BeforeEach
    void open() {
        author = scenario.member("Malta", "SOC");
        ref = scenario.aDeclaration().under("pace-appeal").by(author).gathering();
        citizens.forgetRates();
    }

    @Test
    void only_the_addressee_reads_the_names() throws Exception {
        var key = keyFile();
        var form = form(Citizens.address());
        form.put("visibility", "RECIPIENT");
        asks(ref, form).then().statusCode(422).body("errors.field", equalTo(List.of("visibility")));

        set(author, publicKey(key)).then().statusCode(200);
        citizens.forgetSignables();
        citizens.signs(ref, form);
        citizens.signs(ref, form(Citizens.address()));

        var names = Files.createTempFile("names", ".jsonl");
        var sent = author.gets("/api/v1/declarations/" + ref + "/sealed-names")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(2, sent.lines().count(), "a head, and the one name that is sealed");
        assertThat(sent, not(containsString("Zoë")));
        Files.writeString(names, sent);
        assertThat(opened(key, names), containsString(",Zoë Šiškin,BE,"));
        assertThat(opened(keyFile(), names), equalTo("1"));
        assertEquals(
                0,
                citizens.number(
                        "select count(*) from citizen_signature where declaration_id = ?1"
                                + " and visibility = 'RECIPIENT' and position is not null",
                        citizens.id(ref)));
    }

    @Test
    void a_key_to_which_names_are_sealed_stays() throws Exception {
        set(author, publicKey(keyFile())).then().statusCode(200);
        set(author, publicKey(keyFile())).then().statusCode(200);
        citizens.forgetSignables();
        var form = form(Citizens.address());
        form.put("visibility", "RECIPIENT");
        citizens.signs(ref, form);
        set(author, publicKey(keyFile())).then().statusCode(409);
    }

    @Test
    void only_an_author_sets_a_key_and_only_one_that_is_a_key() throws Exception {
        set(scenario.member("Spain", "ALDE"), publicKey(keyFile())).then().statusCode(404);
        set(author, "A".repeat(43)).then().statusCode(422).body("errors.field", equalTo(List.of("publicKey")));
        set(author, "nonsense").then().statusCode(422);
        scenario.member("Spain", "ALDE")
                .gets("/api/v1/declarations/" + ref + "/sealed-names")
                .then()
                .statusCode(404);
        var pace = scenario.aDeclaration().by(author).gathering();
        author.asks()
                .contentType(ContentType.JSON)
                .body(Map.of("publicKey", publicKey(keyFile())))
                .put("/api/v1/declarations/" + pace + "/recipient-key")
                .then()
                .statusCode(409);
    }

    @Test
    void the_page_says_what_the_key_is_for_and_takes_it() throws Exception {
        var page = "/en/desk/declarations/" + ref + "/recipient";
        author.gets("/en/desk/declarations/" + ref).then().body(containsString(page));
        author.posts(page, Map.of("publicKey", "x")).then().statusCode(422).body(containsString("publicKey"));
        author.posts(page, Map.of("publicKey", publicKey(keyFile()))).then().statusCode(303);
        author.gets(page).then().statusCode(200).body(containsString("sealed-names"));
    }

    private Response set(Someone by, String key) {
        return by.asks()
                .contentType(ContentType.JSON)
                .body(Map.of("publicKey", key))
                .put("/api/v1/declarations/" + ref + "/recipient-key");
    }

    /** In the form that docs/operating.md tells. */
    static Path keyFile() throws Exception {
        var secret = X25519.generatePrivateKey();
        var coder = Base64.getUrlEncoder().withoutPadding();
        return Files.write(
                Files.createTempFile("recipient", ".key"),
                List.of(
                        "undersigned recipient key 1",
                        "public " + coder.encodeToString(X25519.publicFromPrivate(secret)),
                        "private " + coder.encodeToString(secret)));
    }

    static String publicKey(Path file) throws Exception {
        return Files.readAllLines(file).get(1).substring("public ".length());
    }

    /** What the command prints, or its exit code where it fails. */
    private static String opened(Path key, Path names) {
        var out = new StringWriter();
        var code = new picocli.CommandLine(new org.undersigned.signing.OpenNames())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute("--key", key.toString(), names.toString());
        return code == 0 ? out.toString() : String.valueOf(code);
    }
}
