package org.undersigned.tableoffice.calendar;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;

/** The sitting calendar of the officer's bodies: what is in it, and a form for each sitting. */
@Path("/{lang}/office/calendar")
@RolesAllowed(Role.TABLE_OFFICE)
public class CalendarPages {

    /** @param moved texts that close at another time since the change that led here */
    record View(List<CalendarViews.Body> bodies, List<CalendarViews.Moved> moved) {}

    /** @param id null for a new one */
    record FormView(String id, SittingAnswers answers, List<Option> bodies, List<Option> kinds, Errors errors) {}

    record Removal(String id, String label, String kind, Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(View calendar);

        static native TemplateInstance form(FormView sitting);

        static native TemplateInstance remove(Removal removal);
    }

    @Inject
    Calendar calendar;

    @Inject
    CalendarViews views;

    @Inject
    CurrentAccount officer;

    @Inject
    Forms forms;

    @Inject
    Reader reader;

    @GET
    @Transactional
    public TemplateInstance list(@RestQuery String moved) {
        return Templates.list(new View(views.bodies(), views.moved(moved)));
    }

    @GET
    @Path("new")
    public TemplateInstance blank() {
        return form(null, new SittingAnswers(), Errors.none());
    }

    @POST
    @Path("new")
    public Response add(SittingAnswers answers) {
        return forms.answer(
                () -> {
                    officer.mustBeOfficerOf(answers.body());
                    return done(calendar.add(answers.body(), answers.form(), Actor.of(officer)));
                },
                errors -> form(null, answers, errors));
    }

    @GET
    @Path("{id}")
    public TemplateInstance form(@RestPath String id) {
        return form(id, SittingAnswers.of(mine(id)), Errors.none());
    }

    @POST
    @Path("{id}")
    public Response change(@RestPath String id, SittingAnswers answers) {
        mine(id);
        return forms.answer(
                () -> done(calendar.change(id, answers.form(), Actor.of(officer))),
                errors -> form(id, answers, errors));
    }

    @GET
    @Path("{id}/removal")
    public TemplateInstance removal(@RestPath String id) {
        return removal(mine(id), Errors.none());
    }

    @POST
    @Path("{id}/removal")
    public Response remove(@RestPath String id) {
        mine(id);
        return forms.answer(
                () -> {
                    calendar.remove(id, Actor.of(officer));
                    return Forms.done(reader.page("office", "calendar"), "calendar_removed_done");
                },
                errors -> removal(mine(id), errors));
    }

    private Sitting mine(String id) {
        var sitting = calendar.sitting(id);
        officer.mustBeOfficerOf(sitting.bodyId);
        return sitting;
    }

    /** The list says which texts the change has moved. */
    private URI done(Calendar.Changed changed) {
        var refs = changed.moved().stream()
                .map((Declaration declaration) -> declaration.ref)
                .collect(Collectors.joining(","));
        var page = reader.page("office", "calendar") + (refs.isEmpty() ? "" : "?moved=" + refs);
        return Forms.done(page, "calendar_changed_done");
    }

    private TemplateInstance form(String id, SittingAnswers answers, Errors errors) {
        return Templates.form(new FormView(id, answers, views.bodyOptions(), views.kindOptions(), errors));
    }

    private TemplateInstance removal(Sitting sitting, Errors errors) {
        return Templates.remove(new Removal(sitting.id, sitting.label, views.kind(sitting.kind), errors));
    }
}
