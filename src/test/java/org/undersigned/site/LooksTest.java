package org.undersigned.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;

/** Every page of the shell in a browser, narrow and wide, light and dark; pictures are left in target/screenshots. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LooksTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
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
        assumeTrue(Files.exists(CHROMIUM), "No Chromium at " + CHROMIUM);
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        try (var playwright = Playwright.create();
                var browser = playwright.chromium().launch(options)) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (var width : List.of(390, 1280)) {
                    look(browser, paths, scheme, width);
                }
            }
        }
    }

    private void look(Browser browser, List<String> paths, ColorScheme scheme, int width) {
        var options = new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900);
        try (var context = browser.newContext(options)) {
            for (var path : paths) {
                var page = context.newPage();
                var complaints = new ArrayList<String>();
                page.onConsoleMessage(message -> complaints.add(message.type() + " " + message.text()));
                open(page, path);
                var name = (path.replaceAll("[^a-z]+", "-") + "-" + scheme + "-" + width + ".png").toLowerCase();
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots/" + name))
                        .setFullPage(true));
                var violations = new AxeBuilder(page).analyze().getViolations();
                assertEquals(
                        List.of(),
                        violations.stream().map(v -> v.getId() + v.getNodes()).toList(),
                        name);
                var overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
                assertEquals(0, Math.max(0, ((Number) overflow).intValue()), name + " scrolls sideways");
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
