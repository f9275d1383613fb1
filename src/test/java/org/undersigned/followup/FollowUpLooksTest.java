package org.undersigned.followup;

import static org.undersigned.Scenario.from;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Sessions;
import org.undersigned.identity.TestClock;

/** Every page of what becomes of a text, empty, full and with errors, narrow and wide, light and dark. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FollowUpLooksTest {

    @TestHTTPResource("/")
    URI root;

    @Inject
    Scenario scenario;

    @Test
    void axe_finds_nothing_in_any_state() {
        TestClock.set(Instant.parse("2021-02-10T22:30:00Z"));
        var officer = scenario.officer();
        var refs = Map.of("nl", published(), "en", published());
        TestClock.set(Instant.parse("2021-02-11T06:30:00Z"));
        Browsers.bothWays("nl", "en", (visitor, way, lang) -> {
            visitor.addCookies(List.of(new Cookie(Sessions.COOKIE, officer.session())
                    .setDomain(root.getHost())
                    .setPath("/")
                    .setHttpOnly(true)
                    .setSecure(true)));
            var ref = refs.get(lang);
            look(new Look(visitor.newPage(), way, lang, ref), officer, ref);
        });
    }

    private String published() {
        return scenario.aDeclaration()
                .under("pace-assent")
                .by(scenario.member("Malta", "SOC"))
                .signedBy(2, from(2))
                .published();
    }

    private void look(Look look, Someone officer, String ref) {
        look.at("office/declarations/" + ref + "/followup", "empty");
        look.at(look.acts + "addressees", null);
        look.send("addressee-refused");
        look.page.fill("#name", "Ms Inventa MINISTER");
        look.page.fill("#office", "Ministry of Schoolyards");
        look.page.fill("#email", "minister@office.example");
        look.send("addressee-done");
        look.at(look.acts + "deliveries", null);
        look.page.selectOption("#addressee", new SelectOption().setIndex(1));
        look.send("delivery-refused");
        look.page.check("input[value=BY_HAND]");
        look.send("delivery-done");
        look.at(look.acts + "answers", "expect");
        look.page.selectOption("#addressee", new SelectOption().setIndex(1));
        look.page.fill("#due", "2021-02-10");
        look.send("expected");
        filled(officer, ref);
        look.at(look.acts + "receipts", null);
        look.send("receipt-refused");
        look.at(look.acts + "votes", null);
        look.page.fill("#on", "2021-02-11");
        look.page.fill("#yes", "43");
        look.page.fill("#no", "598");
        look.page.fill("#abstain", "52");
        look.page.check("input[value=PASS]");
        look.send("vote-refused");
        look.at(look.acts + "outcomes", null);
        look.send("outcome-refused");
        look.page.check("input[value=ADOPTED]");
        look.page.fill("#on", "2021-02-11");
        look.page.fill("#reference", "P9_TA(2021)0056");
        look.page.fill("#note", "By a large majority.");
        look.send("outcome-done");
        look.at("office/declarations/" + ref + "/followup", "full");
        look.at("declarations/" + ref + "/timeline", "timeline");
        look.at("declarations/" + ref, "public");
    }

    private static void filled(Someone officer, String ref) {
        var api = "/api/v1/declarations/" + ref + "/";
        officer.asks()
                .contentType("application/json")
                .body(Map.of(
                        "on",
                        "2021-02-11",
                        "result",
                        "PASS",
                        "yes",
                        598,
                        "no",
                        43,
                        "abstain",
                        52,
                        "confirmed",
                        true,
                        "groups",
                        List.of(
                                Map.of("group", "First group", "yes", 300, "no", 3, "abstain", 2),
                                Map.of("group", "Second group", "yes", 298, "no", 40, "abstain", 50))))
                .post(api + "votes")
                .then()
                .statusCode(200);
        var addressee = officer.gets(api + "addressees").jsonPath().getString("[0].id");
        officer.asks()
                .contentType("application/json")
                .body(Map.of(
                        "addressee",
                        addressee,
                        "on",
                        "2021-02-11",
                        "lang",
                        "en",
                        "link",
                        "https://office.example/1",
                        "text",
                        "Trees will be planted in autumn.\n\nWe thank those who have signed."))
                .post(api + "answer-receipts")
                .then()
                .statusCode(200);
    }

    private final class Look {

        private final Page page;
        private final String prefix;
        private final String lang;
        private final String acts;

        private Look(Page page, String way, String lang, String ref) {
            this.page = page;
            this.prefix = "followup-" + way + "-";
            this.lang = lang;
            this.acts = "declarations/" + ref + "/followup/";
        }

        void at(String path, String name) {
            page.navigate(root.resolve("/" + lang + "/" + path).toString());
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
