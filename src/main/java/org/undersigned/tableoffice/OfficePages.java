package org.undersigned.tableoffice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.undersigned.declaration.Drafting;
import org.undersigned.identity.Role;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Procedure;
import org.undersigned.signing.Signatories;

/** The officer's first page: what waits for a decision, and what is published and still open. */
@Path("/{lang}/office")
@RolesAllowed(Role.TABLE_OFFICE)
public class OfficePages {

    /** @param checklist the requirements of tabling in words; empty where there are none */
    record Waiting(Head head, String age, Instant submittedAt, int signatures, String checklist, boolean met) {}

    record Open(Head head, LocalDate publishedOn, int signatures) {}

    record View(List<Waiting> waiting, List<Open> open) {}

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
    Clock clock;

    @GET
    public TemplateInstance queue() {
        return Templates.queue(new View(
                queue.waiting().stream().map(this::waiting).toList(),
                queue.open().stream().map(this::open).toList()));
    }

    private Waiting waiting(Queue.Item item) {
        var declaration = item.declaration();
        var procedure = drafting.procedureOf(declaration);
        var checklist = signatories.checklist(declaration);
        return new Waiting(
                head(item, procedure),
                reader.say("tableoffice_age", days(declaration.submittedAt, procedure)),
                declaration.submittedAt,
                item.signatures(),
                checklist.sentence(reader::say),
                checklist.met());
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
