package org.undersigned.declaration.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/** "– having regard to …": what a text rests on, with or without its dash. */
final class Citations {

    private static final Pattern DASH = Pattern.compile("[–—-]\\h+(\\S.*)");
    private static final Pattern WORDS = Pattern.compile(
            "(?i)(?:having regard to|vu |gezien |gelet op|gestützt auf|unter Hinweis auf|visto |vista |visti |tendo em conta"
                    + "|uwzględniając).*");

    private Citations() {}

    static boolean hasDash(String text) {
        return DASH.matcher(text).matches();
    }

    /** The citation without its dash. */
    static Optional<String> words(String text) {
        var dash = DASH.matcher(text);
        if (dash.matches()) {
            return Optional.of(dash.group(1));
        }
        return WORDS.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
