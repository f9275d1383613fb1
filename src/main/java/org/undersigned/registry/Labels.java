package org.undersigned.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One label in several languages, by language code ({@code en}, {@code fr} …). */
public record Labels(@JsonValue Map<String, String> byLanguage) {

    public Labels {
        byLanguage = new TreeMap<>(byLanguage);
    }

    /** The label in that language; where there is none the English one, else any, else the empty text. */
    public String in(Locale locale) {
        var own = byLanguage.get(locale.getLanguage());
        return own != null
                ? own
                : byLanguage.getOrDefault(
                        "en", byLanguage.values().stream().findFirst().orElse(""));
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}
