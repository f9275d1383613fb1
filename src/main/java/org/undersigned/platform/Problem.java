package org.undersigned.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * RFC 9457. The type is always {@code about:blank}: the status says what kind of problem it is.
 *
 * @param errors the fields that are wrong, absent when none is named
 * @param reference under which operators find an unexpected failure in the log
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<FieldError> errors,
        String reference) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** One field of what was sent, as its path in it. */
    record FieldError(String field, String detail) {}
}
