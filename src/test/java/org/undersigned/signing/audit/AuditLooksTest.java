package org.undersigned.signing.audit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.undersigned.Browsers;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Actor;
import org.undersigned.identity.Account;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;
import org.undersigned.identity.Sessions;
import org.undersigned.signing.citizens.Citizens;
import org.undersigned.signing.citizens.SuspectCitizens;
import org.undersigned.signing.citizens.Traits;
import org.undersigned.signing.recount.ReadLog;

/** The pages of an audit, one entry of which does not open. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AuditLooksTest {

    @TestHTTPResource("/")
    URI root;

    @Inject
    Scenario scenario;

    @Inject
    SuspectCitizens citizens;

    @Inject
    Citizens books;

    @Inject
    ReadLog log;

    @Inject
    Appointing appointing;

    private Account admin;
    private Account auditor;

    @Test
    void axe_finds_nothing_and_nothing_is_cut_off() {
        var ref = scenario.aDeclaration().under("pace-appeal").published();
        admin = Personas.account(Grant.admin());
        auditor = Personas.account();
        var signed = citizens.sign(ref, 3, Traits.from("BE"));
        log.bringUpToDate();
        var fresh = appointed(ref);
        var page = appointed(ref);
        Personas.as(auditor)
                .redirects()
                .follow(false)
                .formParams(Map.of("randomness", "3 1 4 1 5 9 2 6 5 3"))
                .post(page + "/sample")
                .then()
                .statusCode(303);
        books.change("update citizen_signature set country = 'FR' where id = ?1", signed.get(0));
        Browsers.together(
                browsers -> look(browsers, "nl", 390, ColorScheme.DARK, fresh, page),
                browsers -> look(browsers, "en", 1280, ColorScheme.LIGHT, fresh, page));
    }

    private void look(Browsers browsers, String lang, int width, ColorScheme scheme, String fresh, String page) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("draw", "/" + lang + fresh.substring(3));
        pages.put("drawn", "/" + lang + page.substring(3));
        pages.put("entries", "/" + lang + page.substring(3) + "/entries/1");
        pages.put("end", "/" + lang + page.substring(3) + "/end");
        try (var visitor = browsers.visitor(width, scheme)) {
            signIn(visitor, auditor);
            Browsers.look(visitor, root, "audit-", pages);
        }
        try (var visitor = browsers.visitor(width, scheme)) {
            signIn(visitor, admin);
            var list = "/" + lang + "/admin/audits";
            var dismissal = list + "/" + Auditor.id(page) + "/dismissal";
            Browsers.look(visitor, root, "audit-", Map.of("admin", list, "dismissal", dismissal));
        }
    }

    private void signIn(BrowserContext visitor, Account account) {
        visitor.addCookies(List.of(new Cookie(Sessions.COOKIE, Personas.session(account))
                .setDomain(root.getHost())
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)));
    }

    private String appointed(String ref) {
        var by = new Actor(admin.id, admin.name, null);
        return "/en/desk/audits/"
                + QuarkusTransaction.requiringNew().call(() -> appointing.appoint(ref, auditor.email, by).id);
    }
}
