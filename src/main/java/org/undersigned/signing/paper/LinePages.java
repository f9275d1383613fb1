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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.declaration.Actor;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;
import org.undersigned.signing.citizens.Countries;

/** Ten lines of a sheet at a time, made for hands that stay on the keyboard: a field for each cell, in the order of the paper. */
@Cache(noStore = true)
@Path("/{lang}")
public class LinePages {

    static final int AT_ONCE = 10;

    /**
     * @param countries for the list that helps while a code is typed
     * @param next where the next ten begin, or null on the last page
     * @param previous where the ten before begin, or null on the first
     */
    record View(
            SheetHead head,
            int from,
            int to,
            int of,
            List<Field> lines,
            List<Option> countries,
            Integer previous,
            Integer next,
            Errors errors) {}

    /** A line with its errors. */
    record Field(
            TypedLine typed,
            String country,
            String name,
            String countryError,
            String email,
            String address,
            String postcode) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance enter(View view);
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
    @Path("desk/declarations/{ref}/sheets/{number}/lines")
    @Authenticated
    @Transactional
    public TemplateInstance enter(@RestPath String ref, @RestPath int number, @RestQuery Integer from) {
        var found = sheets.mine(ref, number, Actor.of(account));
        int first = first(from, found.sheet());
        var positions = IntStream.range(first, Math.min(first + AT_ONCE, found.sheet().lines + 1))
                .boxed()
                .collect(Collectors.toSet());
        var there = entering.entered(ref, number, positions, Actor.of(account));
        return page(
                found,
                first,
                positions.stream()
                        .sorted()
                        .map(position -> there.containsKey(position)
                                ? TypedLine.of(position, there.get(position))
                                : TypedLine.empty(position))
                        .toList(),
                Errors.none());
    }

    @POST
    @Path("desk/declarations/{ref}/sheets/{number}/lines")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response entered(
            @RestPath String ref,
            @RestPath int number,
            @RestQuery Integer from,
            MultivaluedMap<String, String> answers) {
        var sheet = sheets.mine(ref, number, Actor.of(account)).sheet();
        int first = first(from, sheet);
        var typed = IntStream.range(first, Math.min(first + AT_ONCE, sheet.lines + 1))
                .mapToObj(position -> typed(position, answers))
                .toList();
        return forms.answer(
                () -> {
                    entering.enter(ref, number, typed, Actor.of(account));
                    return then(ref, sheet, first, answers.containsKey("last"));
                },
                errors -> page(sheets.mine(ref, number, Actor.of(account)), first, typed, errors));
    }

    /** On to the next ten, unless that was the last of it. */
    private URI then(String ref, PaperSheet sheet, int first, boolean last) {
        var page = reader.page("desk", "declarations", ref, "sheets", String.valueOf(sheet.number));
        return last || first + AT_ONCE > sheet.lines
                ? Forms.done(page, "paper_entered_done")
                : Forms.done(page + "/lines?from=" + (first + AT_ONCE), "paper_entered_done");
    }

    private static TypedLine typed(int position, MultivaluedMap<String, String> answers) {
        return new TypedLine(
                position,
                answers.getFirst("name-" + position),
                answers.getFirst("country-" + position),
                answers.getFirst("email-" + position),
                answers.getFirst("address-" + position),
                answers.getFirst("postcode-" + position));
    }

    private TemplateInstance page(Sheets.Found found, int first, List<TypedLine> lines, Errors errors) {
        var sheet = found.sheet();
        int last = Math.min(first + AT_ONCE - 1, sheet.lines);
        return Templates.enter(new View(
                SheetHead.onDesk(found.declaration(), sheet, reader),
                first,
                last,
                sheet.lines,
                lines.stream().map(line -> field(line, sheet, errors)).toList(),
                Countries.in(reader.locale()),
                first > 1 ? Math.max(1, first - AT_ONCE) : null,
                last < sheet.lines ? last + 1 : null,
                errors));
    }

    private static Field field(TypedLine line, PaperSheet sheet, Errors errors) {
        var at = "-" + line.position();
        return new Field(
                line,
                line.shownCountry(sheet.country),
                errors.of("name" + at),
                errors.of("country" + at),
                errors.of("email" + at),
                errors.of("address" + at),
                errors.of("postcode" + at));
    }

    /** The first of the ten in which that line stands. */
    private static int first(Integer from, PaperSheet sheet) {
        int wanted = from == null ? 1 : Math.min(Math.max(1, from), sheet.lines);
        return wanted - (wanted - 1) % AT_ONCE;
    }
}
