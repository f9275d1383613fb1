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

/** The registry's pages with all that registers tell, narrow and wide, light and dark, before axe. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RegistryLooksTest {

    @Inject
    NationalCouncil councils;

    @Inject
    PublishedTexts texts;

    @Inject
    Scenario scenario;

    @TestHTTPResource("/")
    URI root;

    @Test
    void axe_finds_nothing_and_nothing_is_cut_off() {
        var pages = pages();
        // the palette is seen in all four ways elsewhere; here two ways show both widths and both grounds
        Browsers.together(
                browsers -> look(browsers, pages, 390, ColorScheme.DARK),
                browsers -> look(browsers, pages, 1280, ColorScheme.LIGHT));
    }

    private void look(Browsers browsers, Map<String, String> pages, int width, ColorScheme scheme) {
        try (var visitor = browsers.visitor(width, scheme)) {
            Browsers.look(visitor, root, "registry-", pages);
        }
    }

    private Map<String, String> pages() {
        var council = councils.open();
        var ref = texts.orchards();
        String signatory = scenario.anonymous()
                .gets("/api/v1/declarations/" + ref + "/signatures?size=1")
                .path("[0].person");
        String pace =
                scenario.anonymous().gets("/api/v1/organizations?kind=ASSEMBLY").path("find { it.code == 'pace' }.id");
        var pages = new LinkedHashMap<String, String>();
        pages.put("person", "/en/people/" + council.person() + "?on=2020-01-31");
        pages.put("signatory", "/fr/people/" + signatory);
        pages.put("council", "/en/organizations/" + council.body() + "?on=2020-01-31");
        pages.put("party", "/nl/organizations/" + council.green());
        pages.put("assembly", "/fr/organizations/" + pace + "?on=2024-06-21");
        pages.put("quality", "/en/registry/quality");
        pages.put("near", "/nl/people?q=Vielfallt&body=nc-" + council.body());
        return pages;
    }
}
