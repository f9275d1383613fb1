package org.undersigned.platform;

import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** No path, query or form brings in text that the database could not hold. */
class TextFilter {

    private static final char REPLACEMENT = '\uFFFD';

    @ServerRequestFilter
    void address(UriInfo uri) {
        Texts.storable(null, uri.getPath());
        uri.getQueryParameters().forEach((name, values) -> values.forEach(value -> Texts.storable(name, value)));
    }

    @WithFormRead
    @ServerRequestFilter
    void form() {
        var form = CurrentRequestManager.get().getFormData();
        if (form == null) {
            return;
        }
        for (var name : form) {
            for (var value : form.get(name)) {
                if (!value.isFileItem()) {
                    decoded(name, Texts.storable(name, value.getValue()));
                }
            }
        }
    }

    /** What was no UTF-8 has been replaced by now; nobody types the replacement character. */
    private static void decoded(String name, String value) {
        if (value.indexOf(REPLACEMENT) >= 0) {
            throw Texts.malformed(name, "error_encoding");
        }
    }
}
