package org.undersigned.procedure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How texts are numbered.
 *
 * @param patterns the numbers that a text bears; the first is the one it is known by
 * @param scope within what the running number is unique
 * @param editionSuffix how later editions are marked, such as <code>{nth} edition</code>
 */
public record Numbering(List<Named> patterns, Scope scope, Optional<EditionSuffix> editionSuffix) {

    /** Which of a text's numbers. */
    public enum Kind {
        NUMBER,
        DOCUMENT,
        DOSSIER,
        ADOPTED_TEXT
    }

    /** Within what the running number is unique. */
    public enum Scope {
        YEAR,
        TERM,
        SESSION,
        RUNNING
    }

    /** A pattern and which number it prints. */
    public record Named(Kind kind, NumberPattern pattern) {

        static Named from(Fields fields) {
            fields.text("pattern");
            return new Named(
                    fields.one("kind", Kind.class),
                    NumberPattern.from(fields, "pattern").orElse(null));
        }
    }

    /** The pattern of that kind. */
    public Optional<NumberPattern> pattern(Kind kind) {
        return patterns.stream()
                .filter(named -> named.kind() == kind)
                .map(Named::pattern)
                .findFirst();
    }

    /** Whether the number that a text is known by says nothing of the session or term within which it is unique. */
    public boolean isAmbiguousAlone() {
        return switch (scope) {
            case RUNNING -> false;
            case YEAR -> !bears(NumberPart.YEAR);
            case TERM -> !bears(NumberPart.TERM);
            case SESSION -> !bears(NumberPart.SESSION);
        };
    }

    private boolean bears(NumberPart part) {
        return patterns.get(0).pattern().parts().contains(part);
    }

    /** A number as printed, such as "Doc. 15575" or "RC-B9-0144/2021"; plain where there is no pattern of that kind. */
    public String print(Kind kind, Map<NumberPart, Integer> parts) {
        return pattern(kind)
                .map(pattern -> pattern.format(parts))
                .orElseGet(() -> parts.values().stream().map(String::valueOf).collect(Collectors.joining("/")));
    }

    /** The number that a text is known by, as it stands in its address. */
    public Kind referenceKind() {
        return patterns.get(0).kind();
    }

    /** A document number with the mark of its edition: "Doc. 15575", "Doc. 15575, 2nd edition". */
    public String withEdition(String number, int edition, Locale locale) {
        var suffix = editionSuffix.map(mark -> mark.format(edition, locale)).orElse("");
        return suffix.isEmpty() ? number : number + ", " + suffix;
    }

    static Numbering from(Fields fields) {
        var patterns = fields.objects("patterns", Named::from);
        if (patterns.stream().map(Named::kind).distinct().count() < patterns.size()) {
            fields.wrong("patterns", "has a kind twice");
        }
        return new Numbering(
                patterns, fields.one("scope", Scope.class), fields.maybeObject("editionSuffix", EditionSuffix::from));
    }
}
