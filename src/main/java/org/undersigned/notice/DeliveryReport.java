package org.undersigned.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a server says later of a mail that it had taken: a delivery status notification (RFC 3464) that could not deliver.
 *
 * @param messageId of the mail, without angle brackets
 * @param said by the server that refused it, or its status code (RFC 3463)
 */
record DeliveryReport(String messageId, String said) {

    private static final List<String> ORIGINALS =
            List.of("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n(\\h*\\n)+");

    /** Nothing where the message is no such report, or tells of a delay or a delivery. */
    static Optional<DeliveryReport> of(String message) {
        var whole = MimePart.of(message);
        if (!whole.type().equals("multipart/report")) {
            return Optional.empty();
        }
        var parts = whole.parts();
        return said(parts).flatMap(said -> messageId(parts).map(id -> new DeliveryReport(id, said)));
    }

    /** The fields of the message come first, those of each recipient in a block of their own (RFC 3464 §2.1). */
    private static Optional<String> said(List<MimePart> parts) {
        return parts.stream()
                .filter(part -> part.type().endsWith("delivery-status"))
                .flatMap(part -> Arrays.stream(EMPTY_LINES.split(part.body())))
                .map(MimePart::of)
                .filter(fields -> fields.header("action").equalsIgnoreCase("failed"))
                .map(fields -> fields.header("diagnostic-code").isEmpty()
                        ? fields.header("status")
                        : fields.header("diagnostic-code").replaceFirst("(?i)^smtp\\s*;\\s*", ""))
                .findFirst();
    }

    private static Optional<String> messageId(List<MimePart> parts) {
        return parts.stream()
                .filter(part -> ORIGINALS.contains(part.type()))
                .map(part -> MimePart.of(part.body()).header("message-id"))
                .filter(id -> id.startsWith("<") && id.endsWith(">"))
                .map(id -> id.substring(1, id.length() - 1))
                .findFirst();
    }
}
