package org.undersigned.signing.scrutiny;

import static org.undersigned.signing.citizens.Traits.from;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.citizens.SuspectCitizens;
import org.undersigned.signing.scrutiny.Measure.Act;

/** Whatever officers and signatories do, in whatever order: rows, tallies and the entries of the ledger agree. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RandomMeasuresTest {

    @Inject
    Scenario scenario;

    @Inject
    SuspectCitizens citizens;

    @Inject
    Officers officers;

    @Inject
    MeasureRuns runs;

    private String ref;

    @BeforeEach
    void text() {
        ref = scenario.aDeclaration().under("pace-appeal").gathering();
    }

    @Test
    void random_acts_leave_nothing_uncounted() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var countries = List.of("BE", "FR", "NL");
        var measures = new ArrayList<Measure>();
        var ids = new ArrayList<>(citizens.sign(ref, 12, from("BE")));
        for (int i = 0; i < 80; i++) {
            try {
                act(random, countries.get(random.nextInt(3)), ids, measures);
            } catch (Refusal refusal) {
                // what does not fit is refused, and changes nothing
            }
            try {
                citizens.mustAgree(ref);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", act " + i, e);
            }
        }
    }

    private void act(Random random, String country, List<String> ids, List<Measure> measures) {
        var condition =
                random.nextInt(4) == 0 ? Condition.NONE : new Condition(null, null, null, null, null, country, null);
        var id = ids.get(random.nextInt(ids.size()));
        switch (random.nextInt(10)) {
            case 0 -> ids.addAll(citizens.sign(
                    ref, 1 + random.nextInt(5), from(country).seen(Visibility.values()[random.nextInt(3)])));
            case 1 -> citizens.withdraw(ref, id);
            case 2 -> citizens.erase(ref, id);
            case 3 -> measures.add(officers.order(ref, Act.HOLD, condition));
            case 4 -> measures.add(officers.order(ref, Act.INVALIDATE, condition));
            case 5 -> runs.run();
            case 6 -> officers.reverse(any(random, measures));
            case 7 -> officers.cancel(any(random, measures));
            case 8 -> citizens.cameOnPaper(ref);
            default -> officers.step(any(random, measures));
        }
    }

    private static Measure any(Random random, List<Measure> measures) {
        if (measures.isEmpty()) {
            throw Measure.notFound();
        }
        return measures.get(random.nextInt(measures.size()));
    }
}
