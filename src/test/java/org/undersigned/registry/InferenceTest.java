package org.undersigned.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.platform.Ids;
import org.undersigned.registry.Inference.Run;
import org.undersigned.registry.Inference.Seen;
import org.undersigned.registry.Organization.Kind;

class InferenceTest {

    final Organization body = new Organization(Ids.next(), Kind.ASSEMBLY, "body", null, "test", Instant.EPOCH);
    final Organization soc = new Organization(Ids.next(), Kind.GROUP, "SOC", body, "test", Instant.EPOCH);
    final Organization nr = new Organization(Ids.next(), Kind.GROUP, "NR", body, "test", Instant.EPOCH);

    @Test
    void seen_once_is_open() {
        assertEquals(List.of(new Run(soc, day(2), null)), runs(seen(soc, 2)));
    }

    @Test
    void the_same_seen_again_is_one_run_whatever_the_order() {
        assertEquals(List.of(new Run(soc, day(2), null)), runs(seen(soc, 9), seen(soc, 2), seen(soc, 5)));
    }

    @Test
    void a_run_ends_on_the_first_day_of_the_next() {
        assertEquals(
                List.of(new Run(nr, day(2), day(6)), new Run(soc, day(6), day(8)), new Run(nr, day(8), null)),
                runs(seen(nr, 8), seen(soc, 6), seen(nr, 2), seen(soc, 7), seen(nr, 4)));
    }

    @Test
    void nothing_outlives_its_organization() {
        soc.dissolved = day(4);
        assertEquals(List.of(new Run(soc, day(2), day(4))), runs(seen(soc, 2)));
        assertEquals(List.of(new Run(soc, day(2), day(4)), new Run(nr, day(6), null)), runs(seen(soc, 2), seen(nr, 6)));
    }

    @Test
    void what_another_source_records_stands_and_days_after_it_are_not_claimed() {
        var recorded = List.of(membership(nr, day(4), day(6)));
        assertEquals(List.of(new Run(soc, day(2), day(4))), Inference.runs(List.of(seen(soc, 2)), recorded));
        assertEquals(
                List.of(new Run(soc, day(2), day(4)), new Run(soc, day(7), null)),
                Inference.runs(List.of(seen(soc, 2), seen(nr, 5), seen(soc, 7)), recorded));
    }

    @Test
    void what_agrees_with_another_source_adds_nothing() {
        assertEquals(List.of(), Inference.runs(List.of(seen(soc, 5)), List.of(membership(soc, null, null))));
    }

    private List<Run> runs(Seen... seen) {
        return Inference.runs(List.of(seen), List.of());
    }

    private static Seen seen(Organization in, int day) {
        return new Seen(in, day(day));
    }

    private static Membership membership(Organization in, LocalDate from, LocalDate to) {
        return new Membership("somebody", in, Role.MEMBER, from, to, "register", Instant.EPOCH);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2020, 1, day);
    }
}
