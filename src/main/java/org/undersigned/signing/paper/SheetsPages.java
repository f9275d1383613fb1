package org.undersigned.signing.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Headline;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.citizens.Countries;

/** The sheets of a text, for whoever began it, and where another one is made. */
@Path("/{lang}")
public class SheetsPages {

    private static final int USUAL_LINES = 20;

    /** @param says how many of its names count, or how many lines it has, in words */
    record Line(SheetHead head, String place, Instant madeAt, String says) {}

    /** @param taking whether names are taken, so that a sheet may be made */
    record View(
            String task,
            Headline headline,
            List<Line> sheets,
            boolean taking,
            Instant closesAt,
            List<Way> visibilities,
            List<Option> countries,
            Sent sent,
            Errors errors) {}

    /** What may become of the names on a sheet. */
    record Way(String id, String value, String label, String consequence) {}

    /** The answers of the form. */
    record Sent(String lines, String visibility, String country) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(View view);
    }

    @Inject
    Sheets sheets;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @Inject
    Clock clock;

    @GET
    @Path("desk/declarations/{ref}/sheets")
    @Authenticated
    @Transactional
    public TemplateInstance list(@RestPath String ref) {
        return list(ref, new Sent(String.valueOf(USUAL_LINES), "", ""), Errors.none());
    }

    @POST
    @Path("desk/declarations/{ref}/sheets")
    @Authenticated
    public Response make(
            @RestPath String ref, @RestForm String lines, @RestForm String visibility, @RestForm String country) {
        return forms.answer(
                () -> {
                    var wanted = new Sheets.Wanted(number(lines), visibility(visibility), country);
                    var sheet = sheets.make(ref, wanted, Actor.of(account));
                    return page(ref, sheet.number);
                },
                errors -> list(ref, new Sent(lines, visibility, country), errors));
    }

    private URI page(String ref, int number) {
        var page = reader.page("desk", "declarations", ref, "sheets", String.valueOf(number));
        return Forms.done(page, "paper_made_done");
    }

    private TemplateInstance list(String ref, Sent sent, Errors errors) {
        var declaration = sheets.mine(ref, Actor.of(account));
        return Templates.list(new View(
                reader.page("desk", "declarations", declaration.ref),
                Headline.of(declaration.wording().versions(), reader.locale()),
                PaperSheet.of(declaration.id).stream()
                        .map(sheet -> line(declaration, sheet))
                        .toList(),
                declaration.takesNames(clock.instant()),
                declaration.closesAt,
                sheets.visibilities(declaration).stream().map(this::way).toList(),
                countries(),
                sent,
                errors));
    }

    private Line line(Declaration declaration, PaperSheet sheet) {
        return new Line(
                SheetHead.onDesk(declaration, sheet, reader),
                sheet.place,
                sheet.madeAt,
                sheet.state == SheetState.ACCEPTED
                        ? reader.say("paper_counted", sheet.counted)
                        : reader.say("paper_places", sheet.lines));
    }

    private Way way(Visibility visibility) {
        var code = visibility.name().toLowerCase(Locale.ROOT);
        return new Way(
                "visibility-" + code,
                visibility.name(),
                reader.say("signatory_visibility", code),
                reader.say("paper_consent", visibility.name()));
    }

    /** Nobody's country is taken for granted. */
    private List<Option> countries() {
        return Stream.concat(
                        Stream.of(new Option("", reader.say("signatory_country_choose"))),
                        Countries.in(reader.locale()).stream())
                .toList();
    }

    /** 0 where it is no number, which is refused. */
    static int number(String written) {
        return written != null && written.strip().matches("[0-9]{1,5}") ? Integer.parseInt(written.strip()) : 0;
    }

    /** Null where it is none, which is refused. */
    static Visibility visibility(String code) {
        return List.of(Visibility.values()).stream()
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElse(null);
    }
}
