package org.undersigned.publication;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.platform.Reader;
import org.undersigned.signing.updates.NewsText;
import org.undersigned.signing.updates.PublicNews;

/** What the authors of a text, or its office, have told since it was published, with what was corrected. */
@Path("/{lang}")
@PermitAll
@Transactional
public class NewsPages {

    record View(TextHead head, List<Item> items) {}

    /**
     * News.
     *
     * @param shown in the reader's language, or in another; null where they were taken down
     * @param otherLanguage in which language they are alone, or null where that is the reader's
     */
    record Item(PublicNews news, NewsText shown, String otherLanguage) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(View view);
    }

    @Inject
    CitizenLists lists;

    @Inject
    Reader reader;

    @GET
    @Path("declarations/{ref}/news")
    public TemplateInstance list(@RestPath String ref) {
        var declaration = lists.declaration(ref);
        return Templates.list(new View(
                lists.head(declaration, reader.locale()),
                PublicNews.of(declaration.id).stream().map(this::item).toList()));
    }

    private Item item(PublicNews news) {
        var shown = news.in(reader.locale());
        var other = shown == null || shown.lang().equals(reader.lang())
                ? null
                : Locale.forLanguageTag(shown.lang()).getDisplayLanguage(reader.locale());
        return new Item(news, shown, other);
    }
}
