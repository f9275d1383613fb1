package org.undersigned.signing.recount;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Sessions;
import org.undersigned.signing.citizens.SuspectCitizens;
import org.undersigned.signing.citizens.Traits;

/** Somebody counts again in a browser, comes back, checks a receipt; and is shown a log that was rewritten. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class VerifyLooksTest {

    private static final String ANOTHER_ROOT =
            """
            () => {
                const seen = JSON.parse(localStorage['undersigned.ledger']);
                seen.root = (seen.root[0] === 'A' ? 'B' : 'A') + seen.root.slice(1);
                localStorage['undersigned.ledger'] = JSON.stringify(seen);
            }""";

    @TestHTTPResource("/")
    URI root;

    @Inject
    Scenario scenario;

    @Inject
    SuspectCitizens citizens;

    @Inject
    ReadLog log;

    private Someone originator;
    private String receipt;

    @Test
    void what_is_found_is_told_and_axe_finds_nothing() {
        originator = scenario.member("Malta", "SOC");
        var ref = scenario.aDeclaration().under("pace-appeal").by(originator).published();
        var signed = citizens.sign(ref, 7, Traits.from("BE"));
        citizens.withdraw(ref, signed.get(0));
        citizens.erase(ref, signed.get(1));
        log.bringUpToDate();
        receipt = originator.gets("/en/declarations/" + ref + "/sign/note.txt").asString();
        citizens.sign(ref, 1, Traits.from("BE"));
        Browsers.together(
                browsers -> rewritten(browsers, "/nl/declarations/" + ref),
                browsers -> good(browsers, "/en/declarations/" + ref));
    }

    private void good(Browsers browsers, String text) {
        try (var visitor = browsers.visitor(1280, ColorScheme.LIGHT)) {
            var page = visitor.newPage();
            page.navigate(root.resolve(text + "/verify").toString());
            page.click("[data-recount-go]");
            assertThat(page.locator("[data-recount-verdict]")).containsText("The count agrees");
            assertThat(page.locator("[data-recount-verdict]")).containsText("must come within a few minutes");
            page.click("[data-recount-stop]");
            assertThat(page.locator("[data-recount-go]")).isFocused();
            assertThat(page.locator("[data-recount-verdict]")).containsText("The count agrees");
            checks(page, receipt);
            assertThat(page.locator("[data-receipt-verdict]")).containsText("It is of this text, in the wording");
            Browsers.look(page, "verify");
            page.navigate(root.resolve("/en/verify").toString());
            assertThat(page.locator("[data-memory-verdict]")).containsText("still contains all of it");
            checks(page, receipt.replace("index ", "index 1"));
            assertThat(page.locator("[data-receipt-verdict]")).containsText("The receipt is not good");
            Browsers.look(page, "verify-site");
        }
    }

    private void rewritten(Browsers browsers, String text) {
        try (var visitor = browsers.visitor(390, ColorScheme.DARK)) {
            signIn(visitor);
            var page = visitor.newPage();
            page.navigate(root.resolve(text + "/verify").toString());
            page.click("[data-recount-go]");
            assertThat(page.locator("[data-recount-verdict]")).containsText("De telling klopt");
            Browsers.look(page, "verify");
            page.evaluate(ANOTHER_ROOT);
            page.reload();
            assertThat(page.locator("[data-memory-verdict]")).containsText("het is herschreven");
            checks(page, "Goedemorgen");
            assertThat(page.locator("[data-receipt-verdict]")).containsText("Dit is geen ontvangstbewijs");
            page.click("[data-recount-go]");
            assertThat(page.locator("[data-recount-verdict]")).containsText("het is herschreven");
            Browsers.look(page, "verify-rewritten");
            page.click("[data-memory-forget]");
            page.click("[data-recount-go]");
            assertThat(page.locator("[data-recount-verdict]")).containsText("De telling klopt");
            page.navigate(root.resolve(text + "/sign").toString());
            Browsers.look(page, "verify-own");
        }
    }

    private static void checks(Page page, String letters) {
        page.fill("[data-receipt-text]", letters);
        page.click("[data-receipt-go]");
    }

    private void signIn(BrowserContext context) {
        context.addCookies(List.of(new Cookie(Sessions.COOKIE, originator.session())
                .setDomain(root.getHost())
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)));
    }
}
