package org.undersigned.signing.citizens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    private static final List<String> COUNTRIES = List.of("BE", "ES", "FR", "IT", "MT");

    /** No cell of the tables that are tried has more names. */
    private static final int MOST = 7;

    @Test
    void what_is_large_is_shown_the_largest_first() {
        var cells = SmallCells.suppressed(Map.of("BE", 5, "FR", 900, "NL", 12));
        assertEquals(List.of("FR", "NL", "BE"), List.copyOf(cells.shown().keySet()));
        assertEquals(0, cells.others());
    }

    @Test
    void a_single_small_one_takes_the_next_smallest_with_it() {
        assertEquals(
                new SmallCells(Map.of("FR", 900), 15), SmallCells.suppressed(Map.of("BE", 3, "FR", 900, "NL", 12)));
    }

    @Test
    void a_few_names_in_several_countries_are_still_a_few() {
        assertEquals(
                new SmallCells(Map.of("FR", 900), 14),
                SmallCells.suppressed(Map.of("BE", 1, "MT", 1, "FR", 900, "NL", 12)));
    }

    @Test
    void several_small_ones_are_enough_for_each_other() {
        assertEquals(
                new SmallCells(Map.of("FR", 900, "NL", 12), 7),
                withoutOrder(SmallCells.suppressed(Map.of("BE", 3, "MT", 4, "FR", 900, "NL", 12))));
    }

    @Test
    void where_there_is_nothing_to_hide_among_nothing_is_shown() {
        assertEquals(new SmallCells(Map.of(), 3), SmallCells.suppressed(Map.of("BE", 3)));
        assertEquals(new SmallCells(Map.of(), 903), SmallCells.suppressed(Map.of("BE", 3, "FR", 900)));
        assertEquals(new SmallCells(Map.of(), 0), SmallCells.suppressed(Map.of()));
    }

    @Test
    void where_every_name_is_public_nothing_is_hidden() {
        assertEquals(
                new SmallCells(Map.of("BE", 1, "FR", 2), 0), withoutOrder(SmallCells.all(Map.of("BE", 1, "FR", 2))));
    }

    /**
     * Of somebody who knows this rule, and that no other countries are in the world than these: whatever is shown comes
     * from several tables, and in these each hidden country with few names has different numbers of them.
     */
    @Test
    void no_hidden_number_follows_from_what_is_shown() {
        var tables = tables();
        var possible = new HashMap<SmallCells, Map<String, Set<Integer>>>();
        for (var table : tables) {
            var numbers = possible.computeIfAbsent(SmallCells.suppressed(table), shown -> new HashMap<>());
            COUNTRIES.forEach(country ->
                    numbers.computeIfAbsent(country, c -> new HashSet<>()).add(table.getOrDefault(country, 0)));
        }
        int hidden = 0;
        for (var table : tables) {
            // in the world there is always a country from which nobody signed
            if (table.size() == COUNTRIES.size()) {
                continue;
            }
            var shown = SmallCells.suppressed(table);
            for (var cell : table.entrySet()) {
                if (cell.getValue() < SmallCells.FEWEST) {
                    hidden++;
                    assertTrue(!shown.shown().containsKey(cell.getKey()), table::toString);
                    assertTrue(possible.get(shown).get(cell.getKey()).size() > 1, () -> table + " shown as " + shown);
                }
            }
        }
        assertTrue(hidden > 1_000);
    }

    @Test
    void what_is_told_of_the_others_is_never_few_among_many() {
        for (var table : tables()) {
            var cells = SmallCells.suppressed(table);
            assertTrue(
                    cells.others() == 0
                            || cells.others() >= SmallCells.FEWEST
                            || cells.shown().isEmpty(),
                    table::toString);
            assertEquals(
                    table.values().stream().mapToInt(n -> n).sum(),
                    cells.others()
                            + cells.shown().values().stream().mapToInt(n -> n).sum());
        }
    }

    private static List<Map<String, Integer>> tables() {
        var tables = List.<Map<String, Integer>>of(Map.of());
        for (var country : COUNTRIES) {
            var longer = new ArrayList<Map<String, Integer>>();
            for (var table : tables) {
                longer.add(table);
                for (int n = 1; n <= MOST; n++) {
                    var one = new TreeMap<>(table);
                    one.put(country, n);
                    longer.add(one);
                }
            }
            tables = longer;
        }
        return tables;
    }

    private static SmallCells withoutOrder(SmallCells cells) {
        return new SmallCells(new TreeMap<>(cells.shown()), cells.others());
    }
}
