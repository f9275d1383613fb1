package org.undersigned.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Account;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;

/** The way from the form through the mailbox to the session and out again, in a browser with its own idea of cookies. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SignInBrowserTest {

    @TestHTTPResource("/")
    URI root;

    @Test
    void a_member_signs_in_by_mail_and_out_again() {
        Mails.demo();
        try (var browsers = Browsers.start();
                var visitor = browsers.visitor(390, ColorScheme.LIGHT)) {
            walk(visitor.newPage(), Personas.account(Grant.member()));
        }
    }

    private void walk(Page page, Account member) {
        page.navigate("http://localhost:" + root.getPort() + "/en/sign-in?next=/en/help");
        Browsers.look(page, "sign-in-form");
        page.getByLabel("E-mail address").fill("nonsense");
        press(page, "Send me a link");
        Browsers.look(page, "sign-in-form-refused");
        page.getByLabel("E-mail address").fill(member.email);
        press(page, "Send me a link");
        Browsers.look(page, "sign-in-sent");
        openMail(page, member);
        Browsers.look(page, "sign-in-mail");
        page.locator(".mail a").click();
        Browsers.look(page, "sign-in-link");
        press(page, "Sign in as " + member.name);
        assertTrue(page.url().contains("/en/help?notice="), page.url());
        assertTrue(page.getByText("You are signed in.").isVisible());
        page.navigate(page.url().replaceAll("/en/help.*", "/en/sign-out"));
        Browsers.look(page, "sign-in-sign-out");
        press(page, "Sign out everywhere");
        Browsers.look(page, "sign-in-signed-out");
        assertEquals(
                List.of(),
                page.context().cookies().stream().map(cookie -> cookie.name).toList());
    }

    private void openMail(Page page, Account member) {
        for (int i = 0; i < 100 && Mails.to(member.email).isEmpty(); i++) {
            page.waitForTimeout(100);
        }
        page.navigate(page.url().replaceAll("/en/.*", "/en/mailbox"));
        Browsers.look(page, "sign-in-mailbox");
        var id = Mails.oneTo(member.email).id;
        page.navigate(page.url() + "/" + id + "/html");
        Browsers.look(page, "sign-in-mail-html");
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
}
