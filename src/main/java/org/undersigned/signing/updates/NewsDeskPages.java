package org.undersigned.signing.updates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Headline;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Languages;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.updates.LetterLook.Look;
import org.undersigned.signing.updates.NewsDeskView.Form;

/** Where the authors of a text, or its office, write news for those who signed: written, looked at, published. */
@Path("/{lang}")
@Authenticated
public class NewsDeskPages {

    /**
     * News as they will look.
     *
     * @param readers how many get them, in words
     */
    record Preview(String page, Headline headline, String readers, Form form, List<Seen> seen, Errors errors) {}

    /** In one language. */
    record Seen(NewsText text, String language, Look mail) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(NewsDeskView view);

        static native TemplateInstance preview(Preview preview);
    }

    @Inject
    Newsroom newsroom;

    @Inject
    NewsForms writing;

    @Inject
    NewsDeskViews views;

    @Inject
    Issues issues;

    @Inject
    LetterLook letter;

    @Inject
    Forms forms;

    @Inject
    Reader reader;

    @GET
    @Path("desk/declarations/{ref}/news")
    @Transactional
    public TemplateInstance list(String ref) {
        var declaration = newsroom.readable(ref);
        return list(declaration, writing.empty(declaration), Errors.none());
    }

    @POST
    @Path("desk/declarations/{ref}/news/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response preview(String ref, MultivaluedMap<String, String> answers) {
        var declaration = newsroom.readable(ref);
        var form = writing.sent(declaration, answers);
        if (answers.containsKey("again")) {
            return Response.ok(list(declaration, form, Errors.none())).build();
        }
        try {
            newsroom.mustBeOpen(declaration);
            return Response.ok(preview(declaration, form, writing.checked(form)))
                    .build();
        } catch (Refusal refusal) {
            return Response.status(refusal.kind.status)
                    .entity(list(declaration, form, Errors.of(refusal, reader.locale())))
                    .build();
        }
    }

    @POST
    @Path("desk/declarations/{ref}/news")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(String ref, MultivaluedMap<String, String> answers) {
        return forms.answer(
                () -> {
                    var declaration = newsroom.readable(ref);
                    var form = writing.sent(declaration, answers);
                    newsroom.publish(ref, form.id(), writing.checked(form));
                    return Forms.done(views.page(declaration), "updates_published_done");
                },
                errors -> {
                    var declaration = newsroom.readable(ref);
                    return list(declaration, writing.sent(declaration, answers), errors);
                });
    }

    private TemplateInstance list(Declaration declaration, Form form, Errors errors) {
        return Templates.list(views.of(declaration, form, errors));
    }

    private TemplateInstance preview(Declaration declaration, Form form, List<NewsText> texts) {
        var issue = issues.of(declaration, texts, null);
        var seen = texts.stream().map(text -> seen(issue, text)).toList();
        return Templates.preview(new Preview(
                views.page(declaration),
                views.headline(declaration),
                views.readers(declaration),
                form,
                seen,
                Errors.none()));
    }

    /** The words around it in its language where we speak it. */
    private Seen seen(Issue issue, NewsText text) {
        var written = Locale.forLanguageTag(text.lang());
        return new Seen(
                text,
                written.getDisplayLanguage(reader.locale()),
                letter.of(issue, Languages.known(text.lang()).orElse(reader.locale())));
    }
}
