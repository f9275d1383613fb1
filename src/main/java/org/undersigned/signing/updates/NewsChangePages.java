package org.undersigned.signing.updates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Headline;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.signing.updates.NewsDeskView.Form;

/** Where news that were published are corrected, or taken down by an officer. Both stay to be seen. */
@Path("/{lang}")
@Authenticated
public class NewsChangePages {

    /** @param page of the news */
    record Correction(String page, Headline headline, Form form, Errors errors) {}

    record Removal(String page, Headline headline, String id, NewsText shown, String reason, Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance correction(Correction correction);

        static native TemplateInstance removal(Removal removal);
    }

    @Inject
    Newsroom newsroom;

    @Inject
    NewsForms writing;

    @Inject
    NewsDeskViews views;

    @Inject
    Forms forms;

    @Inject
    Reader reader;

    @GET
    @Path("desk/declarations/{ref}/news/{id}/correction")
    @Transactional
    public TemplateInstance correction(String ref, String id) {
        var declaration = newsroom.readable(ref);
        var versions = NewsVersion.of(News.mustBe(declaration.id, id));
        return correction(declaration, writing.of(declaration, id, versions.get(0).texts), Errors.none());
    }

    @POST
    @Path("desk/declarations/{ref}/news/{id}/correction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(String ref, String id, MultivaluedMap<String, String> answers) {
        return forms.answer(
                () -> {
                    var declaration = newsroom.readable(ref);
                    var form = writing.sent(declaration, answers);
                    newsroom.correct(ref, id, writing.checked(form), form.note());
                    return Forms.done(views.page(declaration), "updates_corrected_done");
                },
                errors -> {
                    var declaration = newsroom.readable(ref);
                    var form = writing.sent(declaration, answers);
                    return correction(declaration, new Form(id, form.fields(), form.note()), errors);
                });
    }

    @GET
    @Path("desk/declarations/{ref}/news/{id}/removal")
    @RolesAllowed(Role.TABLE_OFFICE)
    @Transactional
    public TemplateInstance removal(String ref, String id) {
        return removal(newsroom.readable(ref), id, "", Errors.none());
    }

    @POST
    @Path("desk/declarations/{ref}/news/{id}/removal")
    @RolesAllowed(Role.TABLE_OFFICE)
    public Response takeDown(String ref, String id, @RestForm String reason) {
        return forms.answer(
                () -> {
                    newsroom.takeDown(ref, id, reason);
                    return Forms.done(views.page(newsroom.readable(ref)), "updates_taken_down_done");
                },
                errors -> removal(newsroom.readable(ref), id, reason, errors));
    }

    private TemplateInstance correction(Declaration declaration, Form form, Errors errors) {
        return Templates.correction(new Correction(views.page(declaration), views.headline(declaration), form, errors));
    }

    private TemplateInstance removal(Declaration declaration, String id, String reason, Errors errors) {
        var versions = NewsVersion.of(News.mustBe(declaration.id, id));
        return Templates.removal(new Removal(
                views.page(declaration),
                views.headline(declaration),
                id,
                NewsText.in(reader.locale(), versions.get(0).texts),
                reason,
                errors));
    }
}
