package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Numbered;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Late;
import org.undersigned.procedure.Numbering.Kind;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Republish;

/** What the table office decides. The caller has checked that the actor is its officer. */
@ApplicationScoped
public class Decisions {

    @Inject
    Drafting drafting;

    @Inject
    Numbers numbers;

    @Inject
    Editions editions;

    @Inject
    Event<DeclarationEvent> events;

    @Inject
    Clock clock;

    /** Admits and publishes today, under the next numbers. */
    @Transactional
    public Declaration admit(String ref, Actor by) {
        return admit(ref, Admission.NEXT, by);
    }

    /** Admits and publishes today. */
    @Transactional
    public Declaration admit(String ref, Admission wish, Actor by) {
        var declaration = Declaration.held(ref);
        declaration.mustAwaitDecision();
        Schedule.mustBeFree(declaration);
        publish(declaration, wish, clock.instant(), by);
        return declaration;
    }

    /** Publishes it as of that moment, which is now or when it should have been. */
    void publish(Declaration declaration, Admission wish, Instant at, Actor by) {
        var procedure = drafting.procedureOf(declaration);
        var on = procedure.day(at);
        var now = clock.instant();
        var numbered = numbers.give(declaration, procedure, wish, on);
        events.fire(declaration.admit(numbered, procedure, on, by, now));
        editions.publish(declaration, on);
        if (isOver(declaration, procedure, at)) {
            events.fire(declaration.close(on, at, by, now));
        }
    }

    /** Whether nobody may add a name from the moment of its publication. */
    private static boolean isOver(Declaration declaration, Procedure procedure, Instant at) {
        return switch (procedure.window().closes()) {
            case TABLING -> true;
            case SUBMISSION -> procedure.late() == Late.FORBIDDEN;
            default -> declaration.closesAt != null && !at.isBefore(declaration.closesAt);
        };
    }

    /** Takes what was published elsewhere into the records, under its numbers and as of its day, as final. */
    void putOnRecord(Declaration declaration, Admission known, LocalDate on, Actor by, Instant day) {
        var procedure = drafting.procedureOf(declaration);
        putOnRecord(declaration, numbers.give(declaration, procedure, known.meant(), on), on, day, by);
    }

    /**
     * The same under numbers that are known in all their parts.
     *
     * @param closed when no more names were added
     */
    void putOnRecord(Declaration declaration, Numbered numbered, LocalDate on, Instant closed, Actor by) {
        var procedure = drafting.procedureOf(declaration);
        events.fire(declaration.putOnRecord(numbered, procedure, on, closed, by, clock.instant()));
        editions.publishAsOf(declaration, on);
        if (procedure.republish() == Republish.EDITION) {
            editions.publish(declaration, procedure.day(closed));
        }
    }

    /** Gives it back to its originator to be changed. The remarks tell them why. */
    @Transactional
    public Declaration giveBack(String ref, Remarks remarks, Actor by) {
        var declaration = Declaration.held(ref);
        Schedule.mustBeFree(declaration);
        var whole = Remarks.written(remarks.whole());
        var onBlocks = remarks.onBlocks(declaration);
        if (whole == null && onBlocks.isEmpty()) {
            throw Refusal.field("remark", "tableoffice_remark_missing");
        }
        events.fire(declaration.giveBack(whole, onBlocks, by, clock.instant()));
        return declaration;
    }

    /** Declares it inadmissible on one of the procedure's grounds. */
    @Transactional
    public Declaration refuse(String ref, String ground, String remark, Actor by) {
        var declaration = Declaration.held(ref);
        Schedule.mustBeFree(declaration);
        var known = drafting.procedureOf(declaration)
                .admissibility()
                .ground(ground == null ? "" : ground)
                .orElseThrow(() -> Refusal.field("ground", "tableoffice_ground_missing"));
        events.fire(declaration.refuse(known.code(), Remarks.written(remark), by, clock.instant()));
        return declaration;
    }

    /** Closes it; where names were added since the last edition, a new one appears. */
    @Transactional
    public Declaration close(String ref, Actor by) {
        var declaration = Declaration.held(ref);
        var now = clock.instant();
        var today = drafting.procedureOf(declaration).day(now);
        events.fire(declaration.close(today, now, by, now));
        editions.publish(declaration, today);
        return declaration;
    }

    /** Numbers that an admission without a wish would give now. */
    @Transactional
    Map<Kind, Integer> nextNumbers(Declaration declaration) {
        var procedure = drafting.procedureOf(declaration);
        return numbers.next(declaration, procedure, procedure.day(clock.instant()));
    }

    /** The edition that closing now would publish, if it says anything new. */
    @Transactional
    Editions.Outlook outlook(Declaration declaration) {
        return editions.outlook(declaration);
    }
}
