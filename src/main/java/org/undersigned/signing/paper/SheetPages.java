package org.undersigned.signing.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Drafting;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.BaseUrl;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.signing.citizens.Countries;

/** One sheet, for whoever made it: printed, entered, handed in; and what became of it. */
@Path("/{lang}")
public class SheetPages {

    private static final int FIRST_WORDS = 60;

    /** @param entered lines on which somebody stands, or stood */
    record View(
            SheetHead head,
            PaperSheet sheet,
            String country,
            String consent,
            int entered,
            boolean scanned,
            Instant closesAt,
            List<Struck> struck,
            String place,
            String collectedOn,
            Errors errors) {}

    /** A line that does not count. */
    record Struck(int position, String reason) {}

    /** @param words with which the text begins */
    record Blank(
            SheetHead head,
            String procedure,
            String words,
            String lang,
            String address,
            String consent,
            List<Integer> lines) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(View view);

        static native TemplateInstance blank(Blank blank);
    }

    @Inject
    Sheets sheets;

    @Inject
    Scans scans;

    @Inject
    Drafting drafting;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    BaseUrl base;

    @Inject
    Forms forms;

    @GET
    @Path("desk/declarations/{ref}/sheets/{number}")
    @Authenticated
    @Transactional
    public TemplateInstance show(@RestPath String ref, @RestPath int number) {
        return show(ref, number, null, null, Errors.none());
    }

    @GET
    @Path("desk/declarations/{ref}/sheets/{number}/print")
    @Authenticated
    @Transactional
    public TemplateInstance blank(@RestPath String ref, @RestPath int number) {
        var found = sheets.mine(ref, number, Actor.of(account));
        var declaration = found.declaration();
        var version = declaration.wording().versionFor(reader.locale());
        return Templates.blank(new Blank(
                SheetHead.onDesk(declaration, found.sheet(), reader),
                drafting.procedureOf(declaration).title().in(reader.locale()),
                beginning(version.blocks.stream().map(block -> block.text()).toList()),
                version.lang,
                base.of(reader.page("declarations", declaration.ref)),
                reader.say("paper_consent", found.sheet().visibility.name()),
                IntStream.rangeClosed(1, found.sheet().lines).boxed().toList()));
    }

    @POST
    @Path("desk/declarations/{ref}/sheets/{number}/details")
    @Authenticated
    public Response describe(
            @RestPath String ref, @RestPath int number, @RestForm String place, @RestForm String collectedOn) {
        return forms.answer(
                () -> {
                    sheets.describe(ref, number, place, day(collectedOn), Actor.of(account));
                    return page(ref, number, "paper_described_done");
                },
                errors -> show(ref, number, place, collectedOn, errors));
    }

    @POST
    @Path("desk/declarations/{ref}/sheets/{number}/scan")
    @Authenticated
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response scan(@RestPath String ref, @RestPath int number, @RestForm FileUpload scan) {
        var content = SentFile.bytes(scan, Scans.MOST_BYTES);
        return act(ref, number, () -> {
            scans.send(ref, number, content);
            return page(ref, number, "paper_scanned_done");
        });
    }

    @POST
    @Path("desk/declarations/{ref}/sheets/{number}/submission")
    @Authenticated
    public Response handIn(@RestPath String ref, @RestPath int number) {
        return act(ref, number, () -> {
            sheets.handIn(ref, number, Actor.of(account));
            return page(ref, number, "paper_handed_in_done");
        });
    }

    @POST
    @Path("desk/declarations/{ref}/sheets/{number}/discard")
    @Authenticated
    public Response discard(@RestPath String ref, @RestPath int number) {
        return act(ref, number, () -> {
            sheets.discard(ref, number, Actor.of(account));
            return page(ref, number, "paper_discarded_done");
        });
    }

    private Response act(String ref, int number, Callable<URI> act) {
        return forms.answer(act, errors -> show(ref, number, null, null, errors));
    }

    private TemplateInstance show(String ref, int number, String place, String on, Errors errors) {
        var found = sheets.mine(ref, number, Actor.of(account));
        var sheet = found.sheet();
        return Templates.show(new View(
                SheetHead.onDesk(found.declaration(), sheet, reader),
                sheet,
                Countries.name(sheet.country, reader.locale()),
                reader.say("paper_consent", sheet.visibility.name()),
                PaperLine.count(sheet),
                PaperScan.exists(sheet.id()),
                found.declaration().closesAt,
                PaperLine.struck(sheet).stream()
                        .map(line -> new Struck(line.position, reader.say("paper_strike", line.struck.name())))
                        .toList(),
                place != null ? place : sheet.place,
                on != null ? on : sheet.collectedOn == null ? "" : sheet.collectedOn.toString(),
                errors));
    }

    private URI page(String ref, int number, String done) {
        return Forms.done(reader.page("desk", "declarations", ref, "sheets", String.valueOf(number)), done);
    }

    private static String beginning(List<String> blocks) {
        var words = String.join(" ", blocks).split("\\s+");
        return words.length <= FIRST_WORDS
                ? String.join(" ", words)
                : String.join(" ", List.of(words).subList(0, FIRST_WORDS)) + " …";
    }

    /** Null where it is none, which is refused. */
    static LocalDate day(String written) {
        try {
            return written == null || written.isBlank() ? null : LocalDate.parse(written.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
