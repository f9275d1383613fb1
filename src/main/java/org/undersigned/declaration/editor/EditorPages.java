package org.undersigned.declaration.editor;

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
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Length;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;

/** Where authors write a text, block by block, its languages side by side. */
@Path("/{lang}")
public class EditorPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance edit(EditorView view);

        static native TemplateInstance length(Length length);
    }

    @Inject
    Editing editing;

    @Inject
    EditorViews views;

    @Inject
    Drafting drafting;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @Inject
    Clock clock;

    @GET
    @Path("desk/declarations/{ref}/edit")
    @Authenticated
    @Transactional
    public TemplateInstance edit(String ref, @RestQuery String show) {
        var actor = Actor.of(account);
        var declaration = drafting.writable(ref, actor);
        TextEditor.seen(declaration.id, actor, clock.instant());
        return Templates.edit(views.of(declaration, show, actor, List.of(), Errors.none()));
    }

    /** How long the text is in one language, as it is kept. */
    @GET
    @Path("desk/declarations/{ref}/edit/lengths/{language}.html")
    @Authenticated
    @Transactional
    public TemplateInstance length(String ref, String language) {
        return Templates.length(views.length(drafting.writable(ref, Actor.of(account)), language));
    }

    /** What was typed is kept first, whatever becomes of the button. */
    @POST
    @Path("desk/declarations/{ref}/edit")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edited(String ref, @RestQuery String show, MultivaluedMap<String, String> sent) {
        var form = EditorForm.of(sent);
        var actor = Actor.of(account);
        return forms.answer(
                () -> {
                    var saved = editing.save(ref, form.typed(), null, actor);
                    return saved.aside() > 0 ? URI.create(page(ref, show) + "#asides") : acted(ref, show, form, actor);
                },
                errors -> again(ref, show, form, actor, errors));
    }

    private URI acted(String ref, String show, EditorForm form, Actor actor) {
        if (form.keeps()) {
            var kept = editing.keep(ref, actor);
            return Forms.done("/" + reader.lang() + "/desk/declarations/" + kept.ref, "declaration_saved_done");
        }
        var key = form.change() == null
                ? null
                : editing.save(ref, List.of(), form.change(), actor).key();
        return URI.create(page(ref, show) + (key == null ? "" : "#row_" + key));
    }

    private TemplateInstance again(String ref, String show, EditorForm form, Actor actor, Errors errors) {
        var unkept = editing.saveWhatCan(ref, form.typed(), actor);
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        return Templates.edit(views.of(declaration, show, actor, unkept, errors));
    }

    private String page(String ref, String show) {
        var page = "/" + reader.lang() + "/desk/declarations/" + ref + "/edit";
        return show == null || !show.matches("[A-Za-z0-9,-]{2,80}") ? page : page + "?show=" + show;
    }
}
