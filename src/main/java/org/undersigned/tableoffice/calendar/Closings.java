package org.undersigned.tableoffice.calendar;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent;
import org.undersigned.declaration.DeclarationEvent.DeclarationPublished;
import org.undersigned.declaration.DeclarationEvent.OpenedForSignature;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.State;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Window.Opening;
import org.undersigned.tableoffice.calendar.Sitting.Kind;

/** Until when names are taken, by the window of the procedure and the calendar of the body. */
@ApplicationScoped
public class Closings {

    /** Before whoever signs at the opening asks whether there is still time. */
    private static final int FIRST = Interceptor.Priority.LIBRARY_BEFORE;

    @Inject
    Drafting drafting;

    @Inject
    Session database;

    @Inject
    Event<DeclarationEvent> events;

    void opened(@Observes @Priority(FIRST) OpenedForSignature event) {
        set(Declaration.findById(event.declarationId()));
    }

    void published(@Observes @Priority(FIRST) DeclarationPublished event) {
        set(Declaration.findById(event.declarationId()));
    }

    private void set(Declaration declaration) {
        lock("pg_advisory_xact_lock_shared", declaration.bodyId);
        declaration.closesAt(of(declaration, drafting.procedureOf(declaration)));
    }

    /** Nobody reads the calendar of a body while it is changed; asked again, it waits no more. */
    void holdCalendar(String bodyId) {
        lock("pg_advisory_xact_lock", bodyId);
    }

    private void lock(String how, String bodyId) {
        var shared = how.endsWith("shared");
        database.createNativeQuery(
                        shared
                                ? "select 1 from pg_advisory_xact_lock_shared(hashtextextended('calendar ' || :body, 0))"
                                : "select 1 from pg_advisory_xact_lock(hashtextextended('calendar ' || :body, 0))",
                        Integer.class)
                .setParameter("body", bodyId)
                .getSingleResult();
    }

    /** The moment from which no name is taken; null where it is not known yet, or where there is no end. */
    Instant of(Declaration declaration, Procedure procedure) {
        var window = procedure.window();
        var published = Optional.ofNullable(declaration.publishedOn);
        var opened = window.opens() == Opening.GATHERING
                ? Optional.ofNullable(declaration.openedAt).map(procedure::day)
                : published;
        return switch (window.closes()) {
                // as the Union's Regulation 1182/71 counts, art. 3: it ends with the day of the same date
            case DURATION -> end(opened.map(day -> day.plus(window.duration().orElseThrow())), procedure);
            case NEXT_PART_SESSION_CLOSE -> end(
                    published
                            .flatMap(day -> Sitting.after(declaration.bodyId, Kind.PART_SESSION, day))
                            .map(sitting -> sitting.lastDay),
                    procedure);
            case SESSION_END -> end(lastDay(declaration, Kind.SESSION, published.or(() -> opened)), procedure);
            case LEGISLATURE_END -> end(lastDay(declaration, Kind.LEGISLATURE, published.or(() -> opened)), procedure);
            case DEADLINE_SET -> declaration.closesAt;
            case TABLING, SUBMISSION -> null;
        };
    }

    private static Optional<LocalDate> lastDay(Declaration declaration, Kind kind, Optional<LocalDate> day) {
        return day.flatMap(on -> Sitting.on(declaration.bodyId, kind, on)).map(sitting -> sitting.lastDay);
    }

    /** Days end at midnight where the body sits. */
    private static Instant end(Optional<LocalDate> lastDay, Procedure procedure) {
        return lastDay.map(day ->
                        day.plusDays(1).atStartOfDay(procedure.timeZone()).toInstant())
                .orElse(null);
    }

    /** Holds the body's open texts against its calendar again; answers those whose end has moved. */
    List<Declaration> follow(String bodyId, Actor by, Instant now) {
        var moved = new ArrayList<Declaration>();
        List<Declaration> going = Declaration.list(
                "bodyId = ?1 and state in ?2 order by id",
                bodyId,
                List.of(State.GATHERING, State.SUBMITTED, State.OPEN));
        for (var declaration : going) {
            var end = of(declaration, drafting.procedureOf(declaration));
            if (!Objects.equals(end, declaration.closesAt)) {
                move(Declaration.held(declaration.id), end, by, now);
                moved.add(declaration);
            }
        }
        return moved;
    }

    /** Sets another end and leaves a trace of it. */
    public void move(Declaration declaration, Instant end, Actor by, Instant now) {
        var event = new DeclarationEvent.ClosingMoved(declaration.id, by, now, declaration.closesAt, end);
        declaration.closesAt(end);
        events.fire(event);
    }
}
