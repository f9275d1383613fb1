package org.undersigned.platform;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** What every answer tells the browser about itself, error or not. */
class SecurityHeaders {

    static final int BEFORE_EVERYTHING = 10_000;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Where an address alone could tell that somebody signs or holds a link. */
    private static final Pattern SIGNING = Pattern.compile(
            "/(sign|sign-in|signatures?|withdraw|withdrawals?|confirm|confirmations?|consents?|invitations?)(/|$)");

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
        headers.set("Referrer-Policy", SIGNING.matcher(path).find() ? "no-referrer" : "same-origin");
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

    /** Quarkus's own pages of dev mode use inline scripts; they do not exist in production. */
    private static boolean developerPage(String path) {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT && path.startsWith("/q/");
    }
}
