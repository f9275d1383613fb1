package org.undersigned.signing.invitations;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Sessions;

/** Asking, how it goes, reminding, and the page on which a member says no. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class InvitationsLooksTest {

    @TestHTTPResource("/")
    URI root;

    @Inject
    Scenario scenario;

    @Inject
    Asked asked;

    @Inject
    Arrivals arrivals;

    @Inject
    Declining declining;

    @Test
    void axe_finds_nothing_and_nothing_is_cut_off() throws Exception {
        var originator = scenario.member("Malta", "SOC");
        var people = scenario.members(9, Scenario.from(4));
        var ref = scenario.aDeclaration()
                .by(originator)
                .asking(people.subList(0, 6).toArray(Someone[]::new))
                .signedBy(people.subList(6, 9).toArray(Someone[]::new))
                .gathering();
        var id = asked.declaration(ref).id;
        asked.update("update invitation set invited_at = invited_at - interval '9 days', reminders = 2,"
                + " reminded_at = invited_at - interval '3 days' where declaration_id = '" + id + "'");
        declining.decline(ref, people.get(0).actor());
        declining.decline(ref, people.get(5).actor());
        arrivals.cameBack(
                id, people.get(1).personId(), asked.email(people.get(1)), "550 5.1.1 no such mailbox ".repeat(7));
        Browsers.together(
                browsers -> {
                    look(browsers, pages("nl", ref), originator, 390, ColorScheme.DARK);
                    look(
                            browsers,
                            Map.of("decline", "/nl/declarations/" + ref + "/sign"),
                            people.get(2),
                            390,
                            ColorScheme.DARK);
                },
                browsers -> {
                    look(browsers, pages("en", ref), originator, 1280, ColorScheme.LIGHT);
                    look(
                            browsers,
                            Map.of("declined", "/en/declarations/" + ref + "/sign"),
                            people.get(0),
                            1280,
                            ColorScheme.LIGHT);
                });
    }

    private static Map<String, String> pages(String lang, String ref) {
        var desk = "/" + lang + "/desk/declarations/" + ref + "/invitations";
        var pages = new LinkedHashMap<String, String>();
        pages.put("choose", desk + "?group=ALDE");
        pages.put("progress", desk + "/progress");
        pages.put("people", desk + "/people?status=invited");
        pages.put("remind", desk + "/reminder");
        return pages;
    }

    private void look(Browsers browsers, Map<String, String> pages, Someone someone, int width, ColorScheme scheme) {
        try (var visitor = browsers.visitor(width, scheme)) {
            signIn(visitor, someone);
            pages.forEach((name, path) -> {
                var page = visitor.newPage();
                page.navigate(root.resolve(path).toString());
                Browsers.look(page, "invitations-" + name);
                page.close();
            });
        }
    }

    private void signIn(BrowserContext context, Someone someone) {
        context.addCookies(List.of(new Cookie(Sessions.COOKIE, someone.session())
                .setDomain(root.getHost())
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)));
    }
}
