package org.undersigned.platform;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** Which language of the interface a request asks for: by its path, else by cookie, else by Accept-Language. */
public final class Languages {

    static final String COOKIE = "lang";

    private Languages() {}

    static Locale of(HttpServerRequest request) {
        return inPath(request.path()).orElseGet(() -> preferred(request));
    }

    static Optional<Locale> inPath(String path) {
        return known(firstSegment(path));
    }

    static Locale preferred(HttpServerRequest request) {
        var cookie = request.getCookie(COOKIE);
        return Optional.ofNullable(cookie)
                .flatMap(c -> known(c.getValue()))
                .orElseGet(() -> accepted(request.getHeader("Accept-Language")));
    }

    public static Optional<Locale> known(String code) {
        return Messages.LOCALES.stream()
                .filter(locale -> locale.getLanguage().equals(code))
                .findFirst();
    }

    static String firstSegment(String path) {
        if (path == null || path.length() < 2) {
            return "";
        }
        var end = path.indexOf('/', 1);
        return path.substring(1, end < 0 ? path.length() : end);
    }

    static Locale accepted(String header) {
        var found = header == null ? null : Locale.lookup(ranges(header), Messages.LOCALES);
        return found == null ? Messages.LOCALES.get(0) : found;
    }

    private static List<LanguageRange> ranges(String header) {
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException notWellFormed) {
            return List.of();
        }
    }
}
