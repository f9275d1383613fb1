package org.undersigned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.arc.Arc;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The system's Chromium for tests. Where it is missing the test is skipped, unless {@code UNDERSIGNED_BROWSER=required}.
 */
public final class Browsers implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target/screenshots");

    private static final String VIOLATIONS =
            """
            async () => (await axe.run({resultTypes: ['violations'], preload: {assets: ['media']}})).violations
                .map(rule => rule.id + ': ' + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join('; '))""";

    private static final Standing ONE = new Standing();
    private static final Standing OTHER = new Standing();

    private final Playwright playwright;
    private final Browser browser;

    private Browsers() {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    public static Browsers start() {
        mustBeThere();
        return new Browsers();
    }

    private static void mustBeThere() {
        var there = Files.isExecutable(CHROMIUM);
        if ("required".equals(System.getenv("UNDERSIGNED_BROWSER"))) {
            assertTrue(there, "Browser tests are required and there is no " + CHROMIUM);
        }
        assumeTrue(there, "Skipped: there is no " + CHROMIUM);
    }

    /** What one visitor looks at, in a language; {@code way} tells their pictures from those of others. */
    @FunctionalInterface
    public interface Look {
        void by(BrowserContext visitor, String way, String lang);
    }

    /** At the same time narrow and dark in one language, wide and light in the other. */
    public static void bothWays(String narrow, String wide, Look look) {
        together(
                browsers -> look(browsers, look, 390, ColorScheme.DARK, narrow),
                browsers -> look(browsers, look, 1280, ColorScheme.LIGHT, wide));
    }

    private static void look(Browsers browsers, Look look, int width, ColorScheme scheme, String lang) {
        try (var visitor = browsers.visitor(width, scheme)) {
            look.by(visitor, scheme.name().toLowerCase(Locale.ROOT), lang);
        }
    }

    /** Two looks at the same time, each in a browser of its own: most of the time is the browser's. */
    public static void together(Consumer<Browsers> one, Consumer<Browsers> other) {
        mustBeThere();
        Stream.of(ONE.run(one), OTHER.run(other)).toList().forEach(CompletableFuture::join);
    }

    /** A visitor with cookies of their own. */
    public BrowserContext visitor(int width, ColorScheme scheme) {
        return visitor(new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900));
    }

    public BrowserContext visitor(NewContextOptions options) {
        var context = browser.newContext(options.setLocale("en-GB"));
        // there once for all pages: to send it for each look takes longer than the look
        context.addInitScript(AxeBuilder.getAxeScript());
        return context;
    }

    /** Looks at pages by their names, one after the other in one window, which then has scripts and styles already. */
    public static void look(BrowserContext visitor, URI root, String prefix, Map<String, String> pages) {
        var page = visitor.newPage();
        pages.forEach((name, path) -> {
            page.navigate(root.resolve(path).toString());
            look(page, prefix + name);
        });
    }

    /** It must be no error, axe must find nothing, and nothing may be cut off at the side; {@code -Dpictures=true} leaves one of the whole page. */
    public static void look(Page page, String name) {
        var width = page.viewportSize().width;
        if (Boolean.getBoolean("pictures")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                    .setFullPage(true));
        }
        var status = (Number) page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus");
        assertNotEquals(500, status.intValue(), name + " is an error page");
        assertEquals(List.of(), page.evaluate(VIOLATIONS), name);
        var beyond = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertTrue(beyond.intValue() <= 0, name + " scrolls sideways by " + beyond);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Browsers that stay open until the tests are over, with the one thread that may use them. */
    private static final class Standing {

        private final Executor thread = Executors.newSingleThreadExecutor(task -> {
            var thread = new Thread(task, "browser");
            thread.setDaemon(true);
            return thread;
        });
        private Browsers browsers;

        CompletableFuture<Void> run(Consumer<Browsers> look) {
            return CompletableFuture.runAsync(() -> alone(look), thread);
        }

        /** As the thread of a test is, it is within a request of its own. Where a look fails, the next has new browsers. */
        private void alone(Consumer<Browsers> look) {
            var request = Arc.container().requestContext();
            request.activate();
            try {
                browsers = browsers == null ? start() : browsers;
                look.accept(browsers);
            } catch (RuntimeException | Error e) {
                browsers = null;
                throw e;
            } finally {
                request.terminate();
            }
        }
    }
}
