package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent;
import org.undersigned.declaration.DeclarationEvent.AdmissionCancelled;
import org.undersigned.declaration.DeclarationEvent.AdmissionScheduled;
import org.undersigned.declaration.DeclarationEvent.DeclarationWithdrawn;
import org.undersigned.declaration.Drafting;
import org.undersigned.platform.Refusal;

/** Admissions that are decided now and take effect at a time. The caller has checked that the actor is the officer. */
@ApplicationScoped
public class Schedule {

    private static final Duration FURTHEST = Duration.ofDays(366);

    @Inject
    Numbers numbers;

    @Inject
    Drafting drafting;

    @Inject
    Event<DeclarationEvent> events;

    @Inject
    Clock clock;

    /** Decides that it is published at that moment. What cannot be numbered now is refused now. */
    @Transactional
    public Declaration schedule(String ref, Admission wish, Instant due, Actor by) {
        var declaration = Declaration.held(ref);
        var now = clock.instant();
        declaration.mustAwaitDecision();
        mustBeFree(declaration);
        if (!due.isAfter(now) || due.isAfter(now.plus(FURTHEST))) {
            throw Refusal.field("day", "tableoffice_time_wrong");
        }
        var procedure = drafting.procedureOf(declaration);
        numbers.mustBePossible(declaration, procedure, wish, procedure.day(due));
        var row = new ScheduledAdmission();
        row.declarationId = declaration.id;
        row.dueAt = due;
        row.numbers = wish.numbers();
        row.actorId = by.id();
        row.actorName = by.name();
        row.scheduledAt = now;
        row.persist();
        events.fire(new AdmissionScheduled(declaration.id, by, now, due));
        return declaration;
    }

    /** Calls it off: the text awaits its decision again. */
    @Transactional
    public Declaration cancel(String ref, Actor by) {
        var declaration = Declaration.held(ref);
        if (!ScheduledAdmission.deleteById(declaration.id)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "tableoffice_not_scheduled");
        }
        events.fire(new AdmissionCancelled(declaration.id, by, clock.instant()));
        return declaration;
    }

    /** Refuses any other decision while one waits for its time. */
    static void mustBeFree(Declaration declaration) {
        if (ScheduledAdmission.of(declaration.id).isPresent()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "tableoffice_scheduled");
        }
    }

    void withdrawn(@Observes DeclarationWithdrawn event) {
        ScheduledAdmission.deleteById(event.declarationId());
    }
}
