package org.undersigned.signing.ledger;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Account;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;
import org.undersigned.identity.Sessions;
import org.undersigned.ledger.log.LogDesk;
import org.undersigned.ledger.log.PublishedLog;
import org.undersigned.signing.citizens.Citizens;

/** What an administrator sees of the ledger, and does to its keys. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LedgerPagesTest {

    private static final String PAGE = "/en/admin/ledger";

    @TestHTTPResource("/")
    URI root;

    @Inject
    PublishedLog log;

    @Inject
    LogDesk desk;

    @Inject
    Citizens citizens;

    @Inject
    Scenario scenario;

    private Account admin;

    @BeforeEach
    void published() {
        admin = Personas.account(Grant.admin());
        scenario.aDeclaration().gathering();
        log.bringUpToDate();
    }

    private ValidatableResponse get(String path) {
        return Personas.as(admin).get(path).then().statusCode(200);
    }

    private ValidatableResponse post(String path) {
        return Personas.as(admin).redirects().follow(false).post(path).then();
    }

    @Test
    void it_says_how_the_log_is_and_whether_it_may_go_on() {
        get(PAGE)
                .body(containsString(desk.view().root()))
                .body(containsString("The database holds all that was promised"))
                .body(containsString("None is set"));
        citizens.change("update ledger_tree set size = size + 1");
        try {
            get(PAGE)
                    .body(containsString("Nothing is signed"), containsString("The ledger has stopped: "))
                    .body(not(containsString("holds all that was promised")));
            post(PAGE + "/rotation").statusCode(409).body(containsString("The ledger has stopped: "));
            get("/fr/admin/ledger").body(containsString("Rien n’est signé"));
        } finally {
            citizens.change("update ledger_tree set size = size - 1");
        }
        get("/nl/admin/ledger").body(containsString("alles wat beloofd is"));
    }

    @Test
    void a_key_takes_over_from_another_in_two_steps_each_of_which_is_noted() {
        log.bringUpToDate();
        long before = desk.view().keys().size();
        get(PAGE + "/rotation").body(containsString("Let another key sign, too"));
        assertEquals(before, desk.view().keys().size(), "looking changes nothing");
        post(PAGE + "/rotation").statusCode(303);
        assertEquals(before + 1, desk.view().keys().size());
        post(PAGE + "/retirement").statusCode(409).body(containsString("Wait a minute"));
        log.bringUpToDate();
        var newest = desk.view().keys().get(0).verifier().toString();
        get(PAGE + "/retirement").body(containsString(newest));
        post(PAGE + "/retirement").statusCode(303);
        assertEquals(1, desk.view().signing());
        post(PAGE + "/retirement").statusCode(409).body(containsString("Only one key signs"));
        get(PAGE).body(containsString("Alone from then on"), containsString(admin.name));
        var acts = desk.view().acts();
        assertEquals(newest, acts.get(0).verifier().toString());
        assertEquals(
                List.of(false, true),
                acts.subList(0, 2).stream().map(act -> act.rotated()).toList());
    }

    @Test
    void axe_finds_nothing_and_nothing_is_cut_off() {
        post(PAGE + "/rotation").statusCode(303);
        Browsers.together(
                browsers -> look(browsers, "nl", 390, ColorScheme.DARK),
                browsers -> look(browsers, "en", 1280, ColorScheme.LIGHT));
    }

    private void look(Browsers browsers, String lang, int width, ColorScheme scheme) {
        var pages = new LinkedHashMap<String, String>(Map.of("show", "/" + lang + "/admin/ledger"));
        pages.put("rotate", "/" + lang + "/admin/ledger/rotation");
        pages.put("retire", "/" + lang + "/admin/ledger/retirement");
        try (var visitor = browsers.visitor(width, scheme)) {
            visitor.addCookies(List.of(new Cookie(Sessions.COOKIE, Personas.session(admin))
                    .setDomain(root.getHost())
                    .setPath("/")
                    .setSecure(true)
                    .setHttpOnly(true)));
            Browsers.look(visitor, root, "ledger-", pages);
        }
    }
}
