package org.undersigned.publication;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.undersigned.declaration.LanguageVersion;
import org.undersigned.declaration.SideBySide;
import org.undersigned.declaration.TextSection;
import org.undersigned.procedure.Languages;
import org.undersigned.procedure.Procedure;

/**
 * A text in one language, as a page shows it.
 *
 * @param dir {@code ltr} or {@code rtl}, by the script of the language
 * @param columns two languages beside one another, the shown one first on a narrow screen; null where one is shown
 */
record TextView(String lang, String dir, String title, String formula, List<TextSection> sections, SideBySide columns) {

    /** Value of the address's parameter for two languages beside one another. */
    static final String BESIDE = "beside";

    /**
     * One of a text's languages to choose from.
     *
     * @param name in the language itself
     */
    record Choice(String code, String name, String href, boolean current) {}

    /** @param asked language of the text, {@link #BESIDE}, or null */
    static TextView of(Procedure procedure, List<LanguageVersion> versions, LanguageVersion version, String asked) {
        return new TextView(
                version.lang,
                dir(version.lang),
                version.title,
                version.formula(),
                TextSection.of(procedure, version),
                columns(procedure, versions, version, asked));
    }

    private static SideBySide columns(
            Procedure procedure, List<LanguageVersion> versions, LanguageVersion shown, String asked) {
        if (versions.size() < 2 || !(isTwoColumns(procedure) || BESIDE.equals(asked))) {
            return null;
        }
        var other = versions.stream().filter(v -> !v.lang.equals(shown.lang)).findFirst();
        var two = versions.stream()
                .filter(v -> v == shown || v == other.orElseThrow())
                .toList();
        return SideBySide.of(procedure, two);
    }

    private static boolean isTwoColumns(Procedure procedure) {
        return procedure.languages().layout() == Languages.Layout.TWO_COLUMNS;
    }

    /** Whether its languages may be shown beside one another and are not. */
    static boolean mayStandBeside(Procedure procedure, List<LanguageVersion> versions, String asked) {
        return versions.size() > 1 && !isTwoColumns(procedure) && !BESIDE.equals(asked);
    }

    /** The languages of a text; none where there is nothing to choose. */
    static List<Choice> choices(List<LanguageVersion> versions, LanguageVersion shown, String address) {
        return versions.size() < 2
                ? List.of()
                : versions.stream()
                        .map(v -> new Choice(
                                v.lang, name(v.locale()), address + "?text=" + v.lang, v.lang.equals(shown.lang)))
                        .toList();
    }

    /** The version asked for; else in the reader's language; else the first original. */
    static LanguageVersion choose(List<LanguageVersion> versions, String asked, Locale reader) {
        return in(asked, versions).or(() -> in(reader.getLanguage(), versions)).orElse(versions.get(0));
    }

    static String dir(String lang) {
        return ULocale.forLanguageTag(lang).isRightToLeft() ? "rtl" : "ltr";
    }

    private static Optional<LanguageVersion> in(String lang, List<LanguageVersion> versions) {
        return versions.stream().filter(v -> v.lang.equals(lang)).findFirst();
    }

    private static String name(Locale language) {
        var name = language.getDisplayName(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
