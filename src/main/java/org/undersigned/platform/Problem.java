package org.undersigned.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * RFC 9457. The type is always {@code about:blank}: the status says what kind of problem it is.
 *
 * @param errors the fields that are wrong, absent when none is named
 * @param reference under which operators find an unexpected failure in the log
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem")
record Problem(
        @Schema(examples = "about:blank") String type,
        String title,
        @Schema(examples = "422") int status,
        @Schema(description = "In the reader's language") String detail,
        @Schema(description = "Path that was asked for") String instance,
        @Schema(description = "The fields that are wrong, where any are named") List<FieldError> errors,
        @Schema(description = "Under which operators find an unexpected failure in the log") String reference) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** One field of what was sent, as its path in it. */
    @Schema(name = "FieldError")
    record FieldError(@Schema(examples = "texts[0].title") String field, String detail) {}
}
