package org.undersigned.identity;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import org.undersigned.platform.Ids;

/** People who visit the service in tests, each new and with a session of their own. */
public final class Personas {

    private Personas() {}

    /** An account that acts for nobody. */
    public static Account account(Grant... grants) {
        return account(null, grants);
    }

    /** An account of that person. */
    public static Account account(String personId, Grant... grants) {
        var email = Ids.next() + "@assembly.example";
        return bean(Accounts.class).open(email, "Zoë Šiškin-Ørsted", personId, Locale.ENGLISH, List.of(grants));
    }

    /** A new session cookie's value. */
    public static String session(Account account) {
        return QuarkusTransaction.requiringNew()
                .call(() -> bean(Sessions.class).start(account, null).getValue());
    }

    public static RequestSpecification anonymous() {
        return given().redirects().follow(false);
    }

    /** A browser that has just signed in. */
    public static RequestSpecification as(Account account) {
        return withCookie(session(account));
    }

    public static RequestSpecification withCookie(String session) {
        return anonymous().cookie(Sessions.COOKIE, session);
    }

    public static RequestSpecification bearing(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
