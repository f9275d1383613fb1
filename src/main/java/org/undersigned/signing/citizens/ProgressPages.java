package org.undersigned.signing.citizens;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Headline;
import org.undersigned.declaration.State;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.BaseUrl;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Capacity;
import org.undersigned.procedure.Procedure;
import org.undersigned.signing.Tallies;

/** How it goes with the citizens, for those who write the text: figures, and nothing of any person. */
@Path("/{lang}")
public class ProgressPages {

    /**
     * @param taking whether names are taken now
     * @param share absolute address at which citizens sign or signed, or null where there is none to give away
     */
    record View(
            String ref,
            String procedure,
            Headline headline,
            boolean published,
            boolean taking,
            CountsView came,
            Curve curve,
            String share) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(View view);
    }

    @Inject
    Drafting drafting;

    @Inject
    Tallies tallies;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    BaseUrl base;

    @Inject
    Clock clock;

    @GET
    @Path("desk/declarations/{ref}/citizens")
    @Authenticated
    @Transactional
    public TemplateInstance show(@RestPath String ref) {
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        declaration.mustBeWrittenBy(Actor.of(account));
        var procedure = drafting.procedureOf(declaration);
        if (!procedure.sign().capacities().contains(Capacity.CITIZEN)) {
            throw Declaration.notFound();
        }
        return Templates.show(new View(
                declaration.ref,
                procedure.title().in(reader.locale()),
                Headline.of(declaration.wording().versions(), reader.locale()),
                declaration.isPublic(),
                declaration.takesNames(clock.instant()),
                CountsView.of(tallies.of(declaration), reader.locale()),
                curve(declaration, procedure),
                share(declaration)));
    }

    private String share(Declaration declaration) {
        var page = reader.page("declarations", declaration.ref);
        if (declaration.isPublic()) {
            return base.of(page);
        }
        return declaration.state == State.GATHERING ? base.of(page + "/sign") : null;
    }

    /** To this day while names are taken, and to the last name when that is over. */
    private Curve curve(Declaration declaration, Procedure procedure) {
        var byDay = tallies.byDay(declaration);
        var now = clock.instant();
        return Curve.of(byDay, byDay.isEmpty() || declaration.takesNames(now) ? procedure.day(now) : byDay.lastKey());
    }
}
