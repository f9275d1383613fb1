package org.undersigned.platform;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class LanguageFilterTest {

    @ParameterizedTest
    @CsvSource({
        "/, 'fr-CH, en;q=0.3', , /fr/",
        "/declarations?q=a, , nl, /nl/declarations?q=a",
        "/declarations, 'nl', fr, /fr/declarations",
        "/, 'de', , /en/",
        "/, ';;;=,', , /en/",
        "/, 'fr', xx, /fr/"
    })
    void an_address_without_a_language_leads_to_the_preferred_one(
            String path, String accept, String cookie, String target) {
        var request = ErrorsTest.browser();
        if (accept != null) {
            request.header("Accept-Language", accept);
        }
        if (cookie != null) {
            request.cookie("lang", cookie);
        }
        request.get(path)
                .then()
                .statusCode(302)
                .header("Location", endsWith(target))
                .header("Vary", startsWith("Accept-Language"));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1", "/q/nothing", "/declarations/x.json", "/.well-known/nothing.txt", "/nothing.csv"})
    void data_has_no_language(String path) {
        ErrorsTest.browser().get(path).then().statusCode(404);
    }
}
