package org.undersigned.declaration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.undersigned.procedure.Procedure;

/**
 * A text in one language as a page shows it.
 *
 * @param lang BCP 47
 * @param name of the language, in that language
 * @param formula the opening words, or empty
 */
public record ReadText(String lang, String name, String title, String formula, List<TextSection> sections) {

    static ReadText of(Procedure procedure, LanguageVersion version) {
        var name = version.locale().getDisplayLanguage(version.locale());
        return new ReadText(
                version.lang,
                name.substring(0, 1).toUpperCase(version.locale()) + name.substring(1),
                version.title,
                version.formula(),
                TextSection.of(procedure, version));
    }

    /** All languages of a wording, the reader's first. */
    public static List<ReadText> of(Procedure procedure, Wording wording, Locale reader) {
        var versions = wording.versions();
        return Stream.concat(
                        versions.stream().filter(version -> isIn(version, reader)),
                        versions.stream().filter(version -> !isIn(version, reader)))
                .map(version -> of(procedure, version))
                .toList();
    }

    private static boolean isIn(LanguageVersion version, Locale reader) {
        return version.locale().getLanguage().equals(reader.getLanguage());
    }
}
