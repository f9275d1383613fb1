package org.undersigned.tableoffice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.State;
import org.undersigned.identity.Role;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Paging.Pages;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Checklist;
import org.undersigned.procedure.Procedure;
import org.undersigned.signing.Signatories;
import org.undersigned.tableoffice.similar.SimilarTexts;

/** The officer's first page: what waits for a decision, and what is published and still open. */
@Path("/{lang}/office")
@RolesAllowed(Role.TABLE_OFFICE)
public class OfficePages {

    private static final int SIZE = 25;

    /**
     * A text that awaits its decision.
     *
     * @param checklist the requirements of tabling in words; empty where there are none
     * @param similar how many texts say much the same
     * @param scheduled when it is published, where that is decided already, or null
     */
    record Waiting(
            Head head,
            String age,
            Instant submittedAt,
            int signatures,
            String checklist,
            boolean met,
            int similar,
            Instant scheduled) {}

    record Open(Head head, LocalDate publishedOn, int signatures) {}

    /** A part of a list, and how long it is. */
    record Part<T>(long total, List<T> items, Pages pages) {}

    record View(Part<Waiting> waiting, Part<Open> open) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance queue(View office);
    }

    @Inject
    Reader reader;

    @Inject
    Queue queue;

    @Inject
    Drafting drafting;

    @Inject
    Signatories signatories;

    @Inject
    SimilarTexts similar;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance queue(@Context UriInfo uri) {
        return Templates.queue(new View(waiting(uri), open(uri)));
    }

    private Part<Waiting> waiting(UriInfo uri) {
        var paging = Paging.of(uri, "waiting", SIZE);
        var items = queue.waiting(paging);
        var declarations = items.stream().map(Queue.Item::declaration).toList();
        var ids = declarations.stream().map(one -> one.id).toList();
        var checklists = signatories.checklists(declarations);
        var alike = similar.counts(ids);
        var scheduled = ScheduledAdmission.of(ids);
        long total = queue.count(State.SUBMITTED);
        return new Part<>(
                total,
                items.stream()
                        .map(item -> waiting(
                                item,
                                checklists.get(item.declaration().id),
                                alike.getOrDefault(item.declaration().id, 0),
                                scheduled.get(item.declaration().id)))
                        .toList(),
                paging.view(uri, "waiting", total));
    }

    private Part<Open> open(UriInfo uri) {
        var paging = Paging.of(uri, "open", SIZE);
        long total = queue.count(State.OPEN);
        return new Part<>(total, queue.open(paging).stream().map(this::open).toList(), paging.view(uri, "open", total));
    }

    private Waiting waiting(Queue.Item item, Checklist checklist, int alike, Instant scheduled) {
        var declaration = item.declaration();
        var procedure = drafting.procedureOf(declaration);
        return new Waiting(
                head(item, procedure),
                reader.say("tableoffice_age", days(declaration.submittedAt, procedure)),
                declaration.submittedAt,
                item.signatures(),
                checklist.sentence(reader::say),
                checklist.met(),
                alike,
                scheduled);
    }

    private Open open(Queue.Item item) {
        return new Open(
                head(item, drafting.procedureOf(item.declaration())),
                item.declaration().publishedOn,
                item.signatures());
    }

    private Head head(Queue.Item item, Procedure procedure) {
        return Head.of(item.declaration(), item.versions(), procedure, reader);
    }

    private long days(Instant since, Procedure procedure) {
        return ChronoUnit.DAYS.between(procedure.day(since), procedure.day(clock.instant()));
    }
}
