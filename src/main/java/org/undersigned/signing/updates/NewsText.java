package org.undersigned.signing.updates;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.declaration.PlainText;
import org.undersigned.platform.Refusal;

/**
 * News in one language: plain text, in which nothing turns the direction of what follows.
 *
 * @param lang BCP 47
 * @param title one line
 * @param text paragraphs with empty lines between them
 */
@Schema(name = "NewsText")
public record NewsText(String lang, String title, String text) {

    /** In characters of Unicode. */
    static final int LONGEST_TITLE = 150;

    static final int LONGEST_TEXT = 10_000;

    /** Marks of direction and characters of no width: they make text look like another. */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF]");

    private static final Pattern GAP = Pattern.compile("\\n\\h*(\\n\\h*)+\\n");

    /** As somebody wrote it; refuses what is too long or wanting, naming {@code title-LANG} or {@code text-LANG}. */
    static NewsText of(String lang, String title, String text) {
        var line = line("title-" + lang, title);
        var lines = HIDDEN.matcher(PlainText.lines("text-" + lang, text)).replaceAll("");
        var news =
                new NewsText(lang, line, GAP.matcher(lines).replaceAll("\n\n").strip());
        news.mustFit("title-" + lang, news.title, LONGEST_TITLE, "updates_title_wrong");
        news.mustFit("text-" + lang, news.text, LONGEST_TEXT, "updates_text_wrong");
        return news;
    }

    /** One line without what is hidden in it. */
    static String line(String field, String written) {
        return HIDDEN.matcher(PlainText.line(field, written)).replaceAll("").strip();
    }

    private void mustFit(String field, String written, int longest, String key) {
        if (written.isEmpty() || written.codePointCount(0, written.length()) > longest) {
            throw Refusal.field(field, key, longest);
        }
    }

    /** In the reader's language where it is there, else in the first in which it was written. */
    static NewsText in(Locale reader, List<NewsText> all) {
        return all.stream()
                .filter(one -> one.lang.equals(reader.getLanguage()))
                .findFirst()
                .orElse(all.get(0));
    }

    /** With its links as links. */
    @JsonIgnore
    public List<List<LinkedText>> paragraphs() {
        return Pattern.compile("\\n\\n").splitAsStream(text).map(LinkedText::of).toList();
    }
}
