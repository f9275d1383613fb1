package org.undersigned.signing.scrutiny;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.signing.citizens.Traits.digest;
import static org.undersigned.signing.citizens.Traits.from;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.citizens.SuspectCitizens;
import org.undersigned.signing.scrutiny.Measure.Act;

/** What officers are shown before they decide, and everybody afterwards. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ShownMeasuresTest {

    private static final Condition BELGIUM = Officers.from("BE");
    private static final Condition FRANCE = Officers.from("FR");

    @Inject
    Scenario scenario;

    @Inject
    SuspectCitizens citizens;

    @Inject
    Officers officers;

    @Inject
    Oddities oddities;

    private String ref;

    @BeforeEach
    void text() {
        ref = scenario.aDeclaration().under("pace-appeal").gathering();
    }

    @AfterEach
    void all_agrees() {
        citizens.mustAgree(ref);
    }

    @Test
    void each_condition_means_those_of_which_it_holds() {
        var noon = Instant.parse("2026-11-01T12:00:00Z");
        citizens.sign(ref, 3, from("BE").domain("trash"));
        citizens.sign(ref, 2, from("FR").source("farm").name("zoe"));
        citizens.sign(ref, 4, from("NL").seen(Visibility.PUBLIC).at(noon));
        Map<Condition, Integer> expected = Map.of(
                Officers.at("trash"),
                3,
                new Condition(null, digest("farm"), null, null, null, null, null),
                2,
                new Condition(null, null, digest("zoe"), null, null, null, null),
                2,
                new Condition(null, null, null, noon, noon, null, null),
                4,
                new Condition(null, null, null, noon.plusSeconds(60), null, null, null),
                5,
                new Condition(null, null, null, null, noon.minusSeconds(60), null, null),
                0,
                BELGIUM,
                3,
                new Condition(null, null, null, null, null, null, Visibility.PUBLIC),
                4,
                new Condition(digest("trash"), null, null, null, null, "FR", null),
                0,
                Condition.NONE,
                9);
        expected.forEach((condition, n) ->
                assertEquals(n, officers.count(ref, Act.HOLD, condition).count(), condition::toString));
        var counted = officers.count(ref, Act.HOLD, Condition.NONE);
        assertEquals(Map.of("NL", 4, "BE", 3, "FR", 2), counted.byCountry());
        assertEquals(Map.of(Visibility.PUBLIC, 4, Visibility.COUNTED, 5), counted.byVisibility());
        assertEquals(9, counted.byDay().values().stream().mapToInt(n -> n).sum());
    }

    @Test
    void what_many_share_is_seen_and_what_ended_is_not() {
        var noon = Instant.now().minusSeconds(86_400);
        citizens.sign(ref, 6, from("BE").domain("trash").source("farm").name("zoe"));
        citizens.sign(ref, 4, from("FR").domain("few").source(null).name(null).at(noon));
        var found = oddities.of(scenario.declaration(ref), 7);
        assertEquals(10, found.looked());
        for (var kind : Oddities.Kind.values()) {
            assertEquals(
                    List.of(6),
                    found.shared().get(kind).stream()
                            .map(Oddities.Shared::count)
                            .toList());
        }
        assertEquals(
                digest("trash"), found.shared().get(Oddities.Kind.DOMAIN).get(0).key());
        officers.done(ref, Act.HOLD, BELGIUM);
        assertTrue(oddities.of(scenario.declaration(ref), 7).shared().isEmpty());
        var refusal = assertThrows(Refusal.class, () -> oddities.of(scenario.declaration(ref), 91));
        assertEquals("scrutiny_days_wrong", Officers.refused(refusal));
    }

    @Test
    void of_few_the_public_is_told_no_number_unless_all_are_public() {
        citizens.sign(ref, 4, from("BE"));
        citizens.sign(ref, 4, from("FR").seen(Visibility.PUBLIC));
        citizens.sign(ref, 1, from("NL"));
        var few = PublicMeasure.of(officers.done(ref, Act.HOLD, BELGIUM));
        assertTrue(few.fewerThanFive());
        assertNull(few.signatures());
        assertNull(few.country());
        var open = PublicMeasure.of(officers.done(ref, Act.HOLD, FRANCE));
        assertEquals(4, open.signatures());
        assertEquals("FR", open.country());
    }
}
