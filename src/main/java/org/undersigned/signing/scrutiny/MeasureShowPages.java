package org.undersigned.signing.scrutiny;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.DateNamespace;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.signing.citizens.Countries;
import org.undersigned.signing.scrutiny.Measure.State;

/** One measure: how far it is, what it came to; where it is called off or taken back. */
@Path("/{lang}/office/declarations/{ref}/scrutiny/measures/{id}")
@RolesAllowed(Role.TABLE_OFFICE)
public class MeasureShowPages {

    /**
     * The page.
     *
     * @param meant the condition, part by part, in words
     * @param outcome what it came to, sentence by sentence
     * @param under how much of it is done, in percent; null where nothing is under way
     * @param cancellable it may be called off
     * @param reversible it may be taken back
     */
    record View(
            About about,
            String page,
            String what,
            String state,
            String kind,
            List<String> meant,
            List<String> outcome,
            Integer under,
            String remark,
            Instant orderedAt,
            String orderedBy,
            Instant reversalAt,
            String reversalBy,
            String reversalRemark,
            boolean cancellable,
            boolean reversible,
            Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(View view);
    }

    @Inject
    ScrutinyRemit remit;

    @Inject
    Measures measures;

    @Inject
    Drafting drafting;

    @Inject
    CurrentAccount officer;

    @Inject
    Forms forms;

    @Inject
    Reader reader;

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String ref, @RestPath String id) {
        return show(remit.declaration(ref), id, Errors.none());
    }

    @POST
    @Path("cancellation")
    public Response cancel(@RestPath String ref, @RestPath String id) {
        var declaration = remit.declaration(ref);
        return forms.answer(
                () -> {
                    measures.cancel(declaration.id, id, Actor.of(officer));
                    return Forms.done(page(declaration, id), "scrutiny_cancelled_done");
                },
                errors -> show(declaration, id, errors));
    }

    @POST
    @Path("reversal")
    public Response reverse(@RestPath String ref, @RestPath String id, @RestForm String remark) {
        var declaration = remit.declaration(ref);
        return forms.answer(
                () -> {
                    measures.reverse(declaration.id, id, remark, Actor.of(officer));
                    return Forms.done(page(declaration, id), "scrutiny_reversing_done");
                },
                errors -> show(declaration, id, errors));
    }

    private TemplateInstance show(Declaration declaration, String id, Errors errors) {
        var measure = Measure.find(declaration.id, id).orElseThrow(Measure::notFound);
        var about = About.of(declaration, drafting.procedureOf(declaration), reader);
        return Templates.show(new View(
                about,
                page(declaration, id),
                MeasureLine.what(measure, reader),
                MeasureLine.state(measure, reader),
                MeasureLine.kind(measure.state),
                meant(measure.condition),
                outcome(measure),
                measure.state.isUnderWay() ? (Integer) measure.percent() : null,
                measure.remark,
                measure.orderedAt,
                measure.orderedName,
                measure.reversalAt,
                measure.reversalName,
                measure.reversalRemark,
                measure.state == State.RUNNING,
                measure.state == State.DONE || measure.state == State.CANCELLED,
                errors));
    }

    private String page(Declaration declaration, String id) {
        return reader.page("office", "declarations", declaration.ref, "scrutiny", "measures", id);
    }

    private List<String> meant(Condition condition) {
        var meant = new ArrayList<String>();
        label(meant, Oddities.Kind.DOMAIN, condition.domain());
        label(meant, Oddities.Kind.SOURCE, condition.source());
        label(meant, Oddities.Kind.NAME, condition.name());
        if (condition.from() != null) {
            meant.add(reader.say("scrutiny_meant_from", time(condition.from())));
        }
        if (condition.until() != null) {
            meant.add(reader.say("scrutiny_meant_until", time(condition.until())));
        }
        if (condition.country() != null) {
            meant.add(Countries.name(condition.country(), reader.locale()));
        }
        if (condition.visibility() != null) {
            meant.add(reader.say("scrutiny_visibility", condition.visibility().name()));
        }
        if (condition.isEverything()) {
            meant.add(reader.say("scrutiny_meant_all"));
        }
        return meant;
    }

    private void label(List<String> meant, Oddities.Kind kind, String digest) {
        if (digest != null) {
            meant.add(reader.say("scrutiny_label", kind.name(), Labels.of(digest)));
        }
    }

    private String time(Instant at) {
        return DateNamespace.time(reader.locale(), at);
    }

    private List<String> outcome(Measure measure) {
        var said = new ArrayList<String>();
        said.add(reader.say("scrutiny_outcome", measure.act.name(), measure.touched, measure.expected));
        if (measure.missed() > 0) {
            said.add(reader.say("scrutiny_outcome_missed", measure.missed()));
        }
        if (measure.state == State.REVERSED) {
            said.add(reader.say("scrutiny_outcome_reversed", measure.reinstated));
            if (measure.notReinstated() > 0) {
                said.add(reader.say("scrutiny_outcome_not_reversed", measure.notReinstated()));
            }
        }
        return said;
    }
}
