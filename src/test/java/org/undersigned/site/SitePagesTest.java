package org.undersigned.site;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SitePagesTest {

    @ParameterizedTest
    @CsvSource({
        "/en/, Where people put their names",
        "/fr/help, Service de la séance",
        "/nl/privacy, Een handtekening is openbaar",
        "/en/accessibility, 'Guidelines 2.2, level AA'"
    })
    void every_page_speaks_the_language_of_its_address(String path, String words) {
        var lang = path.substring(1, 3);
        when().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Language", lang)
                .body(containsString("<html lang=\"" + lang + "\">"), containsString(words));
    }

    @Test
    void the_style_sheet_is_small_on_the_wire_and_kept() throws IOException {
        var page = when().get("/en/").then().extract().htmlPath();
        var sheet = page.getString("html.head.link.find { it.@rel == 'stylesheet' }.@href");
        var css = when().get(sheet)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .extract()
                .body()
                .asByteArray();
        var wire = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(wire)) {
            gzip.write(css);
        }
        assertTrue(wire.size() < 14_000, wire.size() + " bytes");
    }

    @Test
    void machines_find_what_they_look_for() {
        when().get("/robots.txt").then().statusCode(200).body(containsString("Disallow: /api/"));
        when().get("/favicon.svg").then().statusCode(200).contentType("image/svg+xml");
        when().get("/.well-known/security.txt").then().statusCode(404);
    }

    @Test
    void the_language_switch_remembers_and_keeps_the_path() {
        given().redirects()
                .follow(false)
                .get("/language/fr?to=/fr/help?a=b")
                .then()
                .statusCode(303)
                .cookie("lang", "fr")
                .header("Location", containsString("/fr/help?a=b"));
    }

    @ParameterizedTest
    @CsvSource({"//evil.example", "https://evil.example/", "/\\evil.example", "''"})
    void the_language_switch_leads_nowhere_else(String to) {
        given().redirects()
                .follow(false)
                .queryParam("to", to)
                .get("/language/fr")
                .then()
                .statusCode(303)
                .header("Location", org.hamcrest.Matchers.endsWith("/fr/"));
    }
}
