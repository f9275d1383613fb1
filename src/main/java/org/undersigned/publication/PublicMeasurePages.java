package org.undersigned.publication;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.platform.DateNamespace;
import org.undersigned.platform.Reader;
import org.undersigned.signing.citizens.Countries;
import org.undersigned.signing.scrutiny.Measure.State;
import org.undersigned.signing.scrutiny.PublicMeasure;

/** What was done against signatures that looked wrong, for everybody: how many, why, and whether it was taken back. */
@Path("/{lang}")
@PermitAll
@Transactional
public class PublicMeasurePages {

    record View(TextHead head, List<Line> lines) {}

    /**
     * A measure.
     *
     * @param meant times and country of the signatures, or empty
     * @param after that it was called off or taken back, or empty
     */
    record Line(Instant at, String what, String meant, String after) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(View view);
    }

    @Inject
    CitizenLists lists;

    @Inject
    Reader reader;

    @GET
    @Path("declarations/{ref}/measures")
    public TemplateInstance list(@RestPath String ref) {
        var declaration = lists.declaration(ref);
        return Templates.list(new View(
                lists.head(declaration, reader.locale()),
                PublicMeasure.of(declaration.id).stream().map(this::line).toList()));
    }

    private Line line(PublicMeasure measure) {
        var what = reader.say(
                "scrutiny_public_what",
                measure.act().name(),
                measure.fewerThanFive() ? -1 : measure.signatures(),
                reader.say("counts_reason", measure.reason().name()));
        return new Line(measure.orderedAt(), what, String.join(" · ", meant(measure)), after(measure));
    }

    private List<String> meant(PublicMeasure measure) {
        var meant = new ArrayList<String>();
        if (measure.from() != null) {
            meant.add(reader.say("scrutiny_meant_from", time(measure.from())));
        }
        if (measure.until() != null) {
            meant.add(reader.say("scrutiny_meant_until", time(measure.until())));
        }
        if (measure.country() != null) {
            meant.add(Countries.name(measure.country(), reader.locale()));
        }
        return meant;
    }

    private String after(PublicMeasure measure) {
        if (measure.state() == State.REVERSED) {
            return reader.say(
                    "scrutiny_public_reversed",
                    time(measure.reversedAt()),
                    measure.reinstated() == null ? -1 : measure.reinstated());
        }
        return measure.state() == State.DONE
                ? ""
                : reader.say("scrutiny_public_state", measure.state().name());
    }

    private String time(Instant at) {
        return DateNamespace.time(reader.locale(), at);
    }
}
