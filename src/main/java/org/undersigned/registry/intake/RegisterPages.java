package org.undersigned.registry.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Messages.Worded;
import org.undersigned.platform.Option;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Paging.Pages;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;
import org.undersigned.platform.Refusal.Remark;
import org.undersigned.registry.Keeper;

/** The registers that were sent, and sending one. */
@Path("/{lang}/office/registry")
@RolesAllowed({Role.TABLE_OFFICE, Role.ADMIN})
public class RegisterPages {

    /** @param tallies what would become of its entries, or became; empty while that is not known */
    record Line(
            String id,
            String register,
            String body,
            String file,
            Tag state,
            String tallies,
            Instant createdAt,
            String creator) {}

    /** What was typed. */
    record Answers(String register, String body, String completeOn) {

        static Answers of(String register, String body, String completeOn) {
            return new Answers(typed(register), typed(body), typed(completeOn));
        }

        private static String typed(String text) {
            return text == null ? "" : text.strip();
        }
    }

    /** @param registers names that were used before */
    record View(
            List<Line> imports,
            Pages pages,
            Answers answers,
            List<Option> bodies,
            List<String> registers,
            long largest,
            Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(View view);
    }

    @Inject
    ImportDesk desk;

    @Inject
    IntakeWorker worker;

    @Inject
    ImportWords words;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @GET
    @Path("imports")
    @Transactional
    public TemplateInstance list(@RestQuery String register, @RestQuery String body, @Context UriInfo uri) {
        return page(Answers.of(register, body, ""), Errors.none(), uri);
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(
            @RestForm FileUpload file,
            @RestForm String register,
            @RestForm String body,
            @RestForm("complete-on") String completeOn,
            @Context UriInfo uri) {
        var answers = Answers.of(register, body, completeOn);
        return forms.answer(
                () -> URI.create(reader.page("office/registry/imports", taken(file, answers).id)),
                errors -> page(answers, errors, uri));
    }

    private RegisterImport taken(FileUpload file, Answers answers) {
        if (answers.body.isEmpty() && !account.has(Role.ADMIN)) {
            throw Refusal.field("body", "intake_choose_body");
        }
        var name = file == null ? "" : file.fileName();
        var sending = desk.sending(answers.register, answers.body, name, answers.completeOn);
        if (file == null || file.size() == 0) {
            throw Refusal.field("file", "intake_no_file");
        }
        try (var sent = Files.newInputStream(file.uploadedFile())) {
            return worker.take(sent, sending, Keeper.of(account));
        } catch (Refusal refusal) {
            throw ofTheFile(refusal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Places in the file are no fields of the form. */
    private static Refusal ofTheFile(Refusal refusal) {
        return new Refusal(
                refusal.kind == Kind.TOO_LARGE ? Kind.INVALID : refusal.kind,
                refusal.remarks.stream().map(RegisterPages::ofTheFile).toList());
    }

    private static Remark ofTheFile(Remark remark) {
        var place = remark.field();
        if ("body".equals(place)) {
            return remark;
        }
        if (place == null) {
            return new Remark("file", remark.key(), remark.args());
        }
        Worded where = locale -> ImportWords.place(place, locale);
        Worded what = locale -> Told.of(remark).say(locale);
        return new Remark("file", "intake_at", List.of(where, what));
    }

    private TemplateInstance page(Answers answers, Errors errors, UriInfo uri) {
        var paging = Paging.of(uri, 20);
        return Templates.list(new View(
                desk.latest(paging).stream().map(this::line).toList(),
                paging.view(uri, desk.count()),
                answers,
                bodies(),
                desk.registers(),
                worker.largest() >> 20,
                errors));
    }

    private Line line(RegisterImport in) {
        return new Line(
                in.id,
                in.register,
                words.body(in),
                in.fileName,
                words.state(in.state),
                words.tallies(in),
                in.createdAt,
                in.creatorName);
    }

    /** An officer of one body need not choose. */
    private List<Option> bodies() {
        var bodies = desk.bodiesOfOfficer().stream()
                .map(body -> new Option(body.code, words.name(body)))
                .toList();
        if (account.has(Role.ADMIN)) {
            return with(new Option("", reader.say("intake_brings_its_own")), bodies);
        }
        return bodies.size() == 1 ? bodies : with(new Option("", reader.say("intake_choose")), bodies);
    }

    private static List<Option> with(Option first, List<Option> others) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), others.stream())
                .toList();
    }
}
