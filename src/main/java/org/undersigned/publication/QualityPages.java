package org.undersigned.publication;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.undersigned.platform.Reader;
import org.undersigned.registry.Quality;
import org.undersigned.registry.Quality.Finding;
import org.undersigned.registry.Quality.Findings;
import org.undersigned.signing.UnknownAffiliations;

/** How good the registry is, for whoever uses it: what is wanting, and what cannot be right. */
@Path("/{lang}")
@PermitAll
@Transactional
public class QualityPages {

    /** One person in a list, and what is amiss in words. */
    record Line(String href, String name, String words) {}

    /** What is amiss of one kind. */
    record Section(String id, String title, String why, List<Line> lines, boolean more) {}

    record View(List<Section> sections) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(View quality);
    }

    @Inject
    Quality quality;

    @Inject
    UnknownAffiliations signatures;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    @GET
    @Path("registry/quality")
    public TemplateInstance show() {
        return Templates.show(new View(Stream.of(
                        section("no_delegation", quality.withoutDelegation(LocalDate.now(clock))),
                        section("overlapping", quality.overlapping()),
                        section("contradicted", quality.contradicted()),
                        unknown(),
                        section("in_nothing", quality.inNothing()))
                .toList()));
    }

    private Section section(String what, Findings found) {
        return section(
                what, found.findings().stream().map(one -> line(what, one)).toList(), found.more());
    }

    private Section section(String what, List<Line> lines, boolean more) {
        var key = "publication_quality_" + what;
        return new Section(what.replace('_', '-'), reader.say(key), reader.say(key + "_why"), lines, more);
    }

    private Line line(String what, Finding one) {
        var key = "publication_quality_" + what + "_line";
        return new Line(
                reader.page("people", one.personId()),
                one.name(),
                reader.say(key, one.first(), one.second(), one.day()));
    }

    /** Signatures whose delegation and group nobody knew on the day of signing. */
    private Section unknown() {
        var found = signatures.latest(Quality.MOST + 1);
        var lines = found.stream()
                .limit(Quality.MOST)
                .map(one -> new Line(
                        reader.page("people", one.personId()),
                        one.printed(),
                        reader.say(
                                "publication_quality_unknown_line",
                                one.ref(),
                                one.signedOn().toString())))
                .toList();
        return section("unknown", lines, found.size() > Quality.MOST);
    }
}
