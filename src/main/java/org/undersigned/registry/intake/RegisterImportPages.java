package org.undersigned.registry.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.registry.Keeper;

/** One import: where it stands, what it would change, applying and discarding it. */
@Path("/{lang}/office/registry")
@RolesAllowed({Role.TABLE_OFFICE, Role.ADMIN})
public class RegisterImportPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(ImportView view);

        static native TemplateInstance discard(ImportView view);
    }

    @Inject
    ImportDesk desk;

    @Inject
    ImportViews views;

    @Inject
    IntakeWorker worker;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    /** Whoever watches the progress asks for it again; when there is none any more, for the whole page. */
    @GET
    @Path("imports/{id}")
    @Transactional
    public Response show(@RestPath String id, @RestHeader("HX-Request") String watching) {
        var in = desk.mine(id);
        var answer =
                Response.ok(Templates.show(views.of(in, Errors.none())), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        return (watching == null || in.state.isBusy() ? answer : answer.header("HX-Refresh", "true")).build();
    }

    @POST
    @Path("imports/{id}/application")
    public Response apply(@RestPath String id) {
        return forms.answer(
                () -> {
                    worker.apply(desk.mineNow(id).id, Keeper.of(account));
                    return URI.create(reader.page("office/registry/imports", id));
                },
                errors -> Templates.show(views.of(desk.mineNow(id), errors)));
    }

    @GET
    @Path("imports/{id}/discard")
    @Transactional
    public TemplateInstance discard(@RestPath String id) {
        return Templates.discard(views.of(desk.mine(id), Errors.none()));
    }

    @POST
    @Path("imports/{id}/discard")
    public Response discarded(@RestPath String id) {
        return forms.answer(
                () -> {
                    desk.discard(id);
                    return Forms.done(reader.page("office/registry/imports"), "intake_discarded_done");
                },
                errors -> Templates.discard(views.of(desk.mineNow(id), errors)));
    }
}
