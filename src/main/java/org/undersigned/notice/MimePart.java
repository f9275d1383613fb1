package org.undersigned.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A message, or a part of one, as far as reports of delivery need it (RFC 2045, 2046): headers and parts, nothing encoded.
 *
 * @param headers by name in small letters, the first of each
 */
record MimePart(Map<String, String> headers, String body) {

    private static final Pattern HEADER = Pattern.compile("([!-9;-~]+)\\h*:(.*)");
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary\\h*=\\h*(?:\"([^\"]+)\"|([^\\s;]+))");

    static MimePart of(String text) {
        var lines = text.replace("\r\n", "\n");
        var end = lines.indexOf("\n\n");
        var head = lines.startsWith("\n") ? "" : end < 0 ? lines : lines.substring(0, end);
        var body = lines.startsWith("\n") ? lines.substring(1) : end < 0 ? "" : lines.substring(end + 2);
        var headers = new HashMap<String, String>();
        for (var line : head.replaceAll("\\n\\h+", " ").split("\n")) {
            var header = HEADER.matcher(line);
            if (header.matches()) {
                headers.putIfAbsent(
                        header.group(1).toLowerCase(Locale.ROOT),
                        header.group(2).strip());
            }
        }
        return new MimePart(headers, body);
    }

    /** Empty where there is none. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Its media type in small letters, without parameters. */
    String type() {
        return header("content-type").split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Of a message of many parts, each of them; those of a part are its own. */
    List<MimePart> parts() {
        var parts = new ArrayList<MimePart>();
        var boundary = BOUNDARY.matcher(header("content-type"));
        if (!boundary.find()) {
            return parts;
        }
        var line = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        StringBuilder part = null;
        for (var one : body.split("\n", -1)) {
            if (one.stripTrailing().equals(line) || one.stripTrailing().equals(line + "--")) {
                if (part != null) {
                    parts.add(of(part.toString()));
                }
                part = one.stripTrailing().equals(line) ? new StringBuilder() : null;
            } else if (part != null) {
                part.append(one).append('\n');
            }
        }
        return parts;
    }
}
