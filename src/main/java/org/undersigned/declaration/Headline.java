package org.undersigned.declaration;

import java.util.List;
import java.util.Locale;
import org.undersigned.platform.Messages;

/**
 * What a text is called, for a reader.
 *
 * @param lang language of the title, which need not be the reader's
 */
public record Headline(String title, String lang) {

    /** In the reader's language where the text is there in it, else in the first of its languages. */
    public static Headline of(List<LanguageVersion> versions, Locale reader) {
        return versions.stream()
                .filter(version -> version.locale().getLanguage().equals(reader.getLanguage()))
                .filter(version -> !version.title.isEmpty())
                .findFirst()
                .or(() -> versions.stream()
                        .filter(version -> !version.title.isEmpty())
                        .findFirst())
                .map(version -> new Headline(version.title, version.lang))
                .orElseGet(() -> new Headline(Messages.say(reader, "declaration_untitled"), reader.getLanguage()));
    }
}
