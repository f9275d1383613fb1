package org.undersigned.notice;

import java.util.regex.Pattern;

/**
 * What a server said of a mail that it does not take, as others may read it who do not know the address: without any
 * address, in one line, not longer than 200 characters.
 */
final class ServerWords {

    private static final int LONGEST = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\\[\\],;:\"']+@[^\\s<>()\\[\\],;:\"']+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");
    private static final int SHORTEST_NAME = 3;

    private ServerWords() {}

    /** @param recipient whose name before the @ is left out, too */
    static String of(String said, String recipient) {
        var plain = INVISIBLE.matcher(said == null ? "" : said).replaceAll("");
        // before it is cut: half an address is one, too
        var anonymous = without(nameOf(recipient), ADDRESS.matcher(plain).replaceAll("…"))
                .replaceAll("[\\s\\p{Cc}\\p{Z}]+", " ")
                .strip();
        return anonymous.codePointCount(0, anonymous.length()) <= LONGEST
                ? anonymous
                : anonymous.substring(0, anonymous.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static String nameOf(String recipient) {
        return recipient.substring(0, Math.max(0, recipient.indexOf('@')));
    }

    private static String without(String name, String text) {
        return name.length() < SHORTEST_NAME
                ? text
                : Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .replaceAll("…");
    }
}
