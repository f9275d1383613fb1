package org.undersigned.signing.scrutiny;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.ZoneId;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;

/** Orders a measure: what is meant, how many that would be, and the confirmation. Counting changes nothing. */
@Path("/{lang}/office/declarations/{ref}/scrutiny")
@RolesAllowed(Role.TABLE_OFFICE)
public class MeasurePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(MeasureFormView form);
    }

    @Inject
    ScrutinyRemit remit;

    @Inject
    Measures measures;

    @Inject
    MeasureViews views;

    @Inject
    Drafting drafting;

    @Inject
    CurrentAccount officer;

    @Inject
    Forms forms;

    @Inject
    Reader reader;

    @GET
    @Path("measure")
    public Response form(@RestPath String ref, @Context UriInfo uri) {
        var declaration = remit.declaration(ref);
        var form = MeasureForm.of(uri.getQueryParameters());
        try {
            return page(200, views.of(declaration, form, counted(declaration, form), Errors.none()));
        } catch (Refusal refusal) {
            if (refusal.kind != Refusal.Kind.INVALID && refusal.kind != Refusal.Kind.BUSY) {
                throw refusal;
            }
            return page(refusal.kind.status, views.of(declaration, form, null, Errors.of(refusal, reader.locale())));
        }
    }

    @POST
    @Path("measure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response order(@RestPath String ref, MultivaluedMap<String, String> answers) {
        var declaration = remit.declaration(ref);
        var form = MeasureForm.of(answers);
        return forms.answer(
                () -> URI.create(reader.page(
                        "office",
                        "declarations",
                        declaration.ref,
                        "scrutiny",
                        "measures",
                        measures.order(declaration, form.order(zone(declaration)), Actor.of(officer)).id)),
                errors -> Templates.form(views.of(declaration, form, countedAgain(declaration, form), errors)));
    }

    private static Response page(int status, MeasureFormView view) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.form(view))
                .build();
    }

    /** Null before it is chosen what is to be done. */
    private Counted counted(Declaration declaration, MeasureForm form) {
        var act = form.condition().act();
        return act == null
                ? null
                : measures.count(declaration, act, form.condition().condition(zone(declaration)));
    }

    /** What was wrong is said already. */
    private Counted countedAgain(Declaration declaration, MeasureForm form) {
        try {
            return counted(declaration, form);
        } catch (Refusal refusal) {
            return null;
        }
    }

    private ZoneId zone(Declaration declaration) {
        return drafting.procedureOf(declaration).timeZone();
    }
}
