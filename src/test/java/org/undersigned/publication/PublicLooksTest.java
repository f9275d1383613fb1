package org.undersigned.publication;

import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;

/** Every public page with data, narrow and wide, light and dark, before axe. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PublicLooksTest {

    @Inject
    PublishedTexts texts;

    @Inject
    Scenario scenario;

    @TestHTTPResource("/")
    URI root;

    @Test
    void axe_finds_nothing_and_nothing_is_cut_off() {
        var pages = pages();
        Browsers.together(
                browsers -> look(browsers, pages, 390, ColorScheme.LIGHT),
                browsers -> look(browsers, pages, 1280, ColorScheme.DARK));
    }

    private void look(Browsers browsers, Map<String, String> pages, int width, ColorScheme scheme) {
        try (var visitor = browsers.visitor(width, scheme)) {
            Browsers.look(visitor, root, "public-", pages);
        }
    }

    private Map<String, String> pages() {
        var ref = texts.orchards();
        var endless = texts.titled("Bread".repeat(59), 80);
        var open = scenario.aDeclaration().signedBy(20, Scenario.from(4)).published();
        var anybody = scenario.anonymous();
        String person = anybody.gets("/api/v1/declarations/" + ref + "/signatures?size=1")
                .path("[0].person");
        String group =
                anybody.gets("/api/v1/organizations?body=pace&kind=GROUP").path("find { it.code == 'SOC' }.id");
        String body = anybody.gets("/api/v1/organizations?kind=ASSEMBLY").path("find { it.code == 'pace' }.id");
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/en/");
        pages.put("list", "/fr/declarations");
        pages.put("empty", "/nl/declarations?q=zzzznothing");
        pages.put("declaration", "/en/declarations/" + ref);
        pages.put("open", "/fr/declarations/" + open);
        pages.put("endless", "/nl/declarations/" + endless);
        pages.put("edition", "/en/declarations/" + ref + "/editions/1");
        pages.put("people", "/en/people");
        pages.put("person", "/fr/people/" + person);
        pages.put("organizations", "/en/organizations");
        pages.put("group", "/en/organizations/" + group);
        pages.put("body", "/nl/organizations/" + body);
        return pages;
    }
}
