package org.undersigned.signing.represented;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.signing.represented.Complaints.presses;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Sessions;
import org.undersigned.signing.OpenNames;
import org.undersigned.signing.represented.Complaints.Complaint;
import org.undersigned.vault.Recipient;

/**
 * The organisation's key and the names in a real browser: the pair is made there, the private half never leaves, and what
 * the service seals to the public one is opened there and by the command. The pages are looked at on the way.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RealNamesBrowserTest {

    @TestHTTPResource("/")
    URI root;

    @Inject
    Complaints complaints;

    private record Sent(String url, String body) {}

    @Test
    void the_private_key_stays_in_the_browser_and_opens_the_names() throws Exception {
        var one = complaints.written(3);
        var other = complaints.written(3);
        Browsers.together(
                browsers -> walk(browsers, one, 390, ColorScheme.DARK, "nl"),
                browsers -> walk(browsers, other, 1280, ColorScheme.LIGHT, "en"));
    }

    private void walk(Browsers browsers, Complaint complaint, int width, ColorScheme scheme, String lang) {
        var people = List.of(
                complaint.enters("Baker", "k1"),
                complaint.enters("عائشة", "k2"),
                complaint.enters("Wolfeschlegelsteinhausenbergerdorff".repeat(2), null));
        try (var visitor = browsers.visitor(width, scheme)) {
            signIn(visitor, complaint);
            var page = visitor.newPage();
            var sent = new ArrayList<Sent>();
            page.onRequest(request -> sent.add(new Sent(request.url(), request.postData())));
            var desk = "/" + lang + "/desk/declarations/" + complaint.ref();
            at(page, desk + "/organisation-key");
            var key = makesKey(page);
            Browsers.look(page, "represented-key");
            page.locator("form:has(#publicKey) button").click();
            page.waitForLoadState();

            own(page, complaint, people, lang);
            Browsers.look(at(page, desk + "/represented"), "represented-list");
            at(page, desk + "/represented/" + people.get(1));
            Browsers.look(page, "represented-person");
            page.locator("form[action$='/link'] button").click();
            page.waitForLoadState();
            Browsers.look(page, "represented-link");

            opens(page, complaint, desk, key);
            assertStays(key, sent);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Path makesKey(Page page) throws Exception {
        var download =
                page.waitForDownload(() -> page.locator("[data-key-make]").click());
        assertEquals("recipient.key", download.suggestedFilename());
        assertFalse(page.locator("[data-key-cannot]").isVisible());
        var key = Files.createTempFile("made", ".key");
        download.saveAs(key);
        var publicKey = Complaints.publicKey(key);
        assertEquals(publicKey, page.inputValue("#publicKey"));
        assertEquals(
                Recipient.of(publicKey).fingerprint(),
                page.locator("[data-key-fingerprint]").textContent());
        return key;
    }

    /** In each of its states. */
    private void own(Page page, Complaint complaint, List<String> people, String lang) {
        var link = complaint.link(people.get(0)).replace("/en/", "/" + lang + "/");
        Browsers.look(at(page, link), "represented-own-fresh");
        page.fill("#pseudonym", "عائشة");
        page.fill("#name", "=Zoë, \"Šiškin\"");
        page.fill("#born", "1980");
        page.locator("form[action$='/consent'] button").click();
        Browsers.look(page, "represented-own-refused");
        page.fill("#pseudonym", "Miller");
        page.fill("#born", "1980-11-05");
        page.locator("form[action$='/consent'] button").click();
        page.waitForURL("**notice=**");
        Browsers.look(page, "represented-own-consented");

        var other = complaint.link(people.get(1)).replace("/en/", "/" + lang + "/");
        presses(other, "consent", Map.of("pseudonym", "Potter", "name", "Þóra", "reach", "by the neighbour"))
                .then()
                .statusCode(303);
        var third = complaint.link(people.get(2)).replace("/en/", "/" + lang + "/");
        Complaints.consents(third, "Weaver").then().statusCode(303);
        presses(third, "withdrawal", Map.of()).then().statusCode(303);
        Browsers.look(at(page, third), "represented-own-withdrawn");
        page.locator("form[action$='/erasure'] button").click();
        page.waitForLoadState();
        Browsers.look(page, "represented-own-erased");
        Browsers.look(at(page, third), "represented-own-nothing");
    }

    private void opens(Page page, Complaint complaint, String desk, Path key) throws Exception {
        at(page, desk + "/organisation-key");
        var sealed = Files.createTempFile("sealed", ".json");
        page.waitForDownload(() -> page.locator("a[href$='sealed.json']").click())
                .saveAs(sealed);
        assertThat(Files.readString(sealed), not(containsString("Zoë")));
        page.setInputFiles("[data-open-file]", sealed);
        page.setInputFiles("[data-open-key]", Complaints.keyFile());
        page.locator("[data-open-go]").click();
        page.waitForCondition(() -> page.isEnabled("[data-open-go]"));
        assertTrue(page.isHidden("[data-open-result]"), "another key opens nothing");
        page.setInputFiles("[data-open-key]", key);
        page.locator("[data-open-go]").click();
        page.waitForSelector("[data-open-table] td");
        assertThat(page.textContent("[data-open-table]"), containsString("Þóra"));
        Browsers.look(page, "represented-opened");
        var csv = Files.createTempFile("names", ".csv");
        page.waitForDownload(() -> page.locator("[data-open-save]").click()).saveAs(csv);
        var rows = Files.readString(csv).lines().skip(1).toList();
        assertEquals("1,Miller,\"'=Zoë, \"\"Šiškin\"\"\",1980-11-05,", rows.get(0));
        assertEquals("2,Potter,Þóra,,by the neighbour", rows.get(1));
        assertEquals(rows, opened(key, sealed).lines().skip(1).toList(), "the command writes the same");
    }

    private static String opened(Path key, Path names) {
        var out = new StringWriter();
        new picocli.CommandLine(new OpenNames())
                .setOut(new PrintWriter(out))
                .execute("--key", key.toString(), names.toString());
        return out.toString();
    }

    /** No address and no body that was sent holds the private key, however it is written. */
    private static void assertStays(Path key, List<Sent> sent) throws Exception {
        var secret = Files.readAllLines(key).get(2).substring("private ".length());
        assertTrue(sent.stream().anyMatch(one -> one.body() != null), "the public key was sent");
        for (var one : sent) {
            var text = one.url() + " " + one.body();
            if (!one.url().startsWith("blob:")) {
                assertThat(text, not(containsString(secret.substring(0, 20))));
                assertThat(text, not(containsString("private")));
            }
        }
    }

    private Page at(Page page, String path) {
        page.navigate(root.resolve(path).toString());
        return page;
    }

    private void signIn(BrowserContext context, Complaint complaint) {
        context.addCookies(
                List.of(new Cookie(Sessions.COOKIE, complaint.author().session())
                        .setDomain(root.getHost())
                        .setPath("/")
                        .setSecure(true)
                        .setHttpOnly(true)));
    }
}
