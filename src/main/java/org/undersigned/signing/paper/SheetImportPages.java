package org.undersigned.signing.paper;

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
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.undersigned.declaration.Actor;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.citizens.Pages;

/** The lines of a sheet as a table: first shown what would come of it, then brought in. Between the two nothing is kept. */
@Cache(noStore = true)
@Path("/{lang}")
public class SheetImportPages {

    /**
     * @param table what was sent and can be brought in, or null
     * @param names how many it has
     * @param alike how many of them are of somebody who stands on an earlier line of it
     * @param mailed how many of them have an address for mail
     * @param entered lines that it takes the place of
     */
    record View(
            SheetHead head,
            int lines,
            String table,
            int names,
            int alike,
            int mailed,
            int entered,
            List<String> first,
            Errors errors) {}

    private static final int SHOWN = 5;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(View view);
    }

    @Inject
    Sheets sheets;

    @Inject
    Entering entering;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @GET
    @Path("desk/declarations/{ref}/sheets/{number}/import")
    @Authenticated
    public TemplateInstance form(@RestPath String ref, @RestPath int number) {
        var found = sheets.mine(ref, number, Actor.of(account));
        found.sheet().mustBeWritable();
        return page(found, null, List.of(), Errors.none());
    }

    @POST
    @Path("desk/declarations/{ref}/sheets/{number}/import")
    @Authenticated
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response tried(
            @RestPath String ref, @RestPath int number, @RestForm FileUpload file, @RestForm String table) {
        var bytes = file == null || file.size() == 0
                ? text(table).getBytes(StandardCharsets.UTF_8)
                : SentFile.bytes(file, LineTable.MOST_BYTES);
        var by = Actor.of(account);
        try {
            var read = LineTable.of(bytes);
            var lines = List.copyOf(entering.tried(ref, number, read, by).values());
            return Pages.page(200, page(sheets.mine(ref, number, by), read, lines, Errors.none()));
        } catch (Refusal refusal) {
            return forms.answer(
                    () -> {
                        throw refusal;
                    },
                    errors -> page(sheets.mine(ref, number, by), null, List.of(), errors));
        }
    }

    @POST
    @Path("desk/declarations/{ref}/sheets/{number}/import/confirmation")
    @Authenticated
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response confirmed(@RestPath String ref, @RestPath int number, @RestForm String table) {
        return forms.answer(
                () -> {
                    // a form sends each end of a line as two characters
                    var read = LineTable.of(text(table).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
                    entering.replace(ref, number, read, Actor.of(account));
                    return Forms.done(
                            reader.page("desk", "declarations", ref, "sheets", String.valueOf(number)),
                            "paper_entered_done");
                },
                errors -> page(sheets.mine(ref, number, Actor.of(account)), null, List.of(), errors));
    }

    private TemplateInstance page(Sheets.Found found, LineTable table, List<LineText> lines, Errors errors) {
        var sheet = found.sheet();
        return Templates.form(new View(
                SheetHead.onDesk(found.declaration(), sheet, reader),
                sheet.lines,
                table == null ? null : table.text(),
                lines.size(),
                PaperLines.alike(lines),
                (int) lines.stream().filter(line -> line.email() != null).count(),
                PaperLine.count(sheet),
                lines.stream().limit(SHOWN).map(LineText::name).toList(),
                errors));
    }

    private static String text(String table) {
        return table == null ? "" : table;
    }
}
