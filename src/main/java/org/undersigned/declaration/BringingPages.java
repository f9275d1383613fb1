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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.undersigned.declaration.reading.TextFiles;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Procedure;

/** Brings a text that is there already into a draft: pasted or as a file, looked at, used. */
@Path("/{lang}")
public class BringingPages {

    /**
     * The form.
     *
     * @param text what was pasted, to be mended in place
     * @param language chosen, or empty to recognise it
     */
    record Form(
            String procedureTitle, String back, List<Option> languages, String text, String language, Errors errors) {}

    /** What was understood, and where it can go. */
    record Preview(String id, String procedureTitle, String back, String again, BroughtView read, Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(Form bringing);

        static native TemplateInstance preview(Preview preview);
    }

    @Inject
    Bringing bringing;

    @Inject
    Drafting drafting;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @GET
    @Path("desk/declarations/new/text")
    @Authenticated
    public TemplateInstance begin(@RestQuery String procedure) {
        return form(drafting.inForce(String.valueOf(procedure)), beginning(procedure), "", "", Errors.none());
    }

    @POST
    @Path("desk/declarations/new/text")
    @Authenticated
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response begun(
            @RestQuery String procedure, @RestForm FileUpload file, @RestForm String text, @RestForm String language) {
        var rules = drafting.inForce(String.valueOf(procedure));
        return answer(
                SentText.of(file, text, language),
                sent -> bringing.toBeginWith(rules.id(), sent, Actor.of(account)),
                errors -> form(rules, beginning(procedure), shown(text), language, errors));
    }

    @GET
    @Path("desk/declarations/{ref}/text")
    @Authenticated
    public TemplateInstance bring(String ref) {
        var declaration = bringing.mine(ref, Actor.of(account));
        declaration.mustBeWritable();
        return form(drafting.procedureOf(declaration), page(ref), "", "", Errors.none());
    }

    @POST
    @Path("desk/declarations/{ref}/text")
    @Authenticated
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response brought(String ref, @RestForm FileUpload file, @RestForm String text, @RestForm String language) {
        var procedure = drafting.procedureOf(bringing.mine(ref, Actor.of(account)));
        return answer(
                SentText.of(file, text, language),
                sent -> bringing.toDraft(ref, sent, Actor.of(account)),
                errors -> form(procedure, page(ref), shown(text), language, errors));
    }

    @GET
    @Path("desk/texts/{id}")
    @Authenticated
    public TemplateInstance preview(String id) {
        return preview(id, Errors.none());
    }

    @POST
    @Path("desk/texts/{id}/wording")
    @Authenticated
    public Response used(String id) {
        return forms.answer(
                () -> Forms.done(page(bringing.use(id, Actor.of(account)).ref), "reading_used_done"),
                errors -> preview(id, errors));
    }

    private Response answer(
            Bringing.Sent sent, Function<Bringing.Sent, BroughtText> act, Function<Errors, TemplateInstance> again) {
        return forms.answer(() -> URI.create("/" + reader.lang() + "/desk/texts/" + act.apply(sent).id), again);
    }

    private TemplateInstance preview(String id, Errors errors) {
        var brought = BroughtText.of(Actor.of(account), id);
        var procedure = bringing.procedureOf(brought);
        boolean begins = brought.declarationId == null;
        return Templates.preview(new Preview(
                id,
                procedure.title().in(reader.locale()),
                begins ? beginning(procedure.id()) : page(brought.declarationId),
                begins
                        ? "/" + reader.lang() + "/desk/declarations/new/text?procedure=" + procedure.id()
                        : page(brought.declarationId) + "/text",
                BroughtView.of(bringing.read(brought), reader.locale()),
                errors));
    }

    private TemplateInstance form(Procedure procedure, String back, String text, String language, Errors errors) {
        return Templates.form(new Form(
                procedure.title().in(reader.locale()),
                back,
                languages(procedure),
                text,
                language == null ? "" : language,
                SentText.placed(errors, reader)));
    }

    private List<Option> languages(Procedure procedure) {
        var options = new ArrayList<Option>();
        options.add(new Option("", reader.say("reading_language_recognise")));
        var codes = procedure.languages().required().isEmpty()
                ? TextFiles.languages()
                : procedure.languages().required();
        codes.forEach(
                code -> options.add(new Option(code, Locale.forLanguageTag(code).getDisplayLanguage(reader.locale()))));
        return options;
    }

    /** Pasted text comes back to be mended, unless it cannot be shown. */
    private static String shown(String text) {
        return text == null || text.indexOf('\0') >= 0 ? "" : text;
    }

    private String beginning(String procedure) {
        return "/" + reader.lang() + "/desk/declarations/new?procedure=" + procedure;
    }

    private String page(String ref) {
        return "/" + reader.lang() + "/desk/declarations/" + ref;
    }
}
