package org.undersigned.registry.intake;

import static java.util.function.Predicate.not;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.identity.Role;
import org.undersigned.platform.Option;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Paging.Pages;
import org.undersigned.platform.Reader;
import org.undersigned.registry.intake.Entries.Row;

/** What an import would change, or did, entry by entry: what cannot be taken first. */
@Path("/{lang}/office/registry")
@RolesAllowed({Role.TABLE_OFFICE, Role.ADMIN})
public class RegisterEntryPages {

    /**
     * @param name of the subject where it has none
     * @param facts of what, what it tells in short, and where it stands in the file
     * @param doubtHref where an officer says who is meant, or null
     * @param told all that the register says of it
     */
    record Line(
            String name,
            String in,
            String facts,
            Tag verdict,
            List<Difference> differences,
            List<String> remarks,
            String doubtHref,
            List<Property> told) {}

    record Property(String name, String value) {}

    record View(
            String id,
            String register,
            String subject,
            String verdict,
            List<Option> subjects,
            List<Option> verdicts,
            long total,
            List<Line> lines,
            Pages pages) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(View view);
    }

    @Inject
    ImportDesk desk;

    @Inject
    Entries entries;

    @Inject
    EntryChanges changes;

    @Inject
    ImportWords words;

    @Inject
    Reader reader;

    @GET
    @Path("imports/{id}/entries")
    @Transactional
    public TemplateInstance list(
            @RestPath String id, @RestQuery String subject, @RestQuery String verdict, @Context UriInfo uri) {
        var in = desk.mine(id);
        var asked = desk.verdict(blankToNull(verdict));
        var about = subject != null && ImportWords.SUBJECTS.contains(subject) ? subject : null;
        var paging = Paging.of(uri);
        var rows = entries.gravestFirst(in.id, about, asked, paging);
        var differences = changes.of(in, rows);
        long total = entries.count(in.id, about, asked);
        return Templates.list(new View(
                in.id,
                in.register,
                about == null ? "" : about,
                asked == null ? "" : asked.name(),
                subjects(in),
                verdicts(),
                total,
                rows.stream().map(row -> line(in, row, differences)).toList(),
                paging.view(uri, total)));
    }

    private Line line(RegisterImport in, Row row, Map<Integer, List<Difference>> differences) {
        var isDoubtful = row.verdict() == Verdict.DOUBTFUL && row.subject().equals("PERSON");
        return new Line(
                row.name().isEmpty() ? words.one(row.subject()) : row.name(),
                row.in() == null ? "" : row.in(),
                facts(row),
                words.verdict(row.verdict()),
                differences.getOrDefault(row.position(), List.of()).stream()
                        .map(words::named)
                        .toList(),
                row.remarks().stream().map(words::remark).toList(),
                isDoubtful
                        ? reader.page("office/registry/imports", in.id, "doubtful", String.valueOf(row.position()))
                        : null,
                told(row));
    }

    private String facts(Row row) {
        var content = row.content();
        return Stream.of(
                        row.name().isEmpty() ? "" : words.one(row.subject()),
                        content.path("role").asText(""),
                        content.path("classification").asText(""),
                        content.path("birth_date").asText(""),
                        words.days(
                                content.path("start_date")
                                        .asText(content.path("founding_date").asText("")),
                                content.path("end_date")
                                        .asText(content.path("dissolution_date").asText(""))),
                        words.place(row.place()))
                .filter(not(String::isEmpty))
                .collect(Collectors.joining(" · "));
    }

    private List<Property> told(Row row) {
        return row.content().properties().stream()
                .map(property -> new Property(words.property(property.getKey()), Difference.shown(property.getValue())))
                .toList();
    }

    private List<Option> subjects(RegisterImport in) {
        var all = Stream.of(new Option("", reader.say("intake_any_subject")));
        var there = ImportWords.SUBJECTS.stream()
                .filter(in.counts::containsKey)
                .map(subject -> new Option(subject, words.subject(subject)));
        return Stream.concat(all, there).toList();
    }

    private List<Option> verdicts() {
        var all = Stream.of(new Option("", reader.say("intake_any_verdict")));
        var each = Arrays.stream(Verdict.values())
                .map(verdict ->
                        new Option(verdict.name(), words.verdict(verdict).label()));
        return Stream.concat(all, each).toList();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
