package org.undersigned.signing.scrutiny;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.signing.citizens.Traits.from;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.citizens.SuspectCitizens;
import org.undersigned.signing.scrutiny.Measure.Act;
import org.undersigned.signing.scrutiny.Measure.State;

/** What a measure does to signatures, and what taking it back brings again. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MeasuresTest {

    private static final Condition BELGIUM = Officers.from("BE");
    private static final Condition FRANCE = Officers.from("FR");

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

    @AfterEach
    void all_agrees() {
        citizens.mustAgree(ref);
    }

    private void assertEnds(String end, List<String> ids) {
        ids.forEach(id -> assertEquals(end, citizens.end(id)));
    }

    private void assertRefused(String key, Runnable act) {
        assertEquals(key, Officers.refused(assertThrows(Refusal.class, act::run)));
    }

    @Test
    void what_is_held_does_not_count_and_counts_again_when_it_is_released() throws Exception {
        var held = citizens.sign(ref, 20, from("BE"));
        citizens.sign(ref, 3, from("FR"));
        var measure = officers.done(ref, Act.HOLD, BELGIUM);
        assertEquals(State.DONE, measure.state);
        assertEquals(20, measure.touched);
        assertEnds("HELD", held);
        assertEquals(4, citizens.tally(ref, "COUNTED", ""));
        assertEquals(20, citizens.tally(ref, "INVALIDATED", "HELD"));
        assertEquals("HELD", citizens.pressAgain(ref, held.get(0)));
        citizens.mustAgree(ref);

        var reversed = officers.reversed(measure);
        assertEquals(State.REVERSED, reversed.state);
        assertEquals(20, reversed.reinstated);
        assertEnds(null, held);
        assertEquals("COUNTED", citizens.pressAgain(ref, held.get(0)));
        assertEquals(24, citizens.tally(ref, "COUNTED", ""));
        citizens.mustAgree(ref);
        officers.done(ref, Act.INVALIDATE, BELGIUM);
        assertEnds("AUTOMATED", held);
    }

    @Test
    void a_number_that_moved_is_asked_again() {
        citizens.sign(ref, 10, from("BE"));
        citizens.sign(ref, 1, from("FR"));
        var told = new Order(null, Act.HOLD, BELGIUM, Reason.FORGED, null, 10, 2, null);
        citizens.sign(ref, 3, from("BE"));
        assertRefused("scrutiny_moved", () -> officers.order(ref, told));
        var again = new Order(null, Act.HOLD, BELGIUM, Reason.FORGED, null, 11, 2, null);
        assertEquals(13, officers.order(ref, again).expected);
        runs.run();
    }

    @Test
    void all_of_a_text_need_its_reference() {
        citizens.sign(ref, 2, from("BE"));
        var all = new Order(null, Act.HOLD, BELGIUM, Reason.FORGED, null, 2, 0, "another");
        assertRefused("scrutiny_type_reference", () -> officers.order(ref, all));
        assertRefused(
                "scrutiny_nothing",
                () -> officers.order(ref, new Order(null, Act.HOLD, FRANCE, Reason.FORGED, null, 0, 0, null)));
    }

    @Test
    void one_form_makes_one_measure_and_one_is_under_way_at_a_time() {
        citizens.sign(ref, 10, from("BE"));
        citizens.sign(ref, 2, from("FR"));
        var order = new Order(Ids.next(), Act.HOLD, BELGIUM, Reason.FORGED, null, 10, 0, null);
        assertEquals(officers.order(ref, order).id, officers.order(ref, order).id);
        assertRefused("scrutiny_under_way", () -> officers.order(ref, Act.HOLD, FRANCE));
        runs.run();
        assertEquals(order.id(), officers.order(ref, order).id, "nor later");
        var other = officers.done(ref, Act.HOLD, FRANCE);
        officers.reverse(other);
        assertRefused("scrutiny_not_reversible", () -> {
            runs.run();
            officers.reverse(other);
        });
        assertRefused("scrutiny_not_running", () -> officers.cancel(other));
    }

    @Test
    void called_off_on_the_way_what_is_done_stays_done_and_can_be_taken_back() {
        var ids = citizens.sign(ref, 30, from("BE"));
        var measure = officers.order(ref, Act.INVALIDATE, BELGIUM);
        assertTrue(officers.step(measure));
        assertTrue(officers.step(measure));
        officers.cancel(measure);
        assertFalse(officers.step(measure));
        runs.run();
        var cancelled = officers.now(measure);
        assertEquals(State.CANCELLED, cancelled.state);
        assertEquals(14, cancelled.touched);
        assertEquals(16, citizens.counting(ref).size());
        citizens.mustAgree(ref);
        assertEquals(14, officers.reversed(measure).reinstated);
        assertEnds(null, ids);
    }

    /** Each step writes how far it is in its own transaction: who starts again, or somebody else, goes on from there. */
    @Test
    void stopped_on_the_way_it_goes_on_from_there() {
        var ids = citizens.sign(ref, 30, from("BE"));
        var measure = officers.order(ref, Act.HOLD, BELGIUM);
        officers.step(measure);
        assertEquals(7, officers.now(measure).rowsSeen);
        citizens.mustAgree(ref);
        runs.run();
        assertEquals(30, officers.now(measure).touched);
        assertEnds("HELD", ids);
        officers.reverse(measure);
        officers.step(measure);
        assertEquals(7, officers.now(measure).reinstated);
        runs.run();
        assertEquals(30, officers.now(measure).reinstated);
        assertEnds(null, ids);
    }

    @Test
    void who_signs_after_the_order_is_not_touched() {
        citizens.sign(ref, 3, from("BE"));
        var measure = officers.order(ref, Act.HOLD, BELGIUM);
        var late = citizens.sign(ref, 2, from("BE").at(measure.orderedAt.plusSeconds(60)));
        runs.run();
        assertEnds(null, late);
        assertEquals(3, officers.now(measure).touched);
    }

    @Test
    void withdrawn_or_erased_meanwhile_they_are_left_alone_and_that_is_told() {
        var ids = citizens.sign(ref, 10, from("BE"));
        var measure = officers.order(ref, Act.HOLD, BELGIUM);
        citizens.withdraw(ref, ids.get(0));
        citizens.erase(ref, ids.get(1));
        runs.run();
        assertEquals(8, officers.now(measure).touched);
        assertEquals(2, officers.now(measure).missed());
        citizens.mustAgree(ref);
        citizens.withdraw(ref, ids.get(2));
        citizens.erase(ref, ids.get(3));
        assertEnds("WITHDRAWN", ids.subList(0, 4));
        citizens.mustAgree(ref);
        var reversed = officers.reversed(measure);
        assertEquals(6, reversed.reinstated);
        assertEquals(2, reversed.notReinstated());
        assertEnds("WITHDRAWN", ids.subList(0, 4));
    }

    @Test
    void measures_that_overlap_end_each_signature_once() {
        var trash = citizens.sign(ref, 8, from("BE").domain("trash"));
        var others = citizens.sign(ref, 5, from("BE"));
        var held = officers.done(ref, Act.HOLD, Officers.at("trash"));
        assertEquals(5, officers.done(ref, Act.HOLD, BELGIUM).touched, "what is held is not held again");
        var invalid = officers.done(ref, Act.INVALIDATE, BELGIUM);
        assertEquals(13, invalid.touched, "what is held may be found invalid");
        assertEnds("AUTOMATED", trash);
        citizens.mustAgree(ref);
        // taken back, it is as it was before
        assertEquals(13, officers.reversed(invalid).reinstated);
        assertEnds("HELD", trash);
        assertEnds("HELD", others);
        citizens.mustAgree(ref);
        officers.reversed(held);
        assertEnds(null, trash);
        assertEnds("HELD", others);
    }

    @Test
    void a_hold_that_was_taken_back_does_not_come_back() {
        var ids = citizens.sign(ref, 8, from("BE"));
        citizens.sign(ref, 1, from("FR"));
        var held = officers.done(ref, Act.HOLD, BELGIUM);
        var invalid = officers.done(ref, Act.INVALIDATE, BELGIUM);
        assertEquals(0, officers.reversed(held).reinstated, "another measure found them invalid");
        assertEnds("AUTOMATED", ids);
        citizens.mustAgree(ref);
        officers.reversed(invalid);
        assertEnds(null, ids);
    }

    @Test
    void what_was_found_invalid_is_erased_all_the_same_and_stays_so() {
        var ids = citizens.sign(ref, 3, from("BE"));
        var invalid = officers.done(ref, Act.INVALIDATE, BELGIUM);
        citizens.erase(ref, ids.get(0));
        assertEquals("AUTOMATED", citizens.end(ids.get(0)));
        citizens.mustAgree(ref);
        assertEquals(2, officers.reversed(invalid).reinstated);
        assertEquals("AUTOMATED", citizens.end(ids.get(0)));
    }
}
