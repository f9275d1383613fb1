package org.undersigned.registry.intake;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Personas;
import org.undersigned.identity.Sessions;
import org.undersigned.platform.Ids;

/** Every page of the registry's desk in every state, narrow and wide, light and dark. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RegistryDeskLooksTest {

    @TestHTTPResource("/")
    URI root;

    @Test
    void axe_finds_nothing_in_any_state() {
        Browsers.bothWays("nl", "fr", (visitor, way, lang) -> {
            var scene = DeskScene.withAxel();
            signIn(visitor, scene);
            var look = new Look(visitor.newPage(), "registers-" + way + "-", lang);
            sending(look);
            progress(look, scene);
            preview(look, scene);
            doubts(look, scene);
            merging(look, scene);
            look.at("/en/help/registers", "guide");
        });
    }

    private void signIn(BrowserContext visitor, DeskScene scene) {
        visitor.addCookies(List.of(new Cookie(Sessions.COOKIE, Personas.session(scene.officer))
                .setDomain(root.getHost())
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(true)));
    }

    private void sending(Look look) {
        look.at(DeskScene.IMPORTS, "list");
        look.page.setInputFiles(
                "#file",
                new FilePayload("members.html", "text/html", "<html></html>".getBytes(StandardCharsets.UTF_8)));
        look.page.fill("#register", "<register>");
        look.press("list-refused");
    }

    private static void progress(Look look, DeskScene scene) {
        look.at(Halfway.read(scene), "reading");
        look.at(Halfway.compared(scene), "comparing");
        look.at(Halfway.applied(scene), "applying");
        var cut = DeskScene.send(scene.asks(), "cut", scene.body.code, "{\"persons\": [\n{\"id\": \"1\"},")
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
        scene.done(cut);
        look.at(cut, "refused");
    }

    private static void preview(Look look, DeskScene scene) {
        var sent = scene.sent(
                scene.rossi(),
                scene.axel("2018-01-21").replace("Axel,", "Axel Eduard,"),
                "b,,,,,Italy,delegation,,2016,",
                "d,Jan,,,,Italy,delegation,,2016-13-45,");
        look.at(sent, "preview");
        look.at(sent + "/entries", "entries");
        look.page.locator("details").first().locator("summary").click();
        Browsers.look(look.page, look.prefix + "entries-open");
        look.at(sent + "/entries?verdict=DOUBTFUL", "entries-none");
        look.at(sent + "/discard", "discard");
        look.at(sent, null);
        look.page.locator("main form button").first().click();
        scene.done(sent);
        look.at(sent, "applied");
    }

    private static void doubts(Look look, DeskScene scene) {
        var sent = scene.sentAs(
                "another " + Ids.next(), scene.aksel(), scene.aksel().replace("c,Aksel,", "d,Aksell,"));
        look.at(sent, "preview-doubtful");
        look.at(sent + "/doubtful", "doubts");
        look.at(sent + "/doubtful/" + DeskScene.firstDoubtful(sent), "doubt");
        look.press("doubt-next");
        look.press("decided");
    }

    private static void merging(Look look, DeskScene scene) {
        var sent = scene.sentAs("second " + Ids.next(), scene.aksel());
        scene.asks().formParam("person", "").post(sent + "/doubtful/" + DeskScene.firstDoubtful(sent));
        scene.asks().post(sent + "/application");
        scene.done(sent);
        var people = "/en/office/registry/people";
        look.at(people + "/alike", "alike");
        look.at(people + "/merge?one=" + scene.personCalled("Axel") + "&other=" + scene.personCalled("Aksel"), "merge");
        look.press("merged");
        look.at(people + "/" + scene.personCalled("Axel") + "/changes", "changes");
    }

    private final class Look {

        private final Page page;
        private final String prefix;
        private final String lang;

        private Look(Page page, String prefix, String lang) {
            this.page = page;
            this.prefix = prefix;
            this.lang = lang;
        }

        void at(String path, String name) {
            page.navigate(
                    root.resolve(path.replaceFirst("^/en/", "/" + lang + "/")).toString());
            if (name != null) {
                Browsers.look(page, prefix + name);
            }
        }

        void press(String name) {
            page.locator("main form button").first().click();
            Browsers.look(page, prefix + name);
        }
    }
}
