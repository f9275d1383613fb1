package org.undersigned.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a name is printed, such as <code>{honorific} {given} {particle} {family}, {country}, {group}</code> or
 * <code>{given} {family} ({group})</code>. A missing part takes along its brackets and what stands before it, so that
 * no comma and no space is left over.
 */
public final class PrintPattern {

    private static final Pattern UNIT = Pattern.compile("([(\\[]?)\\{([a-z]+)}([)\\]]?)");
    private static final Pattern STRAY = Pattern.compile("[{}()\\[\\]]");

    private final String pattern;
    private final List<Unit> units = new ArrayList<>();

    /** A part of the name with what stands between it and the part before, and its brackets. */
    private record Unit(String before, String open, Part part, String close) {}

    private enum Part {
        HONORIFIC,
        GIVEN,
        PARTICLE,
        FAMILY,
        COUNTRY,
        GROUP;

        private Optional<String> of(PrintedName name) {
            return switch (this) {
                case HONORIFIC -> name.honorific();
                case GIVEN -> name.given();
                case PARTICLE -> name.particle();
                case FAMILY -> Optional.of(name.family());
                case COUNTRY -> name.country();
                case GROUP -> name.group();
            };
        }

        private static Part named(String name) {
            return Stream.of(values())
                    .filter(part -> part.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no placeholder {" + name + "}"));
        }
    }

    private PrintPattern(String pattern) {
        this.pattern = pattern;
        var unit = UNIT.matcher(pattern);
        int end = 0;
        while (unit.find()) {
            add(new Unit(
                    pattern.substring(end, unit.start()), unit.group(1), Part.named(unit.group(2)), unit.group(3)));
            end = unit.end();
        }
        if (end < pattern.length()) {
            throw new IllegalArgumentException("nothing may stand after the last placeholder");
        }
    }

    private void add(Unit unit) {
        if (STRAY.matcher(unit.before).find() || unit.open.isEmpty() != unit.close.isEmpty()) {
            throw new IllegalArgumentException("a brace or bracket is not closed, or not around one placeholder");
        }
        if (units.isEmpty() ? !unit.before.isEmpty() : unit.before.isEmpty()) {
            throw new IllegalArgumentException(
                    "something must stand between placeholders, and nothing before the first");
        }
        if (units.stream().anyMatch(other -> other.part == unit.part)) {
            throw new IllegalArgumentException(
                    "{" + unit.part.name().toLowerCase(Locale.ROOT) + "} stands there twice");
        }
        units.add(unit);
    }

    /** @throws IllegalArgumentException when the pattern is malformed or lacks the family name */
    public static PrintPattern of(String pattern) {
        var made = new PrintPattern(pattern);
        if (made.units.stream().noneMatch(unit -> unit.part == Part.FAMILY)) {
            throw new IllegalArgumentException("{family} is missing");
        }
        return made;
    }

    /** The name as printed. */
    public String print(PrintedName name) {
        var printed = new StringBuilder();
        for (var unit : units) {
            unit.part.of(name).ifPresent(text -> printed.append(printed.isEmpty() ? "" : unit.before)
                    .append(unit.open)
                    .append(text)
                    .append(unit.close));
        }
        return printed.toString();
    }

    static PrintPattern from(Fields fields, String name) {
        var text = fields.text(name);
        try {
            return text.isEmpty() ? null : of(text);
        } catch (IllegalArgumentException e) {
            fields.wrong(name, "is no print pattern: " + e.getMessage());
            return null;
        }
    }

    @Override
    public String toString() {
        return pattern;
    }
}
