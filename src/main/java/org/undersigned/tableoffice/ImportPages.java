package org.undersigned.tableoffice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.undersigned.declaration.Actor;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;

/** Takes a published text into the records: a file or a pasted text, and every error by its line. */
@Path("/{lang}/office/imports")
@RolesAllowed(Role.TABLE_OFFICE)
public class ImportPages {

    /**
     * @param text what was sent, to be mended in place; empty where it is no text at all
     * @param recorded what was taken into the records just now, of a list
     */
    record View(String text, WrongLines wrong, Errors errors, List<Head> recorded) {

        /** A text as data. */
        public String example() {
            return EXAMPLE;
        }
    }

    private static final String EXAMPLE =
            """
            {
              "procedure": "uk-edm",
              "date": "1998-05-14",
              "numbers": { "NUMBER": "1324" },
              "texts": [
                { "lang": "en", "title": "…", "blocks": [{ "type": "PARAGRAPH", "text": "…" }] }
              ],
              "signatories": [
                { "given": "Stephen", "family": "Pound", "party": "Labour" },
                { "given": "Evan", "family": "Harris", "party": "Liberal Democrat", "signedOn": "1998-05-18" }
              ],
              "closedOn": "1998-11-19"
            }""";

    /** @param people how many came new into the registry; 0 where the declaration was on record already */
    record Done(Head head, boolean created, int people, int names, String publicHref) {}

    /** Addresses have an end. */
    private static final int MOST_SHOWN = 100;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(View imports);

        static native TemplateInstance done(Done done);
    }

    @Inject
    Reader reader;

    @Inject
    PublishedFiles files;

    @Inject
    Remit remit;

    @Inject
    Dossiers dossiers;

    @Inject
    CurrentAccount officer;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance form(@RestQuery List<String> recorded) {
        var heads = recorded.stream()
                .limit(MOST_SHOWN)
                .map(ref -> dossiers.head(remit.declaration(ref)))
                .toList();
        return Templates.form(new View("", WrongLines.NONE, Errors.none(), heads));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read(@RestForm FileUpload file, @RestForm String text) {
        var sent = sent(file, text);
        return forms.answer(() -> recorded(sent), errors -> again(sent, errors));
    }

    @GET
    @Path("{ref}")
    public TemplateInstance done(@RestPath String ref, @RestQuery Integer people) {
        var declaration = remit.declaration(ref);
        return Templates.done(new Done(
                dossiers.head(declaration),
                people != null,
                people == null ? 0 : Math.max(0, people),
                Edition.latest(declaration).map(e -> e.signatories.size()).orElse(0),
                "/" + reader.lang() + "/declarations/" + declaration.ref));
    }

    private URI recorded(byte[] sent) {
        if (sent.length == 0) {
            throw Refusal.field("text", "tableoffice_import_nothing");
        }
        var read = files.read(sent, Actor.of(officer), body -> officer.mustBeOfficerOf(body.id));
        if (read.texts().size() > 1) {
            return URI.create("/" + reader.lang() + "/office/imports"
                    + read.texts().stream()
                            .limit(MOST_SHOWN)
                            .map(one -> "recorded=" + one.declaration().ref)
                            .collect(Collectors.joining("&", "?", "")));
        }
        var done = read.last();
        return URI.create("/" + reader.lang() + "/office/imports/" + done.declaration().ref
                + (done.created() ? "?people=" + done.newPeople() : ""));
    }

    private TemplateInstance again(byte[] sent, Errors errors) {
        var text = new String(sent, StandardCharsets.UTF_8);
        var shown = text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0 ? "" : text;
        var wrong = WrongLines.of(shown, errors);
        return Templates.form(new View(shown, wrong, wrong.summary(errors, reader), List.of()));
    }

    /** Never more than shows that it is too much. */
    private static byte[] sent(FileUpload file, String text) {
        if (file == null || file.size() == 0) {
            return text == null || text.isBlank() ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        }
        try (var in = Files.newInputStream(file.uploadedFile())) {
            return in.readNBytes(PlainTextFile.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
