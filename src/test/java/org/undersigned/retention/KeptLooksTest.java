package org.undersigned.retention;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;
import org.undersigned.identity.Sessions;
import org.undersigned.platform.Ids;
import org.undersigned.signing.citizens.Citizens;
import org.undersigned.signing.updates.Readers;

/** News as they are written and read, how they end, and what is told of everything that is kept. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class KeptLooksTest {

    private static final String TEXT =
            "The minister has answered: the first yards are planted in spring.\nRead it: https://example.org/a-rather-long-address/answer.pdf\n\nWe go on.";

    @TestHTTPResource("/")
    URI root;

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    Readers readers;

    @Inject
    Retention retention;

    private Someone author;

    @Test
    void axe_finds_nothing_and_nothing_is_cut_off() {
        citizens.forgetRates();
        var person = scenario.memberWithoutAccount("Malta", "SOC");
        var ref = told(person);
        var news = news(ref);
        Browsers.together(
                browsers -> look(browsers, pages("nl", ref, news), 390, ColorScheme.DARK),
                browsers -> look(browsers, pages("en", ref, news), 1280, ColorScheme.LIGHT));
    }

    /** An author who is an officer and an administrator, too, sees all of it. */
    private String told(Someone person) {
        var body = scenario.declaration(
                        scenario.aDeclaration().under("pace-appeal").draft())
                .bodyId;
        var account = Personas.account(person.personId(), Grant.admin(), Grant.tableOffice(body));
        author = new Someone(person.personId(), account.id, person.name(), Personas.session(account));
        return scenario.aDeclaration().under("pace-appeal").by(author).published();
    }

    /** Some that was taken down, and then some that was corrected. */
    private String news(String ref) {
        readers.add(ref, 7);
        var down = publish(ref, "Taken down later");
        author.posts(desk(ref) + "/" + down + "/removal", Map.of("reason", "It named a minor who had not been asked."))
                .then()
                .statusCode(303);
        readers.pass(ref, "3 days");
        var news = publish(ref, "The minister has answered, and the first yards are planted");
        var correction = form("The minister has answered, and the first yards are planted");
        correction.put("text-en", TEXT.replace("spring", "autumn"));
        correction.put("note", "It said spring; the letter says autumn.");
        author.posts(desk(ref) + "/" + news + "/correction", correction).then().statusCode(303);
        retention.kinds().stream()
                .filter(kind -> List.of("brought", "invitations").contains(kind.word()))
                .forEach(retention::look);
        return news;
    }

    private String publish(String ref, String title) {
        var form = form(title);
        author.posts(desk(ref), form).then().statusCode(303);
        return (String) form.get("id");
    }

    private static Map<String, Object> form(String title) {
        var form = new HashMap<String, Object>();
        form.put("id", Ids.next());
        form.put("title-en", title);
        form.put("text-en", TEXT);
        return form;
    }

    private static String desk(String ref) {
        return "/en/desk/declarations/" + ref + "/news";
    }

    private static Map<String, String> pages(String lang, String ref, String news) {
        var pages = new LinkedHashMap<String, String>();
        var text = "/" + lang + "/declarations/" + ref;
        var desk = "/" + lang + "/desk/declarations/" + ref + "/news";
        pages.put("desk", desk);
        pages.put("correction", desk + "/" + news + "/correction");
        pages.put("removal", desk + "/" + news + "/removal");
        pages.put("text", text);
        pages.put("public", text + "/news");
        pages.put("end", text + "/news-end/" + "A".repeat(43));
        pages.put("retention", "/" + lang + "/admin/retention");
        pages.put("privacy", "/" + lang + "/privacy");
        return pages;
    }

    private void look(Browsers browsers, Map<String, String> pages, int width, ColorScheme scheme) {
        try (var visitor = browsers.visitor(width, scheme)) {
            signIn(visitor);
            Browsers.look(visitor, root, "kept-", pages);
            written(visitor, pages.get("desk"));
        }
    }

    /** What is written is looked at before it goes out. */
    private void written(BrowserContext visitor, String desk) {
        readers.pass(desk.split("/")[4], "3 days");
        var page = visitor.newPage();
        page.navigate(root.resolve(desk).toString());
        Browsers.look(page, "kept-writing");
        page.fill("#title-en", "Next");
        page.fill("#text-en", TEXT);
        page.locator("main form button").first().click();
        Browsers.look(page, "kept-preview");
    }

    private void signIn(BrowserContext context) {
        context.addCookies(List.of(new Cookie(Sessions.COOKIE, author.session())
                .setDomain(root.getHost())
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)));
    }
}
