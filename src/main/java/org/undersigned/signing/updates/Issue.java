package org.undersigned.signing.updates;

import java.util.List;
import java.util.Locale;
import org.undersigned.declaration.Headline;
import org.undersigned.declaration.LanguageVersion;

/**
 * News as they go into mails, in whatever language.
 *
 * @param ref of the text
 * @param versions of the text, for its title
 * @param note what was wrong before, or null
 */
public record Issue(
        String ref, List<LanguageVersion> versions, List<NewsText> texts, String note, Discretion discretion) {

    /** How much a mail tells: mailboxes are read by others, too. */
    public enum Discretion {
        /** Everybody who signs does so in public. */
        NONE,
        /** Some signed in secret: what it is about is not told by the subject. */
        SUBJECT,
        /** The procedure protects those who stand under the text: the mail has a link, and nothing else. */
        ALL
    }

    public NewsText in(Locale reader) {
        return NewsText.in(reader, texts);
    }

    /** Of the text. */
    public Headline headline(Locale reader) {
        return Headline.of(versions, reader);
    }
}
