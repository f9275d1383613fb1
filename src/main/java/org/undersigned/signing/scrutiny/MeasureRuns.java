package org.undersigned.signing.scrutiny;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.undersigned.declaration.Actor;
import org.undersigned.signing.CountsMoved;
import org.undersigned.signing.citizens.Ending;
import org.undersigned.signing.citizens.Ending.Ended;
import org.undersigned.signing.citizens.Reinstating;
import org.undersigned.signing.scrutiny.Measure.Act;
import org.undersigned.signing.scrutiny.Measure.State;

/**
 * Does what was ordered, step by step, each in a transaction of its own in which it is written how far it is: whoever stops
 * in between, another instance or this one goes on from there. Many instances may do it at once, each step is done by one
 * of them.
 */
@ApplicationScoped
class MeasureRuns {

    private static final Logger LOG = Logger.getLogger(MeasureRuns.class);
    private static final Actor CLOCK = Actor.system("clock");

    private static final String DUE =
            "select declaration_id, id from measure where state in ('RUNNING', 'REVERSING') order by declaration_id";

    /** Another instance does its next step, or it was called off. */
    private static final String TAKEN =
            """
            select id from measure where declaration_id = :declaration and id = :id
            and state in ('RUNNING', 'REVERSING') for update skip locked""";

    private static final String TOUCHED =
            """
            insert into measure_signature (declaration_id, measure_id, signature_id)
            select :declaration, :id, unnest(:signatures) on conflict do nothing""";

    private static final String TOUCHED_NEXT =
            """
            select signature_id from measure_signature where declaration_id = :declaration and measure_id = :id
            and signature_id > :after order by signature_id limit :most""";

    private static final String REINSTATED =
            """
            update measure_signature set reinstated = true where declaration_id = :declaration and measure_id = :id
            and signature_id in (select unnest(:signatures))""";

    @Inject
    Selection selection;

    @Inject
    Ending ending;

    @Inject
    Reinstating reinstating;

    @Inject
    ScrutinyConfig config;

    @Inject
    Session database;

    @Inject
    Event<ScrutinyEvent> events;

    @Inject
    Event<CountsMoved> moved;

    @Inject
    Clock clock;

    /** Does all that is ordered. One that fails is told and left behind; it is tried again the next time. */
    void run() {
        for (var key : due()) {
            try {
                for (var goesOn = true; goesOn; ) {
                    goesOn = step(key);
                }
            } catch (RuntimeException e) {
                LOG.errorf(e, "Measure %s could not go on", key.id());
            }
        }
    }

    private List<Measure.Key> due() {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(DUE, Object[].class)
                .getResultStream()
                .map(row -> new Measure.Key((String) row[0], (String) row[1]))
                .toList());
    }

    /** Whether there is more to do, by this instance. */
    boolean step(Measure.Key key) {
        var goesOn = QuarkusTransaction.requiringNew().call(() -> {
            if (isTaken(key)) {
                return false;
            }
            var measure = Measure.held(key.declarationId(), key.id());
            return measure.state == State.RUNNING ? forward(measure) : back(measure);
        });
        moved.fire(new CountsMoved(key.declarationId()));
        return goesOn;
    }

    private boolean isTaken(Measure.Key key) {
        return database.createNativeQuery(TAKEN, String.class)
                .setParameter("declaration", key.declarationId())
                .setParameter("id", key.id())
                .getResultList()
                .isEmpty();
    }

    private boolean forward(Measure measure) {
        var window = selection.next(measure.declarationId, measure.lastId, config.batch());
        if (window.rows() == 0) {
            measure.finish(clock.instant());
            events.fire(new ScrutinyEvent.MeasureDone(
                    measure.declarationId, CLOCK, measure.endedAt, measure.id, measure.act, measure.touched));
            return false;
        }
        var ids = selection.locked(measure, window, measure.orderedAt);
        var ended = ids.isEmpty()
                ? List.<Ended>of()
                : ending.invalidate(measure.declarationId, ids, reason(measure), measure.id);
        note(TOUCHED, measure, ended.stream().map(Ended::id).toList());
        measure.stepped(window.rows(), window.last(), ended.size(), (int)
                ended.stream().filter(Ended::wasPublic).count());
        return true;
    }

    private static String reason(Measure measure) {
        return measure.act == Act.HOLD ? Ending.HELD : measure.reason.name();
    }

    private boolean back(Measure measure) {
        var ids = database.createNativeQuery(TOUCHED_NEXT, String.class)
                .setParameter("declaration", measure.declarationId)
                .setParameter("id", measure.id)
                .setParameter("after", measure.lastId)
                .setParameter("most", config.batch())
                .getResultList();
        if (ids.isEmpty()) {
            measure.finish(clock.instant());
            events.fire(new ScrutinyEvent.MeasureReversed(
                    measure.declarationId, CLOCK, measure.reversedAt, measure.id, measure.act, measure.reinstated));
            return false;
        }
        var again = reinstating.reinstate(measure.declarationId, ids, measure.id);
        note(REINSTATED, measure, again);
        measure.steppedBack(ids.size(), ids.get(ids.size() - 1), again.size());
        return true;
    }

    private void note(String sql, Measure measure, List<String> signatures) {
        if (!signatures.isEmpty()) {
            database.createNativeMutationQuery(sql)
                    .setParameter("declaration", measure.declarationId)
                    .setParameter("id", measure.id)
                    .setParameter("signatures", signatures.toArray(String[]::new))
                    .executeUpdate();
        }
    }
}
