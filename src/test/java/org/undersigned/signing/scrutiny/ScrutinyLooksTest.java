package org.undersigned.signing.scrutiny;

import static org.undersigned.signing.citizens.Traits.digest;
import static org.undersigned.signing.citizens.Traits.from;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Sessions;
import org.undersigned.signing.citizens.SuspectCitizens;
import org.undersigned.signing.scrutiny.Measure.Act;

/** The pages of officers against fraud, and what everybody reads of it, with nothing and with much to see. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ScrutinyLooksTest {

    private static final Condition TRASH = Officers.at("trash");
    private static final Condition FRANCE = Officers.from("FR");

    @TestHTTPResource("/")
    URI root;

    @Inject
    Scenario scenario;

    @Inject
    SuspectCitizens citizens;

    @Inject
    Officers officers;

    @Test
    void axe_finds_nothing_and_nothing_is_cut_off() {
        var officer = scenario.officer();
        var none = scenario.aDeclaration().under("pace-appeal").published();
        var ref = scenario.aDeclaration().under("pace-appeal").published();
        var hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(2, ChronoUnit.DAYS);
        for (int i = 0; i < 8; i++) {
            citizens.sign(ref, 2 + i, from("NL").domain("d" + i).source("s" + i).at(hour.plus(i, ChronoUnit.HOURS)));
        }
        var suspects =
                citizens.sign(ref, 60, from("BE").domain("trash").name("zoe").at(hour));
        citizens.sign(ref, 9, from("FR").domain("other"));
        citizens.sign(ref, 3, from("MT").domain("few"));
        officers.done(ref, Act.INVALIDATE, Officers.at("few"));
        var reversed = officers.reversed(officers.done(ref, Act.HOLD, FRANCE));
        var running = officers.order(ref, Act.HOLD, TRASH);
        var held = firstHeld(running, suspects);
        Browsers.together(
                browsers ->
                        look(browsers, officer, pages("nl", ref, none, running, reversed, held), 390, ColorScheme.DARK),
                browsers -> look(
                        browsers, officer, pages("en", ref, none, running, reversed, held), 1280, ColorScheme.LIGHT));
        officers.cancel(running);
    }

    /** Its steps go by ids, which are random: the first ones may meet none of those whom it is about. */
    private String firstHeld(Measure running, List<String> suspects) {
        while (officers.step(running)) {
            var held = suspects.stream()
                    .filter(id -> "HELD".equals(citizens.end(id)))
                    .findFirst();
            if (held.isPresent()) {
                return held.get();
            }
        }
        throw new AssertionError("nobody was held");
    }

    private Map<String, String> pages(
            String lang, String ref, String none, Measure running, Measure reversed, String held) {
        var pages = new LinkedHashMap<String, String>();
        var office = "/" + lang + "/office/declarations/" + ref + "/scrutiny";
        pages.put("many", office);
        pages.put("none", "/" + lang + "/office/declarations/" + none + "/scrutiny");
        pages.put("form", office + "/measure");
        pages.put("count", office + "/measure?act=INVALIDATE&domain=" + digest("trash"));
        pages.put("all", office + "/measure?act=INVALIDATE");
        pages.put("wrong", office + "/measure?act=HOLD&from=never");
        pages.put("running", office + "/measures/" + running.id);
        pages.put("reversed", office + "/measures/" + reversed.id);
        pages.put("public", "/" + lang + "/declarations/" + ref + "/measures");
        pages.put("public-none", "/" + lang + "/declarations/" + none + "/measures");
        pages.put("text", "/" + lang + "/declarations/" + ref);
        pages.put("held", "/" + lang + "/declarations/" + ref + "/sign/links/" + citizens.link(held));
        pages.put("own", "/" + lang + "/declarations/" + ref + "/signature/links/" + citizens.ownLink(ref, held));
        return pages;
    }

    private void look(Browsers browsers, Someone officer, Map<String, String> pages, int width, ColorScheme scheme) {
        try (var visitor = browsers.visitor(width, scheme)) {
            visitor.addCookies(List.of(new Cookie(Sessions.COOKIE, officer.session())
                    .setDomain(root.getHost())
                    .setPath("/")
                    .setSecure(true)
                    .setHttpOnly(true)));
            Browsers.look(visitor, root, "scrutiny-", pages);
        }
    }
}
