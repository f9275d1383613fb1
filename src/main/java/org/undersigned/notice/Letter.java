package org.undersigned.notice;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.time.Instant;
import java.util.Locale;
import org.undersigned.signing.Invitation;

/**
 * A mail to be written.
 *
 * @param to canonical address
 * @param locale the recipient's language
 * @param subject in that language
 * @param body a template with a variant in HTML and one in text
 * @param dedupeKey of two letters with one key only the first is written; null for none
 * @param uselessAfter when it makes no sense any more to send it, or null
 * @param asks the invitation that it brings, or null
 */
record Letter(
        String to,
        Locale locale,
        String subject,
        TemplateInstance body,
        String dedupeKey,
        Instant uselessAfter,
        Invitation.Key asks) {

    Letter(String to, Locale locale, String subject, TemplateInstance body, String dedupeKey, Instant uselessAfter) {
        this(to, locale, subject, body, dedupeKey, uselessAfter, null);
    }

    /** Its body in that form. */
    String rendered(String contentType) {
        return body.setLocale(locale)
                .setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(contentType))
                .render();
    }
}
