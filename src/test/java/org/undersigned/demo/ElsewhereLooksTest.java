package org.undersigned.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;

/** Pages of texts from other institutions, narrow and dark, wide and light. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class ElsewhereLooksTest {

    private static final Map<String, String> PAGES = Map.of(
            "joint-motion", "en/declarations/ep-rc-10-301-2025",
            "two-columns", "nl/declarations/be-doc-56-9001-1?text=beside",
            "struck", "en/declarations/uk-edm-2024-25-90210",
            "amendment", "en/declarations/uk-edm-2024-25-90210-a1",
            "letter", "fr/declarations/letter-9001-2025");

    @TestHTTPResource("/")
    URI root;

    @Test
    void groups_columns_struck_names_votes_and_letters() {
        Browsers.bothWays("en", "en", (visitor, way, lang) -> {
            Browsers.look(visitor, root, "elsewhere-", PAGES);
            var page = visitor.newPage();
            page.navigate(root + PAGES.get("struck"));
            assertTrue(page.locator("s").allTextContents().contains("Callum Rook"));
        });
    }
}
