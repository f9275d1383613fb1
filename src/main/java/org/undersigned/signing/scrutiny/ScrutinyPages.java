package org.undersigned.signing.scrutiny;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.identity.Role;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.scrutiny.Oddities.Found;
import org.undersigned.signing.scrutiny.Oddities.Kind;

/** What looks odd among the citizens' signatures of a text, and what was done about it: for the officers of its body. */
@Path("/{lang}/office/declarations/{ref}/scrutiny")
@RolesAllowed(Role.TABLE_OFFICE)
public class ScrutinyPages {

    private static final List<Integer> SPANS = List.of(1, 7, 30, 90);

    /**
     * The page.
     *
     * @param slow why nothing is shown, or null
     * @param seen null where it took too long
     */
    record View(About about, List<Span> spans, String slow, Seen seen, List<MeasureLine> measures) {}

    /** A number of days to look at. */
    record Span(String label, String href, boolean chosen) {}

    /**
     * What was found.
     *
     * @param rule when a stretch of time is a burst, in words
     */
    record Seen(int looked, int duplicates, List<Group> groups, Stretches hours, Stretches minutes, String rule) {}

    /** What signatures have in common, of one kind. */
    record Group(String id, String title, String hint, List<Line> lines) {}

    /** @param href of the form that means just these */
    record Line(String label, int count, String href) {}

    /** Hours or minutes in which many signed. */
    record Stretches(int usual, List<Stretch> found) {}

    record Stretch(Instant at, int count, String href) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(View view);
    }

    @Inject
    ScrutinyRemit remit;

    @Inject
    Drafting drafting;

    @Inject
    Oddities oddities;

    @Inject
    ScrutinyConfig config;

    @Inject
    Reader reader;

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String ref, @RestQuery @DefaultValue("7") int days) {
        var declaration = remit.declaration(ref);
        var procedure = drafting.procedureOf(declaration);
        var about = About.of(declaration, procedure, reader);
        Seen seen = null;
        String slow = null;
        try {
            seen = seen(oddities.of(declaration, days), new MeasureLinks(about, procedure.timeZone()));
        } catch (Refusal refusal) {
            if (refusal.kind != Refusal.Kind.BUSY) {
                throw refusal;
            }
            slow = reader.say(
                    refusal.remarks.get(0).key(), refusal.remarks.get(0).args().toArray());
        }
        return Templates.show(new View(about, spans(about, days), slow, seen, measures(declaration, about)));
    }

    private List<MeasureLine> measures(Declaration declaration, About about) {
        return Measure.of(declaration.id).stream()
                .map(one -> MeasureLine.of(one, about, reader))
                .toList();
    }

    private List<Span> spans(About about, int days) {
        return SPANS.stream()
                .map(span ->
                        new Span(reader.say("scrutiny_days", span), about.scrutiny() + "?days=" + span, span == days))
                .toList();
    }

    private Seen seen(Found found, MeasureLinks links) {
        return new Seen(
                found.looked(),
                found.duplicates(),
                List.of(
                        group(Kind.DOMAIN, found, links),
                        group(Kind.SOURCE, found, links),
                        group(Kind.NAME, found, links)),
                stretches(found.hours(), links, true),
                stretches(found.minutes(), links, false),
                reader.say(
                        "scrutiny_burst_rule",
                        config.burst().times(),
                        config.burst().least()));
    }

    private Group group(Kind kind, Found found, MeasureLinks links) {
        var shared = found.shared().getOrDefault(kind, List.of());
        var labels = Labels.of(shared.stream().map(Oddities.Shared::key).toList());
        return new Group(
                kind.name().toLowerCase(Locale.ROOT),
                reader.say("scrutiny_group", kind.name()),
                reader.say("scrutiny_group_hint", kind.name()),
                shared.stream()
                        .map(one -> new Line(
                                reader.say("scrutiny_label", kind.name(), labels.get(one.key())),
                                one.count(),
                                links.shared(one)))
                        .toList());
    }

    private static Stretches stretches(Bursts bursts, MeasureLinks links, boolean hours) {
        return new Stretches(
                bursts.usual(),
                bursts.found().stream()
                        .map(one -> new Stretch(one.at(), one.count(), links.between(one.at(), hours ? 59 : 0)))
                        .toList());
    }
}
