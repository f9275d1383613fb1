package org.undersigned.procedure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a number is printed: text with placeholders <code>{n} {year} {term} {session} {lowest} {base} {seq}</code>;
 * <code>{n:4}</code> fills up with zeros to four digits. Formatting what was parsed gives the same text again.
 */
public final class NumberPattern {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)(?::([1-9]))?}");
    private static final int MOST = 999_999_999;
    private static final int LONGEST = 100;

    private final String pattern;
    private final List<NumberPart> parts = new ArrayList<>();
    private final Pattern shape;

    private NumberPattern(String pattern) {
        this.pattern = pattern;
        var placeholder = PLACEHOLDER.matcher(pattern);
        var regex = new StringBuilder();
        int end = 0;
        while (placeholder.find()) {
            var between = literal(pattern.substring(end, placeholder.start()));
            if (between.isEmpty() && !parts.isEmpty()) {
                throw new IllegalArgumentException("two numbers need something between them");
            }
            regex.append(Pattern.quote(between)).append(digits(placeholder.group(2)));
            add(placeholder.group(1));
            end = placeholder.end();
        }
        shape = Pattern.compile(
                regex.append(Pattern.quote(literal(pattern.substring(end)))).toString());
    }

    /** @throws IllegalArgumentException when the pattern has no placeholder, an unknown one, or one twice */
    public static NumberPattern of(String pattern) {
        var made = new NumberPattern(pattern);
        if (made.parts.isEmpty() || pattern.length() > LONGEST) {
            throw new IllegalArgumentException("a number needs a placeholder such as {n}, and at most 100 characters");
        }
        return made;
    }

    private static String literal(String text) {
        if (text.contains("{") || text.contains("}")) {
            throw new IllegalArgumentException("a brace in " + Problems.quoted(text) + " belongs to no placeholder");
        }
        return text;
    }

    private static String digits(String width) {
        return width == null ? "(0|[1-9]\\d{0,8})" : "(\\d{" + width + "}|[1-9]\\d{" + width + ",8})";
    }

    private void add(String name) {
        for (var part : NumberPart.values()) {
            if (nameOf(part).equals(name)) {
                if (parts.contains(part)) {
                    throw new IllegalArgumentException("{" + name + "} stands there twice");
                }
                parts.add(part);
                return;
            }
        }
        throw new IllegalArgumentException("there is no placeholder {" + name + "}");
    }

    private static String nameOf(NumberPart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** The placeholders in their order. */
    public List<NumberPart> parts() {
        return Collections.unmodifiableList(parts);
    }

    /** @throws IllegalArgumentException when a part is missing, negative or above 999,999,999 */
    public String format(Map<NumberPart, Integer> numbers) {
        return PLACEHOLDER.matcher(pattern).replaceAll(match -> {
            var part = NumberPart.valueOf(match.group(1).toUpperCase(Locale.ROOT));
            var number = numbers.get(part);
            if (number == null || number < 0 || number > MOST) {
                throw new IllegalArgumentException(pattern + " needs a number from 0 to " + MOST + " for " + part);
            }
            var width = match.group(2) == null ? "1" : match.group(2);
            return String.format(Locale.ROOT, "%0" + width + "d", number);
        });
    }

    /** The numbers in a text of this pattern; spaces of any kind count as one space. Empty when it is no such text. */
    public Optional<Map<NumberPart, Integer>> parse(String text) {
        var match = shape.matcher(Spaces.single(text));
        if (text.length() > LONGEST || !match.matches()) {
            return Optional.empty();
        }
        var numbers = new EnumMap<NumberPart, Integer>(NumberPart.class);
        for (int i = 0; i < parts.size(); i++) {
            numbers.put(parts.get(i), Integer.valueOf(match.group(i + 1)));
        }
        return Optional.of(numbers);
    }

    static Optional<NumberPattern> from(Fields fields, String name) {
        try {
            return fields.maybeText(name).map(NumberPattern::of);
        } catch (IllegalArgumentException e) {
            fields.wrong(name, "is no number pattern: " + e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return pattern;
    }
}
