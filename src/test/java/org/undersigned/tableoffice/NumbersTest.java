package org.undersigned.tableoffice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.undersigned.tableoffice.Scene.bean;
import static org.undersigned.tableoffice.Scene.now;
import static org.undersigned.tableoffice.Tides.*;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Relation;
import org.undersigned.declaration.Relations;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Numbering.Kind;
import org.undersigned.signing.Submission;
import org.undersigned.tableoffice.calendar.Sitting;

/** Numbers as institutions give them; the facts are those of the European Parliament's resolution of 11 February 2021. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class NumbersTest {

    @Test
    void a_joint_motion_bears_the_lowest_number_of_those_it_replaces_their_file_and_once_adopted_its_own() {
        itIs("2021-02-09T12:00:00Z");
        sits(Sitting.Kind.LEGISLATURE, 9, "ninth term", "2019-07-02", "2024-07-15");
        var motions = List.of(numbered(149), numbered(144), numbered(145));
        var members = members(2);
        var draft = draft("tides-joint", members.get(0));
        var alone = assertThrows(Refusal.class, () -> admitted(opened(draft("tides-joint", members.get(0)), members)));
        assertEquals("declaration_replaces_nothing", alone.remarks.get(0).key());
        motions.forEach(motion -> bean(Relations.class).replace(draft.ref, motion.ref, members.get(0)));

        var joint = admitted(opened(draft, members));
        var procedure = bean(Drafting.class).procedureOf(joint);
        assertEquals("tides-rc-9-144-2021", joint.ref);
        assertEquals("RC-B9-0144/2021", joint.number(Kind.NUMBER, procedure).orElseThrow());
        assertEquals(144, joint.number);

        var adopted = QuarkusTransaction.requiringNew().call(() -> bean(Numbers.class)
                .giveAdopted(Declaration.held(joint.id), 56, LocalDate.parse("2021-02-11")));
        assertEquals("P9_TA(2021)0056", adopted);
        assertEquals(adopted, now(joint.id).number(Kind.ADOPTED_TEXT, procedure).orElseThrow());
    }

    @Test
    void an_amendment_bears_the_number_of_its_text_and_a_suffix() {
        itIs("2024-11-06T12:00:00Z");
        sits(Sitting.Kind.SESSION, 95, "2024-26", "2024-07-17", "2026-05-01");
        var text = published("tides-session");
        var members = members(2);
        var procedure = bean(Drafting.class).procedureOf(text);
        for (int n = 1; n <= 2; n++) {
            var draft = draft("tides-session", members.get(0));
            QuarkusTransaction.requiringNew().run(() -> Relation.add(draft, Relation.Kind.AMENDS, text));
            var amendment = admitted(opened(draft, members));
            assertEquals(text.ref + "-a" + n, amendment.ref);
            assertEquals(
                    "EDM " + text.number + "A" + n,
                    amendment.number(Kind.NUMBER, procedure).orElseThrow());
        }
        assertEquals(text.number + 1, published("tides-session").number, "amendments take no number of the series");
    }

    @Test
    void a_number_far_beyond_the_last_one_must_be_meant() {
        itIs("2026-11-20T12:00:00Z");
        int last = published("tides-part").number;
        var text = submitted("tides-part", members(2));
        var wish = Map.of(Kind.NUMBER, last + 101);
        var refusal = assertThrows(
                Refusal.class, () -> bean(Decisions.class).admit(text.id, new Admission(wish, false), OFFICE));
        assertEquals("tableoffice_number_far", refusal.remarks.get(0).key());
        assertEquals("number", refusal.remarks.get(0).field());
        assertEquals(last + 101, bean(Decisions.class).admit(text.id, new Admission(wish, true), OFFICE).number);
    }

    private static Declaration numbered(int number) {
        var motion = submitted("tides-month", members(2));
        var wish = new Admission(Map.of(Kind.NUMBER, number), true);
        return bean(Decisions.class).admit(motion.id, wish, OFFICE);
    }

    private static Declaration admitted(Declaration gathering) {
        var originator = new org.undersigned.declaration.Actor("test", "test", gathering.originatorId);
        bean(Submission.class).submit(gathering.id, originator);
        return bean(Decisions.class).admit(gathering.id, OFFICE);
    }
}
