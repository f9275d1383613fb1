package org.undersigned.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.undersigned.declaration.Headline;
import org.undersigned.platform.BaseUrl;
import org.undersigned.platform.Messages;
import org.undersigned.signing.updates.Issue;
import org.undersigned.signing.updates.Issue.Discretion;
import org.undersigned.signing.updates.LetterLook;
import org.undersigned.signing.updates.NewsMails.Due;

/** The mail that brings news of a text to whoever signed it and asked for them; whoever writes the news sees the same. */
@ApplicationScoped
class NewsLetter implements LetterLook {

    private static final Pattern GAP = Pattern.compile("\\n\\n");

    /**
     * What the mail says.
     *
     * @param text null where the mail keeps everything to itself
     * @param note what was wrong before, or null
     * @param end where it ends
     */
    record View(
            String subject,
            Headline headline,
            String lang,
            String title,
            String text,
            List<String> paragraphs,
            String note,
            String link,
            String end) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance letter(View view);
    }

    @Inject
    BaseUrl baseUrl;

    Letter letter(Due due) {
        return letter(due.issue(), due.email(), due.locale(), due.path(), due.end());
    }

    /** Where a mail programme ends the subscription by itself. */
    String end(Due due) {
        return address(due.locale(), due.end());
    }

    @Override
    public Look of(Issue issue, Locale reader) {
        var page = "/declarations/" + issue.ref();
        var letter = letter(issue, "", reader, page + "/news", page + "/news-end/…");
        return new Look(Outbox.oneLine(letter.subject()), letter.rendered("text/plain"));
    }

    private Letter letter(Issue issue, String to, Locale locale, String path, String end) {
        var news = issue.in(locale);
        var text = issue.discretion() == Discretion.ALL ? null : Unlinked.of(news.text());
        var subject = issue.discretion() == Discretion.NONE
                ? Unlinked.of(news.title())
                : Messages.say(locale, "notice_news_subject");
        var view = new View(
                subject,
                issue.headline(locale),
                news.lang(),
                Unlinked.of(news.title()),
                text,
                text == null ? List.of() : GAP.splitAsStream(text).toList(),
                issue.note() == null ? null : Unlinked.of(issue.note()),
                address(locale, path),
                address(locale, end));
        return new Letter(to, locale, subject, Templates.letter(view), null, null);
    }

    private String address(Locale locale, String path) {
        return baseUrl.of("/" + locale.getLanguage() + path);
    }
}
