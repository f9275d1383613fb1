package org.undersigned.tableoffice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.undersigned.tableoffice.Scene.bean;
import static org.undersigned.tableoffice.Scene.now;
import static org.undersigned.tableoffice.Tides.*;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.State;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Numbering.Kind;

/** What an officer has admitted for a time to come is published when it comes. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ScheduledAdmissionTest {

    @Test
    void it_is_published_as_of_its_time_even_if_nobody_was_there() {
        itIs("2040-03-24T12:00:00Z");
        var text = submitted("tides-part", members(2));
        var schedule = bean(Schedule.class);
        schedule.schedule(text.id, Admission.NEXT, Instant.parse("2040-03-25T00:30:00Z"), OFFICE);
        var refusal =
                assertThrows(Refusal.class, () -> bean(Decisions.class).giveBack(text.id, Remarks.of("No"), OFFICE));
        assertEquals("tableoffice_scheduled", refusal.remarks.get(0).key());
        schedule.cancel(text.id, OFFICE);
        schedule.schedule(text.id, Admission.NEXT, Instant.parse("2040-03-25T23:30:00Z"), OFFICE);
        timeGoesOn();
        assertEquals(State.SUBMITTED, now(text.id).state);

        itIs("2040-03-28T12:00:00Z");
        timeGoesOn();
        var published = now(text.id);
        assertEquals(State.OPEN, published.state);
        assertEquals(LocalDate.parse("2040-03-26"), published.publishedOn, "half past one in Paris, in summer time");
        assertEquals(published.publishedOn, editions(text).get(0).publishedOn);
        timeGoesOn();
        assertEquals(1, acts(text, "DeclarationPublished"));
    }

    @Test
    void a_number_taken_meanwhile_is_left_to_the_officer() {
        itIs("2041-03-24T12:00:00Z");
        var text = submitted("tides-part", members(2));
        int wanted = published("tides-part").number + 1;
        var wish = new Admission(Map.of(Kind.NUMBER, wanted), false);
        bean(Schedule.class).schedule(text.id, wish, Instant.parse("2041-03-25T08:00:00Z"), OFFICE);
        assertEquals(wanted, published("tides-part").number);
        itIs("2041-03-25T08:00:01Z");
        timeGoesOn();
        assertEquals(State.SUBMITTED, now(text.id).state);
        var row = QuarkusTransaction.requiringNew()
                .call(() -> ScheduledAdmission.of(text.id).orElseThrow());
        assertEquals("tableoffice_number_taken", row.problem);
        bean(Schedule.class).cancel(text.id, OFFICE);
        assertEquals(wanted + 1, bean(Decisions.class).admit(text.id, OFFICE).number);
    }
}
