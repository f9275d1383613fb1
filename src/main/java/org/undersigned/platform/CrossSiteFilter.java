package org.undersigned.platform;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what another site makes a browser send: an unsafe request must say by Sec-Fetch-Site, or else by Origin, that
 * it comes from here. One with neither header comes from no browser; one with a bearer token carries no ambient
 * authority. This stands in for tokens in forms, so that pages are the same for everyone.
 */
class CrossSiteFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @ServerRequestFilter(preMatching = true)
    void check(HttpServerRequest request) {
        if (!SAFE.contains(request.method().name()) && !bearer(request) && !own(request)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "error_cross_site");
        }
    }

    private static boolean bearer(HttpServerRequest request) {
        var authorization = request.getHeader("Authorization");
        return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith("bearer ");
    }

    private static boolean own(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin == null || sameHost(origin, request);
    }

    /** The scheme is left to HSTS: behind a proxy that ends TLS, this service may not know its own. */
    private static boolean sameHost(String origin, HttpServerRequest request) {
        var own = request.authority();
        try {
            var uri = URI.create(origin);
            return own != null
                    && uri.getHost() != null
                    && uri.getHost().equalsIgnoreCase(own.host())
                    && port(uri.getPort(), uri.getScheme()) == port(own.port(), uri.getScheme());
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    private static int port(int port, String scheme) {
        return port > 0 ? port : "https".equalsIgnoreCase(scheme) ? 443 : 80;
    }
}
