package org.undersigned.signing;

import static org.undersigned.Scenario.from;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.DraftText;
import org.undersigned.identity.Sessions;

/** Every page of the desk and of signing in every state, narrow and wide, light and dark, before axe. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DeskLooksTest {

    private static final DraftText SEEDS = new DraftText(List.of(
            new DraftText.Version(
                    "en",
                    "Free passage for the seed exchanges of small farms",
                    List.of(
                            "Seeds have crossed borders for as long as people have, in pockets, in letters and in bread.",
                            "Small farms keep alive what no catalogue lists. What they give one another is not trade, and"
                                    + " a rule made for trade should not stop it.",
                            "We call on the governments of member states to let seed in small amounts pass without a"
                                    + " permit, and to ask those who grow it before they write the next rule.")),
            new DraftText.Version(
                    "fr",
                    "Libre passage pour les échanges de semences des petites fermes",
                    List.of(
                            "Les semences passent les frontières depuis qu’il y a des hommes, dans les poches, dans les"
                                    + " lettres et dans le pain.",
                            "Les petites fermes gardent en vie ce qu’aucun catalogue ne mentionne. Ce qu’elles se donnent"
                                    + " n’est pas du commerce."))));

    @Inject
    Scenario scenario;

    @TestHTTPResource("/")
    URI root;

    /** A page to look at, seen by somebody; {@code press} is the button to press first, or null. */
    private record View(String name, Someone by, String path, String press) {}

    @Test
    void axe_finds_nothing_and_nothing_is_cut_off() {
        var views = views();
        // the palette is seen on every tag in all four ways elsewhere; here two ways show both widths and both grounds
        Browsers.together(
                browsers -> look(browsers, views, 390, ColorScheme.LIGHT),
                browsers -> look(browsers, views, 1280, ColorScheme.DARK));
    }

    private List<View> views() {
        var views = new ArrayList<View>();
        var originator = scenario.member("Spain", "ALDE");
        var member = scenario.member("Malta", "SOC");
        var desk = "/en/desk/declarations/";
        var draft = seeds(originator).draft();
        var empty = scenario.aDeclaration()
                .by(originator)
                .saying(new DraftText(List.of(new DraftText.Version("en", "Half a thought", List.of()))))
                .draft();
        var gathering = seeds(originator).signedBy(16, from(4)).asking(member).gathering();
        var ready = seeds(originator).signedBy(20, from(4)).gathering();
        var submitted = seeds(originator).signedBy(20, from(4)).submitted();
        var returned = trial(originator).returned("Please name the convention that you refer to.\n\nAnd its year.");
        var inadmissible = trial(originator).inadmissible("OUTSIDE_COMPETENCE", "The matter belongs to the Union.");
        var published = trial(originator).signedBy(member).published();
        var closed = trial(originator).closed();
        seeds(originator).asking(member).gathering();
        views.add(new View("desk-full", originator, "/en/desk", null));
        views.add(new View("desk-member", member, "/fr/desk", null));
        views.add(new View("desk-empty", scenario.member("Italy", "NR"), "/nl/desk", null));
        views.add(new View("desk-officer", scenario.officer(), "/en/desk", null));
        views.add(new View("desk-visitor", scenario.visitor(), "/en/desk", null));
        views.add(new View("choose", originator, desk + "new", null));
        views.add(new View("choose-none", scenario.memberOfAnotherAssembly(), desk + "new", null));
        views.add(new View("new", originator, desk + "new?procedure=pace-written-declaration", null));
        views.add(
                new View("new-refused", originator, desk + "new?procedure=pace-written-declaration", "Save the draft"));
        views.add(new View("edit", originator, desk + draft + "/edit", null));
        views.add(new View("edit-returned", originator, desk + returned + "/edit", null));
        views.add(new View("task-empty", originator, desk + empty, null));
        views.add(new View("task-draft", originator, desk + draft, null));
        views.add(new View("task-gathering", originator, desk + gathering + "?notice=signing_open_done", null));
        views.add(new View("task-ready", originator, desk + ready, null));
        views.add(new View("task-submitted", originator, "/fr/desk/declarations/" + submitted, null));
        views.add(new View("task-returned", originator, desk + returned, null));
        views.add(new View("task-inadmissible", originator, "/nl/desk/declarations/" + inadmissible, null));
        views.add(new View("task-published", originator, desk + published, null));
        views.add(new View("opening", originator, desk + draft + "/opening", null));
        views.add(new View("opening-lacks", originator, desk + empty + "/opening", null));
        views.add(new View("submission", originator, desk + ready + "/submission", null));
        views.add(new View("submission-lacks", originator, desk + gathering + "/submission", null));
        views.add(new View("taking-back", originator, desk + gathering + "/taking-back", null));
        views.add(new View("giving-up", originator, desk + gathering + "/giving-up", null));
        views.add(new View("invitations", originator, desk + gathering + "/invitations?group=SOC", null));
        views.add(new View("invitations-none", originator, desk + gathering + "/invitations?q=zzzz", null));
        views.add(new View(
                "invitations-refused",
                originator,
                desk + gathering + "/invitations?q=malta",
                "Go on with those chosen"));
        views.add(new View("invitations-ask", originator, desk + gathering + "/invitations?q=malta", "ask"));
        views.add(new View("sign", member, "/en/declarations/" + gathering + "/sign", null));
        views.add(new View("sign-nl", member, "/nl/declarations/" + gathering + "/sign", null));
        views.add(
                new View("signed", member, "/en/declarations/" + published + "/sign?notice=signing_signed_done", null));
        views.add(new View(
                "refused-invitation",
                scenario.member("Norway", "UEL"),
                "/en/declarations/" + gathering + "/sign",
                null));
        views.add(new View("refused-closed", member, "/fr/declarations/" + closed + "/sign", null));
        views.add(new View("refused-visitor", scenario.visitor(), "/en/declarations/" + published + "/sign", null));
        views.add(new View("withdraw", member, "/en/declarations/" + published + "/withdraw", null));
        views.add(new View("withdraw-never", originator, "/fr/declarations/" + gathering + "/withdraw", null));
        return views;
    }

    private org.undersigned.Told seeds(Someone originator) {
        return scenario.aDeclaration().saying(SEEDS).by(originator);
    }

    private org.undersigned.Told trial(Someone originator) {
        return seeds(originator).under("pace-trial").signedBy(scenario.member("Malta", "SOC"));
    }

    /** One visitor after the other in one browser, which then has the styles already. */
    private void look(Browsers browsers, List<View> views, int width, ColorScheme scheme) {
        try (var context = browsers.visitor(width, scheme)) {
            var page = context.newPage();
            for (var view : views) {
                context.clearCookies();
                signIn(context, view.by());
                page.navigate(root.resolve(view.path()).toString());
                if ("ask".equals(view.press())) {
                    page.locator("input[type=checkbox]").first().check();
                    page.locator("input[type=checkbox]").last().check();
                    press(page, "Go on with those chosen");
                } else if (view.press() != null) {
                    press(page, view.press());
                }
                Browsers.look(page, "desk/" + view.name() + "-" + scheme.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static void press(Page page, String button) {
        page.locator("button:has-text(\"" + button + "\")").click();
    }

    private void signIn(BrowserContext context, Someone someone) {
        context.addCookies(List.of(new Cookie(Sessions.COOKIE, someone.session())
                .setDomain(root.getHost())
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)));
    }
}
