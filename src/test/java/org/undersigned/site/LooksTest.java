package org.undersigned.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.TestDatabase;

/** Every page of the shell in a browser, narrow and wide, light and dark. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LooksTest {

    private static final List<String> PAGES =
            List.of("/en/", "/fr/help", "/en/nothing-here", "/en/test/kitchen-sink", "/en/test/kitchen-sink?refused");

    @TestHTTPResource("/")
    URI root;

    @Test
    void axe_finds_nothing_and_nothing_is_cut_off() {
        inEveryWay(PAGES);
    }

    @Test
    @TestSecurity(user = "Ms Marie-Thérèse Ahedo", roles = "table-office")
    void nor_when_somebody_is_signed_in() {
        inEveryWay(List.of("/fr/privacy"));
    }

    private void inEveryWay(List<String> paths) {
        Browsers.together(
                browsers -> narrowAndWide(browsers, paths, ColorScheme.LIGHT),
                browsers -> narrowAndWide(browsers, paths, ColorScheme.DARK));
    }

    private void narrowAndWide(Browsers browsers, List<String> paths, ColorScheme scheme) {
        for (var width : List.of(390, 1280)) {
            look(browsers, paths, scheme, width);
        }
    }

    private void look(Browsers browsers, List<String> paths, ColorScheme scheme, int width) {
        try (var visitor = browsers.visitor(width, scheme)) {
            var page = visitor.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> complaints.add(message.type() + " " + message.text()));
            for (var path : paths) {
                open(page, path);
                var name = (path.replaceAll("[^a-z]+", "-") + "-" + scheme).toLowerCase();
                Browsers.look(page, name);
                complaints.removeIf(text -> text.contains("404") || text.contains("422"));
                assertEquals(List.of(), complaints, name);
            }
        }
    }

    private void open(Page page, String path) {
        page.navigate(root.resolve(path).toString());
        if (path.endsWith("?refused")) {
            page.locator("main button").first().click();
        }
    }
}
