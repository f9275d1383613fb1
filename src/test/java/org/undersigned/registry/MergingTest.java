package org.undersigned.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Refusal;

/** Two spellings of one member, whom nobody had recognised. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MergingTest {

    private static final Keeper OFFICER = new Keeper("officer", "An Officer");

    @Inject
    BodyLoader loader;

    @Inject
    Registrar registrar;

    @Inject
    Affiliations affiliations;

    @Inject
    Merging merging;

    @Inject
    Alike alike;

    private Organization body;
    private String earlier;
    private String later;

    @BeforeEach
    void two_records() {
        body = QuarkusTransaction.requiringNew().call(() -> Bodies.likePace(loader));
        earlier = seen("2020-01-31", "Georgios", "KATROUGKALOS", "UEL");
        later = seen("2023-01-25", "George", "KATROUGALOS", "NR");
    }

    @Test
    void they_are_listed_as_alike_until_somebody_says_that_they_are_two() {
        assertTrue(listed());
        merging.different(later, earlier, OFFICER);
        assertFalse(listed());
    }

    @Test
    void merged_they_have_one_history_and_every_question_about_either_is_answered_alike() {
        merging.merge(later, earlier, OFFICER);
        assertFalse(listed());
        for (var record : new String[] {earlier, later}) {
            assertEquals("UEL", group(record, "2020-01-31"));
            assertEquals("UEL", group(record, "2022-06-01"), "the first group, until something else is known");
            assertEquals("NR", group(record, "2023-01-25"));
        }
        assertEquals(earlier, QuarkusTransaction.requiringNew().call(() -> Person.current(later)
                .orElseThrow()
                .id));
    }

    @Test
    void a_new_sighting_of_the_merged_spelling_is_of_the_person() {
        merging.merge(later, earlier, OFFICER);
        assertEquals(earlier, seen("2023-06-20", "George", "KATROUGALOS", "NR"));
    }

    @Test
    void parted_each_has_what_was_recorded_for_it() {
        merging.merge(later, earlier, OFFICER);
        merging.part(later, OFFICER);
        assertEquals("UEL", group(earlier, "2023-01-25"));
        assertNull(group(later, "2020-01-31"));
        assertEquals("NR", group(later, "2023-01-25"));
        assertEquals(later, seen("2023-06-20", "George", "KATROUGALOS", "NR"));
    }

    @Test
    void a_chain_of_three_can_be_parted_in_the_middle() {
        var third = seen("2024-01-25", "Giorgos", "KATROUGALOS", "SOC");
        merging.merge(third, later, OFFICER);
        merging.merge(later, earlier, OFFICER);
        assertEquals("SOC", group(earlier, "2024-01-25"));
        merging.part(later, OFFICER);
        assertEquals("UEL", group(earlier, "2024-01-25"));
        assertEquals("SOC", group(later, "2024-01-25"));
        merging.part(third, OFFICER);
        assertEquals("NR", group(later, "2024-01-25"));
        assertEquals("SOC", group(third, "2024-01-25"));
    }

    @Test
    void who_was_in_two_groups_on_one_day_is_two_people() {
        var elsewhere = seen("2020-01-31", "Giorgos", "KATROUGALOS", "SOC");
        var refusal = assertThrows(Refusal.class, () -> merging.merge(elsewhere, earlier, OFFICER));
        assertEquals("registry_merge_contradicts", refusal.remarks.get(0).key());
        assertEquals("SOC", group(elsewhere, "2020-01-31"), "nothing is half done");
    }

    @Test
    void merging_is_refused_with_itself_twice_and_of_nobody() {
        assertThrows(Refusal.class, () -> merging.merge(earlier, earlier, OFFICER));
        merging.merge(later, earlier, OFFICER);
        assertThrows(Refusal.class, () -> merging.merge(later, earlier, OFFICER));
        assertThrows(Refusal.class, () -> merging.merge("000000000000", earlier, OFFICER));
        assertThrows(Refusal.class, () -> merging.part(earlier, OFFICER));
    }

    private boolean listed() {
        return alike.pairs(body.id).stream()
                .anyMatch(pair -> pair.one().equals(earlier) && pair.other().equals(later)
                        || pair.one().equals(later) && pair.other().equals(earlier));
    }

    private String seen(String day, String given, String family, String group) {
        return QuarkusTransaction.requiringNew()
                .call(() -> registrar.observe(new Observation(
                        body.id, LocalDate.parse(day), "Mr", given, "", family, "Greece", group, "a list of " + day)))
                .personId();
    }

    private String group(String person, String day) {
        return affiliations
                .on(person, body.id, LocalDate.parse(day))
                .group()
                .map(Belonging::code)
                .orElse(null);
    }
}
