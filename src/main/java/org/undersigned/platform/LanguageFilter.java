package org.undersigned.platform;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Pages live under a language. An address without one leads to the reader's; an unknown language is not found. */
class LanguageFilter {

    private static final String PARAMETER = "lang";

    @ServerRequestFilter
    void know(UriInfo uri) {
        var lang = uri.getPathParameters().getFirst(PARAMETER);
        if (lang != null && Languages.known(lang).isEmpty()) {
            throw new NotFoundException();
        }
    }

    /** Whether the first segment is no language, looks like none that we do not speak, and is not the framework's q. */
    static boolean lacksLanguage(String path) {
        return !Languages.firstSegment(path).matches("[A-Za-z]{1,2}([-_].*)?");
    }

    static Response toPreferred(HttpServerRequest request) {
        var lang = Languages.preferred(request).getLanguage();
        return Response.status(Response.Status.FOUND)
                .location(URI.create("/" + lang + request.uri()))
                .header("Vary", "Accept-Language, Cookie")
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
