package org.undersigned.declaration;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Sessions;

/** The pages on which a text is brought, narrow and wide, light and dark. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BringingLooksTest {

    private static final String TWO_LANGUAGES =
            """
            Shade for every schoolyard

            We, the undersigned, declare the following:

            Trees cool a yard, and the children of the town have none to sit under in the heat of
            the summer that comes earlier every year.

            1. We ask that they be planted.

            De l’ombre pour chaque cour d’école

            Nous, soussignés, déclarons ce qui suit :

            Les arbres rafraîchissent une cour, et les enfants de la ville n’en ont pas un sous lequel
            s’asseoir.
            """;

    @TestHTTPResource("/")
    URI root;

    @Inject
    Scenario scenario;

    @Test
    void axe_finds_nothing_in_any_state() {
        Browsers.bothWays("nl", "en", (visitor, way, lang) -> {
            var author = scenario.member("Spain", "ALDE");
            var ref = scenario.aDeclaration().by(author).draft();
            visitor.addCookies(List.of(new Cookie(Sessions.COOKIE, author.session())
                    .setDomain(root.getHost())
                    .setPath("/")
                    .setHttpOnly(true)
                    .setSecure(true)));
            var page = visitor.newPage();
            var prefix = "bringing-" + way + "-";
            open(page, lang, ref);
            Browsers.look(page, prefix + "form");
            send(page, "%PDF-1.7");
            Browsers.look(page, prefix + "refused");
            open(page, lang, ref);
            send(page, TWO_LANGUAGES);
            Browsers.look(page, prefix + "preview");
            page.locator("main form button").first().click();
            Browsers.look(page, prefix + "used");
        });
    }

    private void open(Page page, String lang, String ref) {
        page.navigate(
                root.resolve("/" + lang + "/desk/declarations/" + ref + "/text").toString());
    }

    private static void send(Page page, String text) {
        page.setInputFiles("#file", new FilePayload("text.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button").first().click();
    }
}
