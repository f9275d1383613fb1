package org.undersigned.procedure.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.ProcedureDesk;
import org.undersigned.procedure.ProcedureFileException;

/** A procedure file on its way into use: sent, checked, looked at. */
@Path("/{lang}/admin/procedures")
@RolesAllowed(Role.ADMIN)
public class NewProcedurePages {

    /** @param file what is wrong in what was sent, or null */
    record FormView(String text, FileView file, Errors errors) {}

    /** One version that the file brings. */
    record Brought(String title, Procedure procedure, RulesInWords rules, Preview preview) {}

    record CheckedView(String text, List<Brought> versions) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(FormView view);

        static native TemplateInstance checked(CheckedView view);
    }

    @Inject
    ProcedureDesk desk;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @GET
    @Path("new")
    public TemplateInstance form() {
        return Templates.form(new FormView("", null, Errors.none()));
    }

    /** Changes nothing, and so is answered where it stands: with the problems, or with the preview. */
    @POST
    @Path("checks")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response check(@RestForm FileUpload file, @RestForm String text) {
        var content = sent(file, text);
        if (content.length == 0) {
            var nothing = Refusal.field("text", "rulebook_nothing_sent");
            return wrong(Templates.form(new FormView("", null, Errors.of(nothing, reader.locale()))));
        }
        var checked = desk.check(content);
        var typed = new String(content, StandardCharsets.UTF_8);
        return checked.problems().isEmpty()
                ? Response.ok(checked(typed, checked.versions())).build()
                : wrong(Templates.form(new FormView(typed, FileView.of(content, checked.problems()), Errors.none())));
    }

    @POST
    public Response putIntoUse(@RestForm String text) {
        var content = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
        try {
            return forms.answer(
                    () -> {
                        var first = desk.putIntoUse(content).get(0);
                        var page = reader.page(
                                ProcedurePages.PAGE, first.id(), first.version().id());
                        return Forms.done(page, "rulebook_put_into_use_done");
                    },
                    errors -> Templates.form(new FormView(text, null, errors)));
        } catch (ProcedureFileException changedMeanwhile) {
            return wrong(Templates.form(
                    new FormView(text, FileView.of(content, changedMeanwhile.problems()), Errors.none())));
        }
    }

    private TemplateInstance checked(String text, List<Procedure> versions) {
        return Templates.checked(new CheckedView(
                text,
                versions.stream()
                        .map(one -> new Brought(
                                one.title().in(reader.locale()),
                                one,
                                RulesInWords.of(one, reader.locale()),
                                Preview.of(one, reader.locale())))
                        .toList()));
    }

    private static byte[] sent(FileUpload file, String text) {
        if (file == null || file.size() == 0) {
            return (text == null ? "" : text.strip()).getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response wrong(TemplateInstance page) {
        return Response.status(Refusal.Kind.INVALID.status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }
}
