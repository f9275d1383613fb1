package org.undersigned.followup;

import java.util.Locale;
import org.undersigned.platform.Messages;

/** The language in which words are asked for: data says the same to everybody who asks the same. */
final class Languages {

    private Languages() {}

    /** English where it is none of ours; null is none. */
    static Locale of(String tag) {
        var wanted = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
        return Messages.LOCALES.stream()
                .filter(locale -> locale.getLanguage().equals(wanted))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
