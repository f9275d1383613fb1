package org.undersigned.tableoffice;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.Personas;
import org.undersigned.identity.Sessions;

/** Every page of the office in every state, narrow and wide, light and dark. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OfficeLooksTest {

    @TestHTTPResource("/")
    URI root;

    @Test
    void axe_finds_nothing_in_any_state() {
        Browsers.bothWays("nl", "fr", (visitor, way, lang) -> {
            signIn(visitor);
            var look = new Look(visitor.newPage(), "office-" + way + "-", "/" + lang + "/office");
            waiting(look);
            decisions(look);
            closing(look);
            calendar(look, lang);
            imports(look);
        });
    }

    private void signIn(BrowserContext visitor) {
        visitor.addCookies(List.of(new Cookie(Sessions.COOKIE, Personas.session(Scene.officer()))
                .setDomain(root.getHost())
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(true)));
    }

    private void waiting(Look look) {
        Scene.submitted("pace-motion", Scene.members(20));
        Scene.published(Scene.members(20));
        var d = Scene.submitted();
        look.at("", "queue");
        look.at(act(d, ""), "dossier");
        look.at(act(d, "/admission"), "admission");
        look.page.fill("#number", "abc");
        look.send("admission-refused");
        look.at(act(d, "/return"), "return");
        look.send("return-refused");
        look.at(act(d, "/inadmissibility"), "inadmissibility");
        look.send("inadmissibility-refused");
    }

    private void decisions(Look look) {
        var admitted = Scene.submitted();
        look.at(act(admitted, "/admission"), null);
        look.send("outcome-published");
        var returned = Scene.submitted();
        look.at(act(returned, "/return"), null);
        look.page.fill("#remark", "Please name the convention.\n\nThank you.");
        look.page.fill("#block_p1", "Which forests?");
        look.send("outcome-returned");
        look.at(act(returned, "/return"), "nothing-to-decide");
        look.at(act(returned, ""), "dossier-returned");
        var refused = Scene.submitted();
        look.at(act(refused, "/inadmissibility"), null);
        look.page.check("input[value=OUTSIDE_COMPETENCE]");
        look.send("inadmissibility-letter");
        look.send("outcome-inadmissible");
        var later = Scene.submitted();
        look.at(act(later, "/admission"), null);
        look.page.check("input[value=later]");
        look.page.fill("#day", LocalDate.now(ZoneOffset.UTC).plusDays(9).toString());
        look.page.fill("#time", "14:30");
        look.send("outcome-scheduled");
        look.at(act(later, ""), "dossier-scheduled");
    }

    private void calendar(Look look, String lang) {
        look.at("/calendar", "calendar-empty");
        look.at("/calendar/new", "sitting");
        look.send("sitting-refused");
        var label = lang + " " + Scene.family();
        look.at("/calendar/new", null);
        look.page.fill("#number", "3");
        look.page.fill("#label", label);
        look.page.fill("#firstDay", lang.equals("fr") ? "2090-01-27" : "2091-01-27");
        look.page.fill("#lastDay", lang.equals("fr") ? "2090-01-31" : "2091-01-31");
        look.send("calendar");
        look.page
                .locator("a", new Page.LocatorOptions().setHasText(label))
                .first()
                .click();
        Browsers.look(look.page, look.prefix + "sitting-change");
    }

    private void closing(Look look) {
        var members = Scene.members(21);
        var d = Scene.published(members.subList(0, 20));
        look.at(act(d, "/closure"), "closure-same");
        Scene.sign(d, members.get(20));
        look.at(act(d, ""), "dossier-open");
        look.at(act(d, "/closure"), "closure");
        look.send("outcome-closed");
    }

    private void imports(Look look) {
        look.at("/imports", "import");
        look.send("import-nothing");
        look.at("/imports", null);
        var wrong = PublishedText.right()
                .headed("Written declaration No. abc | Doc. 15575 | 31 June 2022")
                .signedBy("Mr jan, Italy ; Mr Jan LAST, Italy, SOC, more");
        look.page.setInputFiles("#file", new FilePayload("text.txt", "text/plain", wrong.bytes()));
        look.send("import-refused");
        var right = PublishedText.right();
        for (var name : List.of("imported", "unchanged")) {
            look.at("/imports", null);
            look.page.fill("#text", right.text());
            look.send(name);
        }
    }

    private static String act(Declaration d, String act) {
        return "/declarations/" + d.ref + act;
    }

    private final class Look {

        private final Page page;
        private final String prefix;
        private final String office;

        private Look(Page page, String prefix, String office) {
            this.page = page;
            this.prefix = prefix;
            this.office = office;
        }

        void at(String path, String name) {
            page.navigate(root.resolve(office + path).toString());
            if (name != null) {
                Browsers.look(page, prefix + name);
            }
        }

        void send(String name) {
            page.locator("main form button").first().click();
            Browsers.look(page, prefix + name);
        }
    }
}
