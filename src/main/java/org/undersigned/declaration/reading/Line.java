package org.undersigned.declaration.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One printed line with words on it.
 *
 * @param number from 1
 * @param text without space around it
 * @param gap empty lines before it
 * @param set in from the margin, or first on a page: whatever took the text off the page has left a mark there
 * @param spaced whether a space stands after its last word, as where a line was broken by the measure
 */
record Line(int number, String text, int gap, boolean set, boolean spaced) {

    private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\n\\r\\u0085\\u2028\\u2029]");

    /** What a hyphen at the end of a line looks like. */
    private static final Pattern HYPHEN = Pattern.compile(".*[\\p{L}\\p{N}][-\\u2010\\u00AD]");

    private static final String CLOSING = "»”\"’')] \u00A0";
    private static final Pattern SMALL = Pattern.compile("[^\\p{L}\\p{N}]{0,3}\\p{Ll}.*");

    static List<Line> of(String text) {
        var lines = new ArrayList<Line>();
        int number = 0;
        int gap = 0;
        for (var raw : BREAK.split(text, -1)) {
            number++;
            var words = raw.strip();
            if (words.isEmpty()) {
                gap += raw.indexOf('\f') < 0 ? 1 : 0;
            } else {
                var first = raw.charAt(0);
                lines.add(new Line(
                        number,
                        words,
                        lines.isEmpty() ? 0 : gap,
                        Character.isWhitespace(first),
                        Character.isWhitespace(raw.charAt(raw.length() - 1))));
                gap = 0;
            }
        }
        return lines;
    }

    int length() {
        return text.length();
    }

    /** Whether anything but the end of a line stands between it and the one before. */
    boolean isApart() {
        return gap > 0 || set;
    }

    /** Whether it may end in the middle of a word; "partner- " with a space after it does not. */
    boolean endsInHyphen() {
        return !spaced && HYPHEN.matcher(text).matches();
    }

    /** Whether a sentence or a clause ends with it. */
    boolean ends() {
        return ".:;!?…".indexOf(lastMark()) >= 0;
    }

    boolean endsSentence() {
        return ".!?…".indexOf(lastMark()) >= 0;
    }

    /** The last character but for quotation marks and brackets. */
    private char lastMark() {
        int end = text.length() - 1;
        while (end > 0 && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return text.charAt(end);
    }

    boolean beginsSmall() {
        return SMALL.matcher(text).matches();
    }

    boolean isCapitals() {
        var letters = text.codePoints().filter(Character::isLetter).toArray();
        return letters.length >= 8 && java.util.Arrays.stream(letters).allMatch(Character::isUpperCase);
    }
}
