package org.undersigned.followup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Drafting;
import org.undersigned.platform.Reader;
import org.undersigned.signing.Access;

/** What became of a text, on a page of its own. */
@Path("/{lang}")
@PermitAll
@Transactional
public class TimelinePages {

    /** @param outcome in words, or empty */
    record View(
            String ref,
            String title,
            String lang,
            String dir,
            String procedure,
            String outcome,
            TimelineView timeline) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(View view);
    }

    @Inject
    Access access;

    @Inject
    FollowUps followUps;

    @Inject
    Drafting drafting;

    @Inject
    Reader reader;

    @GET
    @Path("declarations/{ref}/timeline")
    public TemplateInstance show(@RestPath String ref) {
        var declaration = access.readable(ref);
        var head = FollowUpHead.of(declaration, drafting.procedureOf(declaration), false, reader);
        return Templates.show(new View(
                declaration.ref,
                head.title(),
                head.lang(),
                Scripts.dir(head.lang()),
                head.procedure(),
                LatestOutcome.of(declaration)
                        .map(one -> one.label(reader.locale()))
                        .orElse(""),
                followUps.view(declaration, reader.locale())));
    }
}
