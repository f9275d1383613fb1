package org.undersigned.followup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;

/** Records an answer that has come, whether it was expected or not. */
@Path("/{lang}")
@Authenticated
public class ReceiptPages {

    /** The answers of the form. */
    public static class Sent {
        @RestForm
        public String addressee;

        @RestForm
        public String on;

        @RestForm
        public String text;

        @RestForm("language")
        public String lang;

        @RestForm
        public String link;

        @RestForm("file")
        public FileUpload file;

        ReceivedAnswer told() {
            return new ReceivedAnswer(Days.read("on", on), text, lang, link, content());
        }

        /** Never more than shows that it is too much. */
        private byte[] content() {
            if (file == null || file.size() == 0) {
                return null;
            }
            try (var in = Files.newInputStream(file.uploadedFile())) {
                return in.readNBytes(AnswerFile.MOST_BYTES + 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @param sender of an answer that was expected; null where it came unasked */
    record View(
            FollowUpHead head,
            String sender,
            Sent sent,
            List<Option> addressees,
            List<Option> languages,
            Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(View form);
    }

    @Inject
    Keepers keepers;

    @Inject
    FollowUpViews views;

    @Inject
    Answers answers;

    @Inject
    Days days;

    @Inject
    Done done;

    @Inject
    CurrentAccount account;

    @Inject
    Forms forms;

    @Inject
    Reader reader;

    @GET
    @Path("declarations/{ref}/followup/receipts")
    public TemplateInstance unasked(@RestPath String ref) {
        var declaration = keepers.kept(ref);
        return form(declaration, null, begun(declaration), Errors.none());
    }

    @POST
    @Path("declarations/{ref}/followup/receipts")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response receiveUnasked(@RestPath String ref, @BeanParam Sent sent) {
        var id = keepers.kept(ref).id;
        return forms.answer(
                () -> done.of(
                        ref,
                        Done.Act.RECEIPT,
                        answers.receiveUnasked(id, sent.addressee, sent.told(), Actor.of(account)).id),
                errors -> form(keepers.kept(ref), null, sent, errors));
    }

    @GET
    @Path("declarations/{ref}/followup/answers/{id}/receipt")
    public TemplateInstance expected(@RestPath String ref, @RestPath String id) {
        var declaration = keepers.kept(ref);
        return form(declaration, Answers.known(declaration, id), begun(declaration), Errors.none());
    }

    @POST
    @Path("declarations/{ref}/followup/answers/{id}/receipt")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response receive(@RestPath String ref, @RestPath String id, @BeanParam Sent sent) {
        var declaration = keepers.kept(ref).id;
        return forms.answer(
                () -> done.of(
                        ref, Done.Act.RECEIPT, answers.receive(declaration, id, sent.told(), Actor.of(account)).id),
                errors -> {
                    var kept = keepers.kept(ref);
                    return form(kept, Answers.known(kept, id), sent, errors);
                });
    }

    private Sent begun(Declaration declaration) {
        var sent = new Sent();
        sent.on = days.today(declaration).toString();
        return sent;
    }

    private TemplateInstance form(Declaration declaration, Answer answer, Sent sent, Errors errors) {
        sent.lang = Objects.requireNonNullElse(sent.lang, reader.lang());
        return Templates.form(new View(
                views.head(declaration),
                answer == null ? null : answer.sender,
                sent,
                views.addressees(declaration),
                LanguageChoice.options(sent.lang, reader.locale()),
                errors));
    }
}
