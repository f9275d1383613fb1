package org.undersigned.signing.citizens;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Sessions;

/** The figures and the names of citizens, for everybody and for the organiser, with few and with many. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CountsLooksTest {

    @TestHTTPResource("/")
    URI root;

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    CitizenRows rows;

    @Inject
    Recipients recipients;

    private Someone originator;

    @Test
    void axe_finds_nothing_and_nothing_is_cut_off() throws Exception {
        citizens.forgetRates();
        originator = scenario.member("Malta", "SOC");
        var many = many();
        var one = scenario.aDeclaration().under("pace-appeal").by(originator).published();
        signs(one, "Wolfeschlegelsteinhausenbergerdorff".repeat(2));
        recipients.set(one, SealedNamesTest.publicKey(SealedNamesTest.keyFile()), originator.actor());
        var none = scenario.aDeclaration().under("pace-appeal").by(originator).gathering();
        Browsers.together(
                browsers -> look(browsers, pages("nl", many, one, none), 390, ColorScheme.DARK),
                browsers -> look(browsers, pages("en", many, one, none), 1280, ColorScheme.LIGHT));
    }

    private static Map<String, String> pages(String lang, String many, String one, String none) {
        var pages = new LinkedHashMap<String, String>();
        var text = "/" + lang + "/declarations/";
        var desk = "/" + lang + "/desk/declarations/";
        pages.put("many", text + many);
        pages.put("many-names", text + many + "/citizens");
        pages.put("many-names-last", text + many + "/citizens?before=3");
        pages.put("many-desk", desk + many + "/citizens");
        pages.put("many-task", desk + many);
        pages.put("one", text + one);
        pages.put("one-names", text + one + "/citizens");
        pages.put("one-desk", desk + one + "/citizens");
        pages.put("none-names", text + none + "/citizens");
        pages.put("none-desk", desk + none + "/citizens");
        pages.put("none-recipient", desk + none + "/recipient");
        pages.put("one-recipient", desk + one + "/recipient");
        return pages;
    }

    private String many() {
        var ref = scenario.aDeclaration().under("pace-appeal").by(originator).published();
        signs(ref, "عائشة البغدادي");
        signs(ref, "Zoë Šiškin-Þorvaldsdóttir");
        rows.addPublic(ref, 130);
        rows.addCountries(ref, Map.of("FR", 1_740, "NL", 61, "IT", 17, "GB", 402, "MT", 3, "AD", 1, "LI", 2));
        rows.invalidate(ref, 12, "ROBOT");
        rows.invalidate(ref, 3, "More than one name from one hand");
        var day = LocalDate.now().minusDays(40);
        for (int i = 0; i < 40; i++) {
            if (i % 9 < 7) {
                rows.addDay(ref, day.plusDays(i).toString(), i * i % 67 * 3 + 1);
            }
        }
        return ref;
    }

    private void signs(String ref, String name) {
        var form = Citizens.form(Citizens.address());
        form.put("name", name);
        form.put("visibility", "PUBLIC");
        citizens.signs(ref, form);
    }

    private void look(Browsers browsers, Map<String, String> pages, int width, ColorScheme scheme) {
        try (var visitor = browsers.visitor(width, scheme)) {
            signIn(visitor);
            Browsers.look(visitor, root, "counts-", pages);
        }
    }

    private void signIn(BrowserContext context) {
        context.addCookies(List.of(new Cookie(Sessions.COOKIE, originator.session())
                .setDomain(root.getHost())
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)));
    }
}
