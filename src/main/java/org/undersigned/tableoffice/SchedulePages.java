package org.undersigned.tableoffice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;

/** An admission that waits for its time: when that is, and how to call it off. */
@Path("/{lang}/office/declarations/{ref}/schedule")
@RolesAllowed(Role.TABLE_OFFICE)
public class SchedulePages {

    /**
     * What is decided.
     *
     * @param due by the clocks of the body; null where nothing waits
     * @param problem why it could not be published at its time, or null
     */
    record View(Head head, Instant due, String by, String problem, Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(View schedule);
    }

    @Inject
    Remit remit;

    @Inject
    Dossiers dossiers;

    @Inject
    Schedule schedule;

    @Inject
    CurrentAccount officer;

    @Inject
    Forms forms;

    @Inject
    Reader reader;

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String ref) {
        return show(remit.declaration(ref), Errors.none());
    }

    @POST
    public Response cancel(@RestPath String ref) {
        var id = remit.declaration(ref).id;
        return forms.answer(
                () -> Forms.done(
                        reader.page("office", "declarations", schedule.cancel(id, Actor.of(officer)).ref),
                        "tableoffice_schedule_cancelled_done"),
                errors -> show(remit.declaration(id), errors));
    }

    private TemplateInstance show(Declaration declaration, Errors errors) {
        var row = ScheduledAdmission.of(declaration.id);
        return Templates.show(new View(
                dossiers.head(declaration),
                row.map(one -> one.dueAt).orElse(null),
                row.map(one -> one.actorName).orElse(""),
                row.map(one -> one.problem).map(reader::say).orElse(null),
                errors));
    }
}
