package org.undersigned.publication;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.undersigned.declaration.Block;
import org.undersigned.declaration.LanguageVersion;

/**
 * A text in one language, as a page shows it.
 *
 * @param dir {@code ltr} or {@code rtl}, by the script of the language
 */
record TextView(String lang, String dir, String title, String formula, List<Block> blocks) {

    /**
     * One of a text's languages to choose from.
     *
     * @param name in the language itself
     */
    record Choice(String code, String name, String href, boolean current) {}

    static TextView of(LanguageVersion version) {
        return new TextView(version.lang, dir(version.lang), version.title, version.formula(), version.body());
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
