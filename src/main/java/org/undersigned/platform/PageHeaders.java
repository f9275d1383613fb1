package org.undersigned.platform;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A page names its language and, unless its class says otherwise, is shown only after asking whether it is still so. */
class PageHeaders {

    @Inject
    Reader reader;

    @ServerResponseFilter
    void describe(ContainerResponseContext response) {
        var type = response.getMediaType();
        if (type == null || !"html".equals(type.getSubtype())) {
            return;
        }
        var headers = response.getHeaders();
        // a template that is the entity of a Response loses the charset on its way
        headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, reader.lang());
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            headers.add(HttpHeaders.VARY, "Cookie");
        }
    }
}
