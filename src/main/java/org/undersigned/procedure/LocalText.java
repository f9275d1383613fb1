package org.undersigned.procedure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text in one or more languages, in the order in which they were written down.
 *
 * @param byLanguage texts by ISO 639 code in lower case; at least one
 */
public record LocalText(Map<String, String> byLanguage) {

    static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    public LocalText {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** The text in that language, else in English, else in the first language there is. */
    public String in(Locale locale) {
        return exactly(locale.getLanguage())
                .or(() -> exactly("en"))
                .orElseGet(() -> byLanguage.values().iterator().next());
    }

    /** The text in that language and no other. */
    public Optional<String> exactly(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    static LocalText from(Fields fields) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : fields.names()) {
            if (!LANGUAGE.matcher(language).matches()) {
                fields.wrong(language, "is not a language code such as en, fr, nl");
            }
            texts.put(language, fields.text(language));
        }
        if (texts.isEmpty()) {
            fields.wrong("en", "is missing: a text needs at least one language");
        }
        return new LocalText(texts);
    }
}
