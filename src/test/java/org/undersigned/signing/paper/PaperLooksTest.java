package org.undersigned.signing.paper;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Sessions;
import org.undersigned.signing.citizens.Citizens;

/** The organiser's and the officer's pages of paper sheets, empty, long, and with errors. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PaperLooksTest {

    @TestHTTPResource("/")
    URI root;

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    private Someone originator;
    private Someone officer;
    private String ref;

    @Test
    void axe_finds_nothing_and_nothing_is_cut_off() throws Exception {
        citizens.forgetRates();
        originator = scenario.member("Malta", "SOC");
        officer = scenario.officer();
        var none = scenario.aDeclaration().under("pace-appeal").by(originator).gathering();
        ref = scenario.aDeclaration().under("pace-appeal").by(originator).published();
        var accepted = Papers.handedIn(
                originator,
                ref,
                "PUBLIC",
                Papers.mailed(1, "Ada Open", Citizens.address()),
                Papers.housed(2, "Bo Open", "Kerkstraat 4", "1000"),
                Papers.housed(3, "Di Open", "Kerkstraat 6", "1000"));
        Papers.strikes(officer, ref, accepted, 2, "INCOMPLETE");
        Papers.accepts(officer, ref, accepted).then().statusCode(200);
        var returned = Papers.handedIn(originator, ref, "COUNTED", Papers.mailed(1, "Ada Open", Citizens.address()));
        Papers.remarks(officer, ref, returned, "/return");
        var waiting = waiting();
        var fresh = Papers.made(originator, ref, "COUNTED", 12);
        Browsers.together(
                browsers ->
                        look(browsers, "nl", none, List.of(accepted, returned, waiting, fresh), 390, ColorScheme.DARK),
                browsers -> look(
                        browsers, "en", none, List.of(accepted, returned, waiting, fresh), 1280, ColorScheme.LIGHT));
    }

    /** With names of every length, and two of one person. */
    private int waiting() {
        var sheet = Papers.made(originator, ref, "COUNTED", 40);
        var lines = IntStream.rangeClosed(1, 36)
                .<Map<String, Object>>mapToObj(line -> line % 3 == 0
                        ? Papers.mailed(line, "Wolfeschlegelsteinhausenbergerdorff".repeat(2), Citizens.address())
                        : Papers.housed(line, "Zoë Šiškin", "Chaussée de la Loi " + line / 2, "B-1000"))
                .toList();
        Papers.enters(originator, ref, sheet, lines).then().statusCode(200);
        Papers.handsIn(originator, ref, sheet).then().statusCode(200);
        return sheet;
    }

    private void look(
            Browsers browsers, String lang, String none, List<Integer> sheets, int width, ColorScheme scheme) {
        var desk = "/" + lang + "/desk/declarations/";
        var mine = desk + ref + "/sheets";
        var office = "/" + lang + "/office/sheets";
        var pages = new LinkedHashMap<String, String>();
        pages.put("none", desk + none + "/sheets");
        pages.put("many", mine);
        pages.put("accepted", mine + "/" + sheets.get(0));
        pages.put("returned", mine + "/" + sheets.get(1));
        pages.put("fresh", mine + "/" + sheets.get(3));
        pages.put("blank", mine + "/" + sheets.get(3) + "/print");
        pages.put("lines", mine + "/" + sheets.get(1) + "/lines");
        pages.put("import", mine + "/" + sheets.get(3) + "/import");
        try (var visitor = browsers.visitor(width, scheme)) {
            signIn(visitor, originator);
            var page = visitor.newPage();
            pages.forEach((name, path) -> look(page, name, path));
            look(page, "lines-empty", mine + "/" + sheets.get(3) + "/lines");
            page.fill("#name-2", "Bo Open");
            page.keyboard().press("Enter");
            page.waitForSelector(".error-summary");
            Browsers.look(page, "paper-lines-wrong");
            look(page, "import-empty", mine + "/" + sheets.get(3) + "/import");
            page.fill("#table", "name;email\nAda Open;ada@example.org\nBo Open;bo@example.org");
            page.click("form button.button");
            page.waitForSelector("#tried");
            Browsers.look(page, "paper-import-tried");
        }
        try (var visitor = browsers.visitor(width, scheme)) {
            signIn(visitor, officer);
            var page = visitor.newPage();
            look(page, "office", office);
            look(page, "check", office + "/" + ref + "/" + sheets.get(2));
            look(page, "check-all", office + "/" + ref + "/" + sheets.get(2) + "?all=true");
            look(page, "done", office + "/" + ref + "/" + sheets.get(0));
            look(page, "owner", "/" + lang + "/office/declarations/" + ref + "/paper-signature");
            page.click("form button.button");
            page.waitForSelector(".error-summary");
            Browsers.look(page, "paper-owner-wrong");
            page.fill("#name", "Cy Open");
            page.fill("#address", "Chaussée de la Loi 7");
            page.click("form button.button");
            page.waitForSelector(".notice--caution");
            Browsers.look(page, "paper-owner-not-found");
            page.fill("#name", "Di Open");
            page.fill("#address", "Kerkstraat 6");
            page.fill("#postcode", "1000");
            page.click("form button.button");
            page.waitForSelector("#found");
            Browsers.look(page, "paper-owner-found");
        }
    }

    private void look(Page page, String name, String path) {
        page.navigate(root.resolve(path).toString());
        Browsers.look(page, "paper-" + name);
    }

    private void signIn(BrowserContext context, Someone who) {
        context.addCookies(List.of(new Cookie(Sessions.COOKIE, who.session())
                .setDomain(root.getHost())
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)));
    }
}
