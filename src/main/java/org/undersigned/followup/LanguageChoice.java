package org.undersigned.followup;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.undersigned.platform.Option;

/** Languages in which somebody may be written to or answer. The API takes any other, too. */
final class LanguageChoice {

    private static final List<String> CODES = List.of(
            "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "is", "it", "ka", "kk",
            "lb", "lt", "lv", "mt", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk", "zh");

    private LanguageChoice() {}

    /** By their names in the reader's language; with the one that was chosen before, whichever it is. */
    static List<Option> options(String chosen, Locale reader) {
        var collator = Collator.getInstance(reader);
        return Stream.concat(CODES.stream(), Stream.of(chosen))
                .filter(code -> !Locale.forLanguageTag(code).getLanguage().isEmpty())
                .distinct()
                .map(code -> new Option(code, name(code, reader)))
                .sorted(Comparator.comparing(Option::label, collator))
                .toList();
    }

    private static String name(String code, Locale reader) {
        var name = Locale.forLanguageTag(code).getDisplayName(reader);
        return name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }
}
