package org.undersigned.signing.citizens;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.Browsers;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Keystrokes;
import org.undersigned.identity.TestClock;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.citizens.ConfirmationBatch.Answer;

/** Every page of a citizen in every state, narrow and wide, light and dark. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CitizenLooksTest {

    @TestHTTPResource("/")
    URI root;

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    private Page page;
    private String prefix;
    private String lang;
    private Someone originator;

    @ParameterizedTest
    @CsvSource({"390, DARK, nl", "1280, LIGHT, fr"})
    void axe_finds_nothing_in_any_state(int width, ColorScheme scheme, String language) throws Exception {
        citizens.forgetRates();
        originator = scenario.member("Malta", "SOC");
        try (var browsers = Browsers.start();
                var visitor = browsers.visitor(width, scheme)) {
            page = visitor.newPage();
            lang = language;
            prefix = "citizen-" + scheme.name().toLowerCase() + "-";
            var ref =
                    scenario.aDeclaration().under("pace-appeal").by(originator).gathering();
            form(ref);
            own(ref);
            links(ref);
            ended(ref);
        }
    }

    private void form(String ref) {
        at(ref, "", "form");
        // it is sent when the work is done
        page.locator("main form button").first().click();
        page.waitForURL("**/requests");
        Browsers.look(page, prefix + "form-refused");
        page.fill("#name", "Zoë Šiškin");
        page.fill("#email", Citizens.address());
        page.selectOption("#country", "BE");
        page.check("input[value=COUNTED]");
        page.check("#consent");
        page.locator("main form button").first().click();
        page.waitForURL("**/requests/*");
        Browsers.look(page, prefix + "sent");
        page.fill("#code", "1234");
        send("code-wrong");
        page.locator("main form").nth(1).locator("button").click();
        Browsers.look(page, prefix + "sent-again");
    }

    private void own(String ref) {
        var email = Citizens.address();
        var form = Citizens.form(email);
        form.put("visibility", "PUBLIC");
        citizens.signs(ref, form);
        at(ref, "ature", "own");
        send("own-refused");
        page.fill("#email", email);
        send("own-sent");
        var link = "ature/links/" + OwnSignaturePagesTest.token(citizens, ref);
        at(ref, link, "held");
        send("withdrawn");
        send("erased");
        at(ref, link, "held-nothing");
    }

    private void links(String ref) {
        at(ref, "/links/nothing", "link-unknown");
        at(ref, "/links/" + token(ref), "link");
        QuarkusMock.installMockForType(
                new Confirmations() {
                    @Override
                    CompletionStage<Answer> press(String to, String token) {
                        throw Refusal.of(Refusal.Kind.BUSY, "error_busy");
                    }
                },
                Confirmations.class);
        send("link-busy");
    }

    private void ended(String ref) throws Exception {
        var token = token(ref);
        change(ref);
        Thread.sleep(1_100);
        at(ref, "/links/" + token, "link-changed");
        var other = token(ref);
        citizens.closes(ref);
        Thread.sleep(1_100);
        at(ref, "/links/" + other, "link-closed");
        at(ref, "", "over");
        TestClock.advance(Duration.ofHours(25));
        at(ref, "/links/" + other, "link-expired");
    }

    private void change(String ref) {
        var desk = "/en/desk/declarations/" + ref;
        originator.posts(desk + "/taking-back").then().statusCode(303);
        originator
                .posts(
                        desk + "/edit",
                        Keystrokes.on(1).title("en", "Shade for every street").keep())
                .then()
                .statusCode(303);
        originator.posts(desk + "/opening").then().statusCode(303);
    }

    private String token(String ref) {
        return citizens.mail(Citizens.asked(ref, Citizens.form(Citizens.address())))
                .token();
    }

    private void at(String ref, String path, String name) {
        page.navigate(root.resolve("/" + lang + "/declarations/" + ref + "/sign" + path)
                .toString());
        Browsers.look(page, prefix + name);
    }

    private void send(String name) {
        page.locator("main form button").first().click();
        page.waitForLoadState();
        Browsers.look(page, prefix + name);
    }
}
