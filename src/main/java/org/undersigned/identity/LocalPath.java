package org.undersigned.identity;

import java.net.URI;
import java.net.URISyntaxException;

/** A place of this site to go on to. Whatever a browser could read as another site is dropped. */
final class LocalPath {

    private static final int LONGEST = 1000;

    private LocalPath() {}

    /** The path as given, or null. Browsers read a backslash as a slash and leave tabs and line ends out. */
    static String orNull(String next) {
        return next != null
                        && next.length() <= LONGEST
                        && next.startsWith("/")
                        && !next.startsWith("//")
                        && !next.contains("\\")
                        && next.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c))
                        && isPathOnly(next)
                ? next
                : null;
    }

    private static boolean isPathOnly(String next) {
        try {
            var uri = new URI(next);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
