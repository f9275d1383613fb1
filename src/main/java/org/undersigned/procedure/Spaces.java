package org.undersigned.procedure;

import java.util.regex.Pattern;

/** Spaces as they come from word processors and web pages. */
final class Spaces {

    private static final Pattern ANY = Pattern.compile("[\\s\\p{Z}]+");

    private Spaces() {}

    /** The text without spaces around it and with one plain space wherever there were several, or another kind. */
    static String single(String text) {
        return ANY.matcher(text).replaceAll(" ").strip();
    }
}
