package org.undersigned.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Headline;
import org.undersigned.identity.Account;
import org.undersigned.platform.BaseUrl;
import org.undersigned.platform.Messages;
import org.undersigned.signing.Invitation;

/** Writes what happened to a declaration to whom it concerns, each in their own language. */
@ApplicationScoped
class NewsMail {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance letter(News news);
    }

    /**
     * A piece of news before it is addressed.
     *
     * @param kind middle part of the message keys: {@code notice_{kind}_subject}, {@code _lead}, {@code _button} and
     *     {@code _closing}
     * @param path path of the page to go on to, below the language
     * @param remark what somebody wrote, or null
     * @param by who wrote it; null for the table office
     * @param args of the subject and of the lead
     */
    record Item(Declaration declaration, String kind, String path, String remark, String by, List<Object> args) {

        Item(Declaration declaration, String kind, String path, String remark, List<Object> args) {
            this(declaration, kind, path, remark, null, args);
        }
    }

    /**
     * For one of its readers.
     *
     * @param link path of the page to go on to
     * @param uselessAfter from when on the link is of no use, or null
     * @param asks the invitation that it brings, or null
     */
    record Copy(Account to, String link, Instant uselessAfter, Invitation.Key asks) {}

    @Inject
    Drafting drafting;

    @Inject
    BaseUrl baseUrl;

    @Inject
    Outbox outbox;

    /**
     * To somebody who reads it signed in or not.
     *
     * @param key of two mails with one key only the first is written
     */
    void write(Item item, Account to, String key) {
        var link = "/" + to.locale.getLanguage() + item.path();
        write(item, List.of(new Copy(to, link, null, null)), key);
    }

    /** The same to many, with a link for each. */
    void write(Item item, List<Copy> copies, String key) {
        var versions = item.declaration().wording().versions();
        outbox.write(copies.stream()
                .map(copy -> letter(item, Headline.of(versions, copy.to().locale), copy, key))
                .toList());
    }

    private Letter letter(Item item, Headline title, Copy copy, String key) {
        var to = copy.to();
        var news = news(item, title, to, copy.link());
        return new Letter(
                to.email,
                to.locale,
                news.heading(),
                Templates.letter(news),
                item.kind() + " " + key + " " + to.id,
                copy.uselessAfter(),
                copy.asks());
    }

    private News news(Item item, Headline title, Account to, String link) {
        var locale = to.locale;
        var prefix = "notice_" + item.kind();
        var args = item.args().toArray();
        return new News(
                Messages.say(locale, prefix + "_subject", title.title()),
                to.name,
                Messages.say(locale, prefix + "_lead", args),
                title.title(),
                title.lang(),
                facts(item.declaration(), locale),
                item.by() == null
                        ? Messages.say(locale, "notice_remark")
                        : Messages.say(locale, "notice_remark_by", item.by()),
                item.remark(),
                new News.Act(Messages.say(locale, prefix + "_button"), baseUrl.of(link)),
                List.of(Messages.say(locale, prefix + "_closing", args)));
    }

    private List<String> facts(Declaration declaration, Locale locale) {
        var procedure = drafting.procedureOf(declaration);
        var facts = new ArrayList<String>();
        facts.add(procedure.title().in(locale));
        facts.addAll(declaration.printed(procedure));
        return facts;
    }
}
