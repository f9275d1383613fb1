package org.undersigned.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.Browsers.look;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;

/** The main job in a browser, from the first click of a newcomer to the second edition; pictures of every step. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class WholeWayTest {

    private static final String SEEDS = "Safe passage for the seed exchanges of small farms";
    private static final String TRAINS = "Night trains that a family can afford";

    private static Browsers browsers;

    @TestHTTPResource("/")
    URI root;

    @BeforeAll
    static void start() {
        browsers = Browsers.start();
    }

    @AfterAll
    static void stop() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void a_declaration_is_drafted_signed_admitted_published_and_closed() {
        var originator = visitor(1280, ColorScheme.LIGHT);
        look(originator, "way-01-home");
        click(originator, "Be an originator");
        look(originator, "way-02-desk");
        drafts(originator);

        var member = visitor(390, ColorScheme.DARK);
        click(member, "Be another member");
        signs(member, SEEDS, "way-11");

        submits(originator);

        var officer = visitor(1280, ColorScheme.DARK);
        click(officer, "Be a table officer");
        look(officer, "way-20-office");
        admits(officer);

        signsWhatIsOpen(member);
        closes(officer);
        imports(officer);

        reads(visitor(390, ColorScheme.LIGHT));
    }

    private void drafts(Page page) {
        follow(page, "Begin a declaration");
        look(page, "way-03-choose");
        follow(page, "Written declaration");
        page.locator("#title_en").fill("Benches for those who wait");
        page.locator("#body_en").fill("Who waits, stands.\n\nWe ask for a bench at every stop.");
        assertThat(page.locator("#length_en")).containsText("11 of 200 words");
        look(page, "way-04-draft");
        click(page, "Save the draft");
        look(page, "way-05-task");
        follow(page, "Open for signature");
        look(page, "way-06-opening");
        click(page, "Open for signature and sign as Ms Maëlle de KERGADEC, France, SOC");
        assertThat(page.locator("main")).containsText("1 of 20 signatures");
        follow(page, "Ask members to sign");
        page.getByLabel("Wout van der MEERSCH").check();
        look(page, "way-07-invitations");
        click(page, "Go on with those chosen");
        look(page, "way-08-ask");
        click(page, "Ask 1 member");
        look(page, "way-09-asked");
    }

    private void signs(Page page, String title, String name) {
        look(page, name + "-desk");
        follow(page, title);
        assertThat(page.locator(".nameplate")).hasText("Mr Wout van der MEERSCH, Belgium, ALDE");
        look(page, name + "-sign");
        click(page, "Sign as Mr Wout van der MEERSCH, Belgium, ALDE");
        assertThat(page.locator("h1")).hasText("You have signed");
        look(page, name + "-signed");
    }

    private void submits(Page page) {
        page.navigate(at("/en/desk"));
        follow(page, SEEDS);
        assertThat(page.locator("main")).containsText("20 of 20 signatures");
        look(page, "way-12-complete");
        follow(page, "Submit to the table office");
        look(page, "way-13-submission");
        click(page, "Submit to the table office");
        look(page, "way-14-submitted");
    }

    private void admits(Page page) {
        follow(page, SEEDS);
        look(page, "way-21-dossier");
        follow(page, "Admit and publish");
        look(page, "way-22-admission");
        click(page, "Admit and publish");
        assertThat(page.locator("main")).containsText("No. 761");
        look(page, "way-23-admitted");
    }

    private void signsWhatIsOpen(Page page) {
        page.navigate(at("/en/declarations/pace-wd-760/sign"));
        click(page, "Sign as Mr Wout van der MEERSCH, Belgium, ALDE");
        assertThat(page.locator("h1")).hasText("You have signed");
    }

    private void closes(Page page) {
        page.navigate(at("/en/office"));
        follow(page, TRAINS);
        follow(page, "Close");
        look(page, "way-24-closure");
        click(page, "Close for signature");
        assertThat(page.locator("main")).containsText("2nd edition");
        look(page, "way-25-closed");
    }

    private void imports(Page page) {
        page.navigate(at("/en/office/imports"));
        look(page, "way-26-import");
        page.locator("textarea[name=text]").fill(resource("/demo/published.txt"));
        click(page, "Import");
        assertThat(page.locator("main")).containsText("No. 744");
        look(page, "way-27-imported");
    }

    private void reads(Page page) {
        look(page, "way-30-home");
        page.navigate(at("/en/declarations"));
        look(page, "way-31-list");
        follow(page, TRAINS);
        assertThat(page.locator("main")).containsText("Mr Wout van der MEERSCH, Belgium, ALDE");
        assertThat(page.locator("main")).containsText("2nd edition");
        look(page, "way-32-declaration");
        follow(page, Pattern.compile("MEERSCH"));
        assertThat(page.locator("main")).containsText(SEEDS);
        look(page, "way-33-person");
        var data = page.request().get(at("/declarations/pace-wd-760.json")).text();
        assertTrue(data.contains("\"printed\":\"Mr Wout van der MEERSCH, Belgium, ALDE\""), data);
        var names = data.split("\"printed\":", -1).length - 1;
        var rows = page.request()
                        .get(at("/declarations/pace-wd-760.csv"))
                        .text()
                        .lines()
                        .count()
                - 1;
        assertEquals(names, rows);
    }

    private Page visitor(int width, ColorScheme scheme) {
        var page = browsers.visitor(width, scheme).newPage();
        page.navigate(at("/"));
        return page;
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void follow(Page page, String link) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    private static void follow(Page page, Pattern link) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    /** The session cookie is for secure origins; browsers take localhost for one. */
    private String at(String path) {
        return "http://localhost:" + root.getPort() + path;
    }

    private static String resource(String name) {
        try (var in = WholeWayTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
