package org.undersigned.followup;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.undersigned.declaration.PlainText;
import org.undersigned.platform.Refusal;

/**
 * An answer as it came: words, an address, a document, at least one of them.
 *
 * @param on the day on which it came
 * @param text paragraphs separated by empty lines; may be null
 * @param lang of the text, BCP 47
 * @param link where it stands; may be null
 * @param file a PDF; may be null
 */
public record ReceivedAnswer(LocalDate on, String text, String lang, String link, byte[] file) {

    private static final int LONGEST = 100_000;
    private static final int LONGEST_LINK = 1000;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final String FILE_NAME = "document.pdf";

    /** Checks all of it and writes it down, but for the file's content. */
    void writeTo(Answer answer) {
        var words = String.join("\n\n", PlainText.paragraphs("text", text));
        if (words.length() > LONGEST) {
            throw Refusal.field("text", "followup_too_long", LONGEST);
        }
        if (words.isEmpty() && isBlank(link) && file == null) {
            throw Refusal.field("text", "followup_answer_empty");
        }
        if (!words.isEmpty()) {
            if (lang == null || !LANGUAGE.matcher(lang).matches()) {
                throw Refusal.field("lang", "followup_language_wrong");
            }
            answer.text = words;
            answer.lang = lang;
        }
        answer.link = isBlank(link) ? null : address(link.strip());
        if (file != null) {
            AnswerFile.mustBePdf(file);
            answer.fileName = FILE_NAME;
        }
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    /** Only what a browser opens as a page: a script's address would run as ours. */
    private static String address(String typed) {
        try {
            var uri = new URI(typed);
            var scheme = String.valueOf(uri.getScheme());
            if (typed.length() <= LONGEST_LINK
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))) {
                return uri.toASCIIString();
            }
        } catch (URISyntaxException notAnAddress) {
            // told below
        }
        throw Refusal.field("link", "followup_link_wrong");
    }
}
