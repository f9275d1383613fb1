package org.undersigned.declaration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedure;
import org.undersigned.registry.Organization;

/** Where a text is begun: the procedure is chosen, the title given. */
@Path("/{lang}")
public class DraftingPages {

    /** Procedures to choose from, by body; none where nobody may begin anything. */
    record Choices(List<OfBody> bodies) {}

    /** Those of one body. */
    record OfBody(String name, List<ProcedureChoice> procedures) {}

    /**
     * The form with which a text is begun.
     *
     * @param action where it is sent, and the page to return to
     * @param amended the text to which it is an amendment, or null
     */
    record Writing(DraftForm form, String procedureTitle, String action, Amended amended) {}

    /** The text to which an amendment is begun. */
    record Amended(String ref, String numbers, Headline headline) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance choose(Choices choices);

        static native TemplateInstance write(Writing writing);
    }

    @Inject
    Drafting drafting;

    @Inject
    Clock clock;

    @Inject
    Relations relations;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @GET
    @Path("desk/declarations/new")
    @Authenticated
    public TemplateInstance begin(@RestQuery String procedure, @RestQuery String amends) {
        if (amends != null) {
            var amended = relations.mustBeAmendable(amends);
            return beginning(
                    DraftForm.empty(drafting.inForce(amended.procedureId), Ids.next(), reader.locale()), amended);
        }
        var open = drafting.openTo(Actor.of(account));
        if (procedure == null) {
            return Templates.choose(new Choices(byBody(open)));
        }
        return beginning(DraftForm.empty(drafting.inForce(procedure), Ids.next(), reader.locale()), null);
    }

    @POST
    @Path("desk/declarations/new")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begun(MultivaluedMap<String, String> sent) {
        var procedure = drafting.inForce(String.valueOf(sent.getFirst("procedure")));
        var amends = sent.getFirst("amends") == null ? null : relations.mustBeAmendable(sent.getFirst("amends"));
        var form = DraftForm.of(procedure, id(sent.getFirst("id")), sent, reader.locale());
        return forms.answer(
                () -> {
                    var draft = amends == null
                            ? drafting.begin(form.id(), procedure.id(), form.text(), Actor.of(account))
                            : relations.beginAmendment(form.id(), amends.ref, form.text(), Actor.of(account));
                    return form.whole() ? saved(draft.ref) : URI.create(page(draft.ref) + "/edit");
                },
                errors -> beginning(form.with(errors), amends));
    }

    private List<OfBody> byBody(List<Procedure> procedures) {
        var bodies = procedures.stream().collect(groupingBy(Procedure::body, LinkedHashMap::new, toList()));
        return bodies.entrySet().stream()
                .map(body -> new OfBody(
                        name(body.getKey()),
                        body.getValue().stream()
                                .map(one -> ProcedureChoice.of(one, reader.locale()))
                                .toList()))
                .toList();
    }

    private String name(String body) {
        return Organization.assembly(body)
                .map(one -> one.label(reader.locale(), LocalDate.now(clock)))
                .orElse(body);
    }

    /** @param amends the text to which it is an amendment, or null */
    private TemplateInstance beginning(DraftForm form, Declaration amends) {
        var desk = "/" + reader.lang() + "/desk/declarations/new";
        return Templates.write(new Writing(form, form.procedure().title().in(reader.locale()), desk, amended(amends)));
    }

    private Amended amended(Declaration text) {
        return text == null
                ? null
                : new Amended(
                        text.ref,
                        String.join(", ", text.printed(drafting.procedureOf(text))),
                        Headline.of(text.wording().versions(), reader.locale()));
    }

    private URI saved(String ref) {
        return Forms.done(page(ref), "declaration_saved_done");
    }

    private String page(String ref) {
        return "/" + reader.lang() + "/desk/declarations/" + ref;
    }

    private static String id(String given) {
        if (!Ids.isId(given)) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "error_400_text");
        }
        return given;
    }
}
