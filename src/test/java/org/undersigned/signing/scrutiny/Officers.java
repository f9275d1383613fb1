package org.undersigned.signing.scrutiny;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.undersigned.Scenario;
import org.undersigned.declaration.Actor;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.citizens.Traits;
import org.undersigned.signing.scrutiny.Measure.Act;

/** Officers as a test speaks of them: they count, confirm, and wait until it is done. */
@ApplicationScoped
class Officers {

    static final Actor OFFICER = Actor.system("officer");

    @Inject
    Scenario scenario;

    @Inject
    Measures measures;

    @Inject
    MeasureRuns runs;

    /** Those who gave that country. */
    static Condition from(String country) {
        return new Condition(null, null, null, null, null, country, null);
    }

    /** Those whose mail goes to that domain. */
    static Condition at(String domain) {
        return new Condition(Traits.digest(domain), null, null, null, null, null, null);
    }

    Counted count(String ref, Act act, Condition condition) {
        return measures.count(scenario.declaration(ref), act, condition);
    }

    /** Counts and confirms; nothing is done yet. */
    Measure order(String ref, Act act, Condition condition) {
        int count = count(ref, act, condition).count();
        return measures.order(
                scenario.declaration(ref),
                new Order(null, act, condition, Reason.AUTOMATED, "seen", count, 0, ref),
                OFFICER);
    }

    Measure order(String ref, Order order) {
        return measures.order(scenario.declaration(ref), order, OFFICER);
    }

    /** And it is done. */
    Measure done(String ref, Act act, Condition condition) {
        var measure = order(ref, act, condition);
        runs.run();
        return now(measure);
    }

    void reverse(Measure measure) {
        measures.reverse(measure.declarationId, measure.id, "a mistake", OFFICER);
    }

    Measure reversed(Measure measure) {
        reverse(measure);
        runs.run();
        return now(measure);
    }

    Measure cancel(Measure measure) {
        return measures.cancel(measure.declarationId, measure.id, OFFICER);
    }

    boolean step(Measure measure) {
        return runs.step(new Measure.Key(measure.declarationId, measure.id));
    }

    /** As it stands. */
    @Transactional(TxType.REQUIRES_NEW)
    Measure now(Measure measure) {
        return Measure.find(measure.declarationId, measure.id).orElseThrow();
    }

    static String refused(Refusal refusal) {
        return refusal.remarks.get(0).key();
    }
}
