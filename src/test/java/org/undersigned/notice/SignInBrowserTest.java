package org.undersigned.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Account;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;

/** The way from the form through the mailbox to the session and out again, in a browser with its own idea of cookies. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SignInBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @TestHTTPResource("/")
    URI root;

    @Test
    void a_member_signs_in_by_mail_and_out_again() {
        assumeTrue(Files.exists(CHROMIUM), "No Chromium at " + CHROMIUM);
        Mails.demo();
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        try (var playwright = Playwright.create();
                var browser = playwright.chromium().launch(options);
                var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            walk(context.newPage(), Personas.account(Grant.member()));
        }
    }

    private void walk(Page page, Account member) {
        page.navigate("http://localhost:" + root.getPort() + "/en/sign-in?next=/en/help");
        look(page, "form");
        page.getByLabel("E-mail address").fill("nonsense");
        press(page, "Send me a link");
        look(page, "form-refused");
        page.getByLabel("E-mail address").fill(member.email);
        press(page, "Send me a link");
        look(page, "sent");
        openMail(page, member);
        look(page, "mail");
        page.locator(".mail a").click();
        look(page, "link");
        press(page, "Sign in as " + member.name);
        assertTrue(page.url().contains("/en/help?notice="), page.url());
        assertTrue(page.getByText("You are signed in.").isVisible());
        page.navigate(page.url().replaceAll("/en/help.*", "/en/sign-out"));
        look(page, "sign-out");
        press(page, "Sign out everywhere");
        look(page, "signed-out");
        assertEquals(
                List.of(),
                page.context().cookies().stream().map(cookie -> cookie.name).toList());
    }

    private void openMail(Page page, Account member) {
        for (int i = 0; i < 100 && Mails.to(member.email).isEmpty(); i++) {
            page.waitForTimeout(100);
        }
        page.navigate(page.url().replaceAll("/en/.*", "/en/mailbox"));
        look(page, "mailbox");
        var id = Mails.oneTo(member.email).id;
        page.navigate(page.url() + "/" + id + "/html");
        look(page, "mail-html");
        assertEquals("rgb(47, 60, 148)", page.locator(".act a").evaluate("a => getComputedStyle(a).backgroundColor"));
        page.navigate(page.url().replace("/html", ""));
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/sign-in-" + name + ".png"))
                .setFullPage(true));
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertEquals(
                List.of(),
                violations.stream().map(v -> v.getId() + v.getNodes()).toList(),
                name);
        var overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertEquals(0, Math.max(0, ((Number) overflow).intValue()), name + " scrolls sideways");
    }
}
