package org.undersigned.declaration.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.Houses;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Authors;
import org.undersigned.declaration.Block;
import org.undersigned.declaration.BlockType;
import org.undersigned.declaration.DraftText;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.editor.Editing.Typed;
import org.undersigned.identity.Sessions;
import org.undersigned.platform.Ids;
import org.undersigned.registry.Organization.Kind;
import org.undersigned.signing.represented.RepresentedPeople;

/** The editor in a real browser: what it looks like in each state, and that it loses nothing. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EditorLooksTest {

    private static final String LONG = "the water that comes down from the hills in spring is drunk in every street of"
            + " the town, and whoever looks after the wells looks after everybody who lives there;";

    @TestHTTPResource
    URI home;

    @Inject
    Scenario scenario;

    @Inject
    Houses houses;

    @Inject
    Drafting drafting;

    @Inject
    Editing editing;

    @Inject
    Authors authors;

    @Inject
    RepresentedPeople represented;

    private record View(String name, Someone who, String path) {}

    @Test
    void every_state_of_the_editor_reads_well() {
        var views = new ArrayList<View>();
        bilingual(views);
        complaint(views);
        returned(views);
        joint(views);
        Browsers.together(
                browsers -> look(browsers, views, 390, ColorScheme.DARK),
                browsers -> look(browsers, views, 1280, ColorScheme.LIGHT));
    }

    @Test
    void what_is_typed_while_the_connection_is_gone_is_kept_when_it_is_back() {
        var author = scenario.member("Spain", "ALDE");
        var ref = scenario.aDeclaration().by(author).draft();
        try (var browsers = Browsers.start();
                var visitor = visitor(browsers, author, 1280, ColorScheme.LIGHT)) {
            var page = visitor.newPage();
            page.navigate(address("/en/desk/declarations/" + ref + "/edit"));
            page.locator("#text_p1_en").fill("Trees cool a street.");
            assertThat(page.locator("[data-status]")).hasText("Everything is kept.");
            visitor.setOffline(true);
            page.locator("#text_p1_en").fill("Trees cool a whole town.");
            assertThat(page.locator("[data-status]")).containsText("Not kept yet");
            var again = closedAndOpened(visitor, page, ref);
            assertThat(again.locator("#text_p1_en")).hasValue("Trees cool a whole town.");
            assertThat(again.locator("[data-status]")).hasText("Everything is kept.");
        }
        assertEquals(
                "Trees cool a whole town.",
                editing.save(ref, List.of(), null, author.actor()).aside() == 0
                        ? author.gets("/api/v1/declarations/" + ref + "/draft")
                                .then()
                                .extract()
                                .<String>path("rows.find { it.key == 'p1' }.texts[0].text")
                        : "");
    }

    private Page closedAndOpened(BrowserContext visitor, Page page, String ref) {
        page.close();
        visitor.setOffline(false);
        var again = visitor.newPage();
        again.navigate(address("/en/desk/declarations/" + ref + "/edit"));
        return again;
    }

    /** A proposal in two languages with a lagging block, something aside, and a co-author who has not answered. */
    private void bilingual(List<View> views) {
        var author = houses.member("be-chamber", Kind.PARTY, "Well");
        var other = houses.member("be-chamber", Kind.PARTY, "Spring");
        var ref = drafting.begin(Ids.next(), "be-resolution", chamber(), author.actor()).ref;
        authors.ask(ref, other.personId(), author.actor());
        authors.accept(ref, other.actor());
        authors.ask(ref, houses.member("be-chamber", Kind.PARTY, "Well").personId(), author.actor());
        editing.type(ref, new Typed("r1", "nl", "overwegende dat water uit de heuvels komt;", 1), author.actor());
        editing.type(ref, new Typed("q1", "fr", "de réparer les puits;", 1), author.actor());
        editing.type(ref, new Typed("q1", "fr", "de creuser des puits;", 1), other.actor());
        editing.keep(ref, author.actor());
        var desk = "/en/desk/declarations/" + ref;
        views.add(new View("editor-bilingual", author, desk + "/edit"));
        views.add(new View("editor-one-language", author, desk + "/edit?show=fr"));
        views.add(new View("authors", author, desk + "/authors?q=Inventa"));
        views.add(new View("wordings", author, "/fr/desk/declarations/" + ref + "/wordings"));
        views.add(new View("task-bilingual", other, desk));
    }

    private static DraftText chamber() {
        return new DraftText(List.of(
                new DraftText.Version(
                        "nl",
                        "Voorstel van resolutie over de waterputten",
                        null,
                        blocks(
                                "De putten van de stad zijn oud.",
                                "overwegende dat " + LONG,
                                "de putten te herstellen;")),
                new DraftText.Version(
                        "fr",
                        "Proposition de résolution relative aux puits",
                        null,
                        blocks(
                                "Les puits de la ville sont vieux.",
                                "considérant que " + LONG,
                                "de réparer les puits de la ville;"))));
    }

    private static List<Block> blocks(String explanation, String recital, String request) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block("e1", BlockType.EXPLANATORY, explanation));
        for (int n = 1; n <= 3; n++) {
            blocks.add(new Block("r" + n, BlockType.RECITAL, recital));
        }
        blocks.add(new Block("q1", BlockType.REQUEST, request));
        return blocks;
    }

    private void complaint(List<View> views) {
        var author = houses.member("odf", Kind.NGO, null);
        var text = new DraftText(List.of(new DraftText.Version(
                "en",
                "Complaint of those who were sent away",
                null,
                List.of(
                        new Block("f1", BlockType.FACT, "On a day in spring the gate was closed."),
                        new Block("l1", BlockType.LAW, "A gate that serves everybody is closed to nobody."),
                        new Block("q1", BlockType.REQUEST, "Open the gate."),
                        new Block("k1", BlockType.CASE_SHEET, "A baker, who waited for nine days."),
                        new Block("u1", BlockType.SUBPARAGRAPH, "She came back on the tenth.")))));
        var ref = drafting.begin(Ids.next(), "collective-complaint", text, author.actor()).ref;
        var today = java.time.LocalDate.parse("2020-01-01");
        represented.add(ref, new RepresentedPeople.Told("Baker", "k1", today, "in writing"), author.actor());
        represented.add(ref, new RepresentedPeople.Told("Gardener", null, null, null), author.actor());
        var desk = "/en/desk/declarations/" + ref;
        views.add(new View("editor-complaint", author, desk + "/edit"));
        views.add(new View("represented", author, desk + "/represented"));
        views.add(new View("choose-procedure", author, "/en/desk/declarations/new"));
    }

    /** A text that came back: what the office asked for beside it, and a signatory who sees what changed. */
    private void returned(List<View> views) {
        var author = scenario.member("Spain", "ALDE");
        var member = scenario.member("Malta", "SOC");
        var ref = scenario.aDeclaration().by(author).signedBy(member).gathering();
        drafting.takeBack(ref, author.actor());
        editing.save(ref, List.of(new Typed("p1", "en", "Trees cool a yard and a street.", 1)), null, author.actor());
        drafting.openForSignature(ref, author.actor());
        views.add(new View("sign-changed", member, "/en/declarations/" + ref + "/sign"));
    }

    private void joint(List<View> views) {
        var author = houses.member("ep", Kind.GROUP, "Wells");
        var ref = drafting.begin(
                        Ids.next(),
                        "ep-joint-motion",
                        new DraftText(List.of(new DraftText.Version(
                                "en",
                                "Joint motion on wells",
                                null,
                                List.of(
                                        new Block(
                                                "c1",
                                                BlockType.CITATION,
                                                "having regard to its earlier resolutions on wells,"),
                                        new Block("r1", BlockType.RECITAL, "whereas " + LONG),
                                        new Block("q1", BlockType.REQUEST, "Calls for wells to be mended;"))))),
                        author.actor())
                .ref;
        views.add(new View("editor-joint", author, "/en/desk/declarations/" + ref + "/edit"));
        views.add(new View("replaced", author, "/en/desk/declarations/" + ref + "/replaced"));
    }

    private void look(Browsers browsers, List<View> views, int width, ColorScheme scheme) {
        try (var visitor = browsers.visitor(width, scheme)) {
            var page = visitor.newPage();
            for (var view : views) {
                visitor.clearCookies();
                signIn(visitor, view.who());
                page.navigate(address(view.path()));
                Browsers.look(page, "draft-" + view.name());
            }
        }
    }

    private BrowserContext visitor(Browsers browsers, Someone who, int width, ColorScheme scheme) {
        var visitor = browsers.visitor(width, scheme);
        signIn(visitor, who);
        return visitor;
    }

    private void signIn(BrowserContext visitor, Someone who) {
        visitor.addCookies(List.of(new Cookie(Sessions.COOKIE, who.session())
                .setDomain(home.getHost())
                .setPath("/")
                .setSecure(true)));
    }

    private String address(String path) {
        return home.resolve(path).toString();
    }
}
