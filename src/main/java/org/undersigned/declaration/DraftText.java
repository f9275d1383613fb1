package org.undersigned.declaration;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as its authors type it.
 *
 * @param versions one for each language; those left empty are left out
 */
public record DraftText(List<Version> versions) {

    /**
     * The text in one language.
     *
     * @param lang BCP 47
     * @param title one line
     * @param formula opening words of an older text; null for those of the procedure
     * @param paragraphs in order
     */
    public record Version(String lang, String title, String formula, List<String> paragraphs) {

        /** A text that opens with the words of its procedure. */
        public Version(String lang, String title, List<String> paragraphs) {
            this(lang, title, null, paragraphs);
        }

        /** From a form: paragraphs are separated by empty lines. */
        public static Version typed(String lang, String title, String body) {
            return new Version(
                    lang, PlainText.line("title_" + lang, title), PlainText.paragraphs("body_" + lang, body));
        }

        boolean isEmpty() {
            return title.isEmpty() && paragraphs.isEmpty();
        }
    }

    /** The same with every line fit to be kept, and without the languages left empty. */
    DraftText cleaned() {
        var clean = new ArrayList<Version>();
        for (var v : versions == null ? List.<Version>of() : versions) {
            var paragraphs = v.paragraphs() == null ? List.<String>of() : v.paragraphs();
            clean.add(new Version(
                    PlainText.line("lang", v.lang()),
                    PlainText.line("title_" + v.lang(), v.title()),
                    v.formula(),
                    paragraphs.stream()
                            .map(p -> PlainText.line("body_" + v.lang(), p))
                            .filter(p -> !p.isEmpty())
                            .toList()));
        }
        return new DraftText(clean.stream().filter(v -> !v.isEmpty()).toList());
    }
}
