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
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.State;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;

/** Declares inadmissible on one of the procedure's grounds. */
@Path("/{lang}/office/declarations/{ref}/inadmissibility")
@RolesAllowed(Role.TABLE_OFFICE)
public class InadmissibilityPages {

    /**
     * The form, in two steps: first the ground, and then the text for the originator that is made from it.
     *
     * @param words the chosen ground in words; null while none is chosen
     * @param lang language of the originator
     * @param language its name
     */
    record View(
            Head head,
            boolean awaitsDecision,
            List<Option> grounds,
            String ground,
            String words,
            String remark,
            String lang,
            String language,
            Errors errors) {}

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

    @Inject
    Letters letters;

    @Inject
    Reader reader;

    @GET
    public TemplateInstance form(
            @RestPath String ref, @RestQuery String ground, @RestQuery String remark, @RestQuery String asked) {
        var declaration = remit.declaration(ref);
        var missing = asked != null && (ground == null || ground.isEmpty());
        return form(declaration, ground, remark, missing ? groundMissing() : Errors.none());
    }

    private Errors groundMissing() {
        return Errors.of(Refusal.field("ground", "tableoffice_ground_missing"), reader.locale());
    }

    @POST
    public Response refuse(@RestPath String ref, @RestForm String ground, @RestForm String remark) {
        var id = remit.declaration(ref).id;
        return forms.answer(
                () -> outcome.of(decisions.refuse(id, ground, remark, Actor.of(officer))),
                errors -> form(remit.declaration(id), ground, remark, errors));
    }

    /** @param remark what was typed; null for the ready-made one */
    private TemplateInstance form(Declaration declaration, String code, String remark, Errors errors) {
        var procedure = drafting.procedureOf(declaration);
        var grounds = dossiers.grounds(procedure).stream()
                .map(known -> new Option(known.code(), known.text()))
                .toList();
        var ground = procedure.admissibility().ground(code == null ? "" : code);
        var letter = letters.to(declaration.originatorId);
        return Templates.form(new View(
                dossiers.head(declaration),
                declaration.state == State.SUBMITTED,
                grounds,
                code,
                ground.map(known -> known.text().in(reader.locale())).orElse(null),
                remark == null
                        ? ground.map(known -> letters.inadmissible(declaration, known, letter))
                                .orElse("")
                        : remark,
                letter.toLanguageTag(),
                letter.getDisplayLanguage(reader.locale()),
                errors));
    }
}
