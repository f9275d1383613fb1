package org.undersigned.signing.updates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Headline;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Reader;
import org.undersigned.signing.updates.NewsDeskView.Form;
import org.undersigned.signing.updates.NewsDeskView.Row;

/** Lays the page out on which news are written. */
@ApplicationScoped
class NewsDeskViews {

    /** Fewer than so many are not told (security.md, rule 11). */
    private static final int FEWEST = 5;

    @Inject
    Newsroom newsroom;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Reader reader;

    NewsDeskView of(Declaration declaration, Form form, Errors errors) {
        var next = newsroom.next(declaration).orElse(null);
        var office = newsroom.isOffice(declaration);
        var side = office ? "office" : "desk";
        return new NewsDeskView(
                page(declaration),
                reader.page(side, "declarations", declaration.ref),
                headline(declaration),
                declaration.isPublic(),
                rows(declaration),
                readers(declaration),
                next,
                declaration.isPublic() && next == null,
                office,
                form,
                errors);
    }

    String page(Declaration declaration) {
        return reader.page("desk", "declarations", declaration.ref, "news");
    }

    Headline headline(Declaration declaration) {
        return Headline.of(declaration.wording().versions(), reader.locale());
    }

    /** How many get the news now, in words. */
    String readers(Declaration declaration) {
        var number = subscriptions.number(declaration.id);
        return reader.say("updates_readers", number > 0 && number < FEWEST ? -1 : number);
    }

    private List<Row> rows(Declaration declaration) {
        return News.of(declaration.id).stream().map(this::row).toList();
    }

    private Row row(News news) {
        var versions = NewsVersion.of(news);
        return new Row(PublicNews.of(news, versions), NewsText.in(reader.locale(), versions.get(0).texts), mails(news));
    }

    private String mails(News news) {
        if (news.spreadTo != null && news.sent == 0) {
            return reader.say("updates_mails_begin");
        }
        if (news.recipients < FEWEST) {
            return news.isTakenDown() ? null : reader.say("updates_mails_few", news.recipients);
        }
        var waiting = news.isTakenDown() ? 0 : news.recipients - news.sent - news.failed;
        return reader.say("updates_mails", news.sent, waiting, news.failed);
    }
}
