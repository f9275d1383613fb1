package org.undersigned.declaration.reading;

/** The first words of a passage, to recognise it by. */
final class Excerpt {

    private static final int LENGTH = 60;

    private Excerpt() {}

    static String of(String text) {
        if (text.codePointCount(0, text.length()) <= LENGTH) {
            return text;
        }
        var cut = text.substring(0, text.offsetByCodePoints(0, LENGTH));
        int space = cut.lastIndexOf(' ');
        return (space > LENGTH / 2 ? cut.substring(0, space) : cut) + " …";
    }
}
