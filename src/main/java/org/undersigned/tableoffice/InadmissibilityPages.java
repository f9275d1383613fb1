package org.undersigned.tableoffice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.State;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Option;

/** Declares inadmissible on one of the procedure's grounds. */
@Path("/{lang}/office/declarations/{ref}/inadmissibility")
@RolesAllowed(Role.TABLE_OFFICE)
public class InadmissibilityPages {

    record View(Head head, boolean awaitsDecision, List<Option> grounds, String ground, String remark, Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(View refusal);
    }

    @Inject
    Remit remit;

    @Inject
    Dossiers dossiers;

    @Inject
    Drafting drafting;

    @Inject
    Decisions decisions;

    @Inject
    CurrentAccount officer;

    @Inject
    Forms forms;

    @Inject
    OutcomePages outcome;

    @GET
    public TemplateInstance form(@RestPath String ref) {
        return form(remit.declaration(ref), "", "", Errors.none());
    }

    @POST
    public Response refuse(@RestPath String ref, @RestForm String ground, @RestForm String remark) {
        var id = remit.declaration(ref).id;
        return forms.answer(
                () -> outcome.of(decisions.refuse(id, ground, remark, Actor.of(officer))),
                errors -> form(remit.declaration(id), ground, remark, errors));
    }

    private TemplateInstance form(Declaration declaration, String ground, String remark, Errors errors) {
        var grounds = dossiers.grounds(drafting.procedureOf(declaration)).stream()
                .map(known -> new Option(known.code(), known.text()))
                .toList();
        return Templates.form(new View(
                dossiers.head(declaration), declaration.state == State.SUBMITTED, grounds, ground, remark, errors));
    }
}
