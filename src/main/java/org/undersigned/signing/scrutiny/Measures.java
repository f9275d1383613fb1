package org.undersigned.signing.scrutiny;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.scrutiny.Measure.Act;
import org.undersigned.signing.scrutiny.Measure.State;

/** Orders measures, calls them off, takes them back. The caller has checked that the actor is an officer of the body. */
@ApplicationScoped
class Measures {

    private static final String UNDER_WAY = "declarationId = ?1 and state in ?2";

    @Inject
    Selection selection;

    @Inject
    Drafting drafting;

    @Inject
    Event<ScrutinyEvent> events;

    @Inject
    Clock clock;

    /** How many an act would touch now. */
    Counted count(Declaration declaration, Act act, Condition condition) {
        var zone = drafting.procedureOf(declaration).timeZone();
        return selection.count(
                new Selection.Asked(declaration.id, declaration.wordingNumber, zone), act, condition.checked());
    }

    /**
     * Orders what was counted before; the job does it. The same order again is the same measure.
     *
     * @throws Refusal (409) where the number moved, or another measure is under way; (422) where something is wanting
     */
    Measure order(Declaration declaration, Order wish, Actor by) {
        var order = wish.checked();
        var known = QuarkusTransaction.joiningExisting()
                .call(() -> Measure.find(declaration.id, order.id() == null ? "" : order.id()));
        if (known.isPresent()) {
            return known.get();
        }
        var now = count(declaration, order.act(), order.condition());
        order.mustStillBe(now);
        order.mustBeMeant(now, declaration.ref);
        int rows = selection.rows(declaration.id);
        return QuarkusTransaction.joiningExisting().call(() -> begin(declaration.id, order, now, rows, by));
    }

    private Measure begin(String declarationId, Order order, Counted counted, int rows, Actor by) {
        var declaration = Declaration.held(declarationId);
        mustBeFree(declaration);
        var measure = new Measure();
        measure.declarationId = declaration.id;
        measure.id = order.id() == null ? Ids.next() : order.id();
        measure.wordingNumber = declaration.wordingNumber;
        measure.act = order.act();
        measure.reason = order.reason();
        measure.remark = order.remark();
        measure.condition = order.condition();
        measure.state = State.RUNNING;
        measure.expected = counted.count();
        measure.expectedAll = counted.isEverything();
        measure.rowsToSee = rows;
        measure.orderedAt = clock.instant();
        measure.orderedBy = by.id();
        measure.orderedName = by.name();
        measure.persist();
        events.fire(new ScrutinyEvent.MeasureOrdered(
                declaration.id, by, measure.orderedAt, measure.id, measure.act, measure.reason, measure.expected));
        return measure;
    }

    /** Calls off what is under way: what is done stays done. */
    @Transactional
    Measure cancel(String declarationId, String id, Actor by) {
        var measure = Measure.held(declarationId, id);
        measure.cancel(clock.instant());
        events.fire(new ScrutinyEvent.MeasureCancelled(
                declarationId, by, measure.endedAt, id, measure.act, measure.touched));
        return measure;
    }

    /** Takes back all that it did; the job does it. */
    @Transactional
    Measure reverse(String declarationId, String id, String remark, Actor by) {
        mustBeFree(Declaration.held(declarationId));
        var measure = Measure.held(declarationId, id);
        measure.reverse(by, Order.said(remark), clock.instant());
        events.fire(new ScrutinyEvent.ReversalOrdered(
                declarationId, by, measure.reversalAt, id, measure.act, measure.touched));
        return measure;
    }

    /** One at a time on a text: they could touch the same signatures. */
    private static void mustBeFree(Declaration declaration) {
        if (Measure.count(UNDER_WAY, declaration.id, List.of(State.RUNNING, State.REVERSING)) > 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "scrutiny_under_way");
        }
    }
}
