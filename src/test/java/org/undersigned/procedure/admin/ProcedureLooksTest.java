package org.undersigned.procedure.admin;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;
import org.undersigned.identity.Sessions;
import org.undersigned.procedure.OwnFile;

/** The pages of procedures in every state, narrow and wide, light and dark. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProcedureLooksTest {

    @TestHTTPResource("/")
    URI root;

    @Test
    void axe_finds_nothing_in_any_state() {
        Browsers.bothWays("nl", "fr", (visitor, way, lang) -> {
            visitor.addCookies(List.of(new Cookie(Sessions.COOKIE, Personas.session(Personas.account(Grant.admin())))
                    .setDomain(root.getHost())
                    .setPath("/")
                    .setHttpOnly(true)
                    .setSecure(true)));
            var page = visitor.newPage();
            var prefix = "procedures-" + way + "-";
            var pages = "/" + lang + "/admin/procedures";
            at(page, pages, prefix + "list");
            at(page, pages + "/be-resolution/2014-06", prefix + "belgian");
            at(page, pages + "/eci/2024-07", prefix + "eci");
            page.fill("#valid-to", "2001-01-01");
            send(page, prefix + "retire-refused");
            at(page, pages + "/new", prefix + "new");
            page.fill("#text", OwnFile.of(OwnFile.id()).replace("late: ALLOWED", "late: PERHAPS\nfoo: 1"));
            send(page, prefix + "problems");
            page.fill("#text", OwnFile.of(OwnFile.id()));
            send(page, prefix + "checked");
            send(page, prefix + "in-use");
        });
    }

    private void at(Page page, String path, String name) {
        page.navigate(root.resolve(path).toString());
        Browsers.look(page, name);
    }

    private static void send(Page page, String name) {
        page.locator("main form button").first().click();
        Browsers.look(page, name);
    }
}
