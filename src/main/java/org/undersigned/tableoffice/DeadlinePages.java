package org.undersigned.tableoffice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;

/** Where an officer enters the deadline that the president has set. */
@Path("/{lang}/office/declarations/{ref}/deadline")
@RolesAllowed(Role.TABLE_OFFICE)
public class DeadlinePages {

    record View(Head head, boolean fits, Instant known, String zone, String day, String time, Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(View deadline);
    }

    @Inject
    Remit remit;

    @Inject
    Dossiers dossiers;

    @Inject
    Deadlines deadlines;

    @Inject
    Drafting drafting;

    @Inject
    CurrentAccount officer;

    @Inject
    Forms forms;

    @Inject
    Reader reader;

    @GET
    public TemplateInstance form(@RestPath String ref) {
        return form(remit.declaration(ref), "", "", Errors.none());
    }

    @POST
    public Response set(@RestPath String ref, @RestForm String day, @RestForm String time) {
        var declaration = remit.declaration(ref);
        var zone = drafting.procedureOf(declaration).timeZone();
        return forms.answer(
                () -> {
                    var moment = AdmissionForm.moment("day", day, "time", time, zone);
                    var set = deadlines.set(declaration.id, moment, Actor.of(officer));
                    return Forms.done(reader.page("office", "declarations", set.ref), "tableoffice_deadline_set_done");
                },
                errors -> form(remit.declaration(declaration.id), day, time, errors));
    }

    private TemplateInstance form(Declaration declaration, String day, String time, Errors errors) {
        var zone = drafting.procedureOf(declaration).timeZone().getId();
        return Templates.form(new View(
                dossiers.head(declaration),
                deadlines.fits(declaration),
                declaration.closesAt,
                zone,
                day,
                time,
                errors));
    }
}
