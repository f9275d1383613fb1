package org.undersigned.declaration.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.undersigned.procedure.Section.Numbers;

/**
 * What stands before a numbered passage.
 *
 * @param text without its dot: "GG", "12"
 * @param rest the words after it
 */
record Label(String text, String rest) {

    private static final Pattern LETTERS = Pattern.compile("([A-Z]{1,3})\\h?[.)]\\h+(\\S.*)");
    private static final Pattern POINT = Pattern.compile("\\(?[a-z]{1,4}\\)\\h+\\S");
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,3})\\h?[.)]\\h+(\\S.*)");

    /** "(a)", "b)", "iv)": a point of a numbered passage, whose label stays with its words. */
    static boolean isPoint(String text) {
        return POINT.matcher(text).lookingAt();
    }

    /** The label that a line or a paragraph begins with. */
    static Optional<Label> of(String text) {
        for (var pattern : new Pattern[] {DIGITS, LETTERS}) {
            var matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return Optional.of(new Label(matcher.group(1), matcher.group(2)));
            }
        }
        return Optional.empty();
    }

    boolean isDecimal() {
        return Character.isDigit(text.charAt(0));
    }

    /** Whether a section that is numbered so could have it. */
    boolean fits(Numbers numbering) {
        return switch (numbering) {
            case NONE -> false;
            case DECIMAL -> isDecimal();
            case ALPHA_DOUBLED -> !isDecimal() && text.chars().distinct().count() == 1;
            case ALPHA_SPREADSHEET -> !isDecimal();
        };
    }
}
