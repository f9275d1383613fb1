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
import org.undersigned.identity.Account;
import org.undersigned.platform.BaseUrl;
import org.undersigned.platform.Messages;

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
     * @param args of the subject and of the lead
     */
    record Item(Declaration declaration, String kind, String path, String remark, List<Object> args) {}

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
        write(item, to, key, "/" + to.locale.getLanguage() + item.path(), null);
    }

    /** The same with another link, which is of no use after that moment. */
    void write(Item item, Account to, String key, String link, Instant uselessAfter) {
        var news = news(item, to, link);
        outbox.write(new Letter(
                to.email,
                to.locale,
                news.heading(),
                Templates.letter(news),
                item.kind() + " " + key + " " + to.id,
                uselessAfter));
    }

    private News news(Item item, Account to, String link) {
        var locale = to.locale;
        var version = item.declaration().wording().versionFor(locale);
        var prefix = "notice_" + item.kind();
        var args = item.args().toArray();
        return new News(
                Messages.say(locale, prefix + "_subject", version.title),
                to.name,
                Messages.say(locale, prefix + "_lead", args),
                version.title,
                version.lang,
                facts(item.declaration(), locale),
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
