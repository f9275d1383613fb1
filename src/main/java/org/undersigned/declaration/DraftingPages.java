package org.undersigned.declaration;

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
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedure;

/** Where a member writes: a new draft, and the text of one that may still be changed. */
@Path("/{lang}")
public class DraftingPages {

    /** Procedures to choose from; none for whoever belongs to no body today. */
    record Choices(List<ProcedureChoice> procedures) {}

    /**
     * The form of a text.
     *
     * @param action where it is sent
     * @param back the page to return to
     * @param remark what the table office wrote when it gave the declaration back, by paragraph
     */
    record Writing(DraftForm form, String procedureTitle, String action, String back, List<String> remark) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance choose(Choices choices);

        static native TemplateInstance write(Writing writing);
    }

    @Inject
    Drafting drafting;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @GET
    @Path("desk/declarations/new")
    @Authenticated
    public TemplateInstance begin(@RestQuery String procedure) {
        var open = drafting.openTo(Actor.of(account));
        if (procedure == null) {
            return Templates.choose(new Choices(open.stream()
                    .map(one -> ProcedureChoice.of(one, reader.locale()))
                    .toList()));
        }
        return beginning(DraftForm.empty(drafting.inForce(procedure), Ids.next(), reader.locale()));
    }

    @POST
    @Path("desk/declarations/new")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begun(MultivaluedMap<String, String> sent) {
        var procedure = drafting.inForce(String.valueOf(sent.getFirst("procedure")));
        var form = DraftForm.of(procedure, id(sent.getFirst("id")), 0, sent, reader.locale());
        return forms.answer(
                () -> {
                    var draft = drafting.begin(form.id(), procedure.id(), form.text(), Actor.of(account));
                    return saved(draft.ref);
                },
                errors -> beginning(form.with(errors)));
    }

    @GET
    @Path("desk/declarations/{ref}/edit")
    @Authenticated
    public TemplateInstance edit(String ref) {
        var declaration = Declaration.originatedBy(Actor.of(account), ref);
        declaration.mustBeWritable();
        return changing(declaration, DraftForm.of(declaration, drafting.procedureOf(declaration), reader.locale()));
    }

    @POST
    @Path("desk/declarations/{ref}/edit")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edited(String ref, MultivaluedMap<String, String> sent) {
        var declaration = Declaration.originatedBy(Actor.of(account), ref);
        var basis = basis(sent.getFirst("basis"));
        var form = DraftForm.of(drafting.procedureOf(declaration), declaration.id, basis, sent, reader.locale());
        return forms.answer(
                () -> saved(drafting.write(ref, form.text(), basis, Actor.of(account)).ref),
                errors -> changing(declaration, form.with(errors)));
    }

    private TemplateInstance beginning(DraftForm form) {
        var desk = "/" + reader.lang() + "/desk/declarations/new";
        return Templates.write(new Writing(form, title(form.procedure()), desk, desk, List.of()));
    }

    private TemplateInstance changing(Declaration declaration, DraftForm form) {
        var page = page(declaration.ref);
        return Templates.write(
                new Writing(form, title(form.procedure()), page + "/edit", page, declaration.remarkOnReturn()));
    }

    private URI saved(String ref) {
        return Forms.done(page(ref), "declaration_saved_done");
    }

    private String page(String ref) {
        return "/" + reader.lang() + "/desk/declarations/" + ref;
    }

    private String title(Procedure procedure) {
        return procedure.title().in(reader.locale());
    }

    private static String id(String given) {
        if (!Ids.isId(given)) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "error_400_text");
        }
        return given;
    }

    private static int basis(String given) {
        if (given == null || !given.matches("[0-9]{1,9}")) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "error_400_text");
        }
        return Integer.parseInt(given);
    }
}
