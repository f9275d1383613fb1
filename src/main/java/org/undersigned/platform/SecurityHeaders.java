package org.undersigned.platform;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Set;

/** What every answer tells the browser about itself, error or not. */
class SecurityHeaders {

    static final int BEFORE_EVERYTHING = 10_000;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Where an address alone could tell that somebody signs or holds a link. */
    private static final Set<String> SIGNING = Set.of(
            "sign",
            "sign-in",
            "signature",
            "signatures",
            "withdraw",
            "withdrawal",
            "withdrawals",
            "confirm",
            "confirmation",
            "confirmations",
            "consent",
            "consents",
            "invitation",
            "invitations");

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::put, BEFORE_EVERYTHING);
    }

    private static void put(RoutingContext routing) {
        var path = String.valueOf(routing.request().path());
        var headers = routing.response().headers();
        if (!developerPage(path)) {
            headers.set("Content-Security-Policy", POLICY);
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", tellsOfSigning(path) ? "no-referrer" : "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        if (routing.request().isSSL() || "https".equals(routing.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        routing.next();
    }

    private static boolean tellsOfSigning(String path) {
        return Arrays.stream(path.split("/")).anyMatch(SIGNING::contains);
    }

    /** Quarkus's own pages of dev mode use inline scripts; they do not exist in production. */
    private static boolean developerPage(String path) {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT && path.startsWith("/q/");
    }
}
