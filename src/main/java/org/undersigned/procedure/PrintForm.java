package org.undersigned.procedure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How signatories are printed.
 *
 * @param pattern how one name is printed
 * @param separator what stands between two names
 * @param order in which order they stand
 * @param particles whether particles count in sorting
 * @param honorifics the forms of honorifics by language; one that is not among them is printed as supplied
 * @param disclaimer the line that says whom the text commits
 */
public record PrintForm(
        PrintPattern pattern,
        String separator,
        PrintOrder order,
        Particles particles,
        List<LocalText> honorifics,
        Optional<LocalText> disclaimer) {

    /** Whether particles such as "Van den" count in sorting. */
    public enum Particles {
        IGNORED,
        SORTED
    }

    /** One name as printed. */
    public String print(PrintedName name) {
        return pattern.print(name);
    }

    /** Names in the order given, as the one line that the institution prints. */
    public String line(List<PrintedName> names) {
        return names.stream().map(this::print).collect(Collectors.joining(separator));
    }

    /** An honorific in that language: Mr becomes M. in French; others stay as supplied. */
    public String honorific(String supplied, Locale locale) {
        return honorifics.stream()
                .filter(forms -> forms.byLanguage().containsValue(supplied))
                .findFirst()
                .flatMap(forms -> forms.exactly(locale.getLanguage()))
                .orElse(supplied);
    }

    static PrintForm from(Fields fields) {
        var separator = fields.maybeSpaced("separator").orElse(" ; ");
        if (separator.isBlank()
                || separator.length() > 5
                || separator.codePoints().anyMatch(Character::isLetterOrDigit)) {
            fields.wrong("separator", "must be a mark of at most 5 characters, such as \" ; \"");
        }
        return new PrintForm(
                PrintPattern.from(fields, "pattern"),
                separator,
                fields.one("order", PrintOrder.class),
                fields.maybeOne("particles", Particles.class).orElse(Particles.IGNORED),
                fields.maybeObjects("honorifics", LocalText::from),
                fields.maybeObject("disclaimer", LocalText::from));
    }
}
