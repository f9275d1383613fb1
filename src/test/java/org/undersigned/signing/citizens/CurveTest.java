package org.undersigned.signing.citizens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.undersigned.signing.citizens.Curve.Day;

class CurveTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void names_are_added_up_and_days_without_any_lie_flat() {
        var curve = Curve.of(new TreeMap<>(Map.of(FIRST, 2, FIRST.plusDays(2), 2)), FIRST.plusDays(3));
        assertEquals("M0 180 L0.0 180.0 L250.0 90.0 L500.0 90.0 L750.0 0.0 H1000", curve.line());
        assertEquals(4, curve.total());
        assertEquals(List.of(new Day(FIRST.plusDays(2), 2, 4), new Day(FIRST, 2, 2)), curve.recent());
        assertEquals(List.of(), curve.earlier());
        assertEquals(List.of(1, 2, 3, 4), figures(curve));
    }

    @Test
    void rules_stand_at_round_figures_up_to_the_top() {
        assertEquals(List.of(500, 1000, 1500), figures(Curve.of(new TreeMap<>(Map.of(FIRST, 1204)), FIRST)));
        assertEquals(List.of(1), figures(Curve.of(new TreeMap<>(Map.of(FIRST, 1)), FIRST)));
        assertEquals(
                List.of(500_000_000, 1_000_000_000),
                figures(Curve.of(new TreeMap<>(Map.of(FIRST, 1_000_000_000)), FIRST)).stream()
                        .filter(figure -> figure % 500_000_000 == 0)
                        .toList());
    }

    @Test
    void without_any_name_nothing_is_drawn() {
        assertTrue(Curve.of(new TreeMap<>(), FIRST).isEmpty());
    }

    @Test
    void what_does_not_fit_the_table_is_kept_for_later() {
        var days = new TreeMap<LocalDate, Integer>();
        for (int i = 0; i < 25; i++) {
            days.put(FIRST.plusDays(i), 1);
        }
        var curve = Curve.of(days, FIRST);
        assertEquals(10, curve.recent().size());
        assertEquals(15, curve.earlier().size());
        assertEquals(FIRST.plusDays(24), curve.last());
    }

    private static List<Integer> figures(Curve curve) {
        return curve.rules().stream().map(Curve.Rule::figure).toList();
    }
}
