package org.undersigned.signing.citizens;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts by country from which nobody is found out: those of fewer than five are told only together, without saying which
 * they are. The others and the total are told, so what is hidden can be summed up; therefore at least two countries are
 * hidden, and at least five names in them, and where those were fewer the next smallest are hidden with them.
 *
 * @param shown by country, the largest first
 * @param others names in countries that are not shown
 */
record SmallCells(Map<String, Integer> shown, int others) {

    /** Fewer than so many names are not told (security.md, rule 11). */
    static final int FEWEST = 5;

    private static final Comparator<Map.Entry<String, Integer>> SMALLEST_FIRST =
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey());

    /** Hides nothing: every name among them is public. */
    static SmallCells all(Map<String, Integer> cells) {
        return of(cells.entrySet().stream().sorted(SMALLEST_FIRST).toList(), 0);
    }

    static SmallCells suppressed(Map<String, Integer> cells) {
        var sorted = cells.entrySet().stream().sorted(SMALLEST_FIRST).toList();
        int hidden =
                (int) sorted.stream().filter(cell -> cell.getValue() < FEWEST).count();
        if (hidden > 0) {
            while (hidden < sorted.size() && (hidden < 2 || sum(sorted, hidden) < FEWEST)) {
                hidden++;
            }
        }
        return of(sorted, hidden);
    }

    private static SmallCells of(List<Map.Entry<String, Integer>> sorted, int hidden) {
        var shown = new LinkedHashMap<String, Integer>();
        for (int i = sorted.size() - 1; i >= hidden; i--) {
            shown.put(sorted.get(i).getKey(), sorted.get(i).getValue());
        }
        return new SmallCells(shown, sum(sorted, hidden));
    }

    private static int sum(List<Map.Entry<String, Integer>> sorted, int first) {
        return sorted.subList(0, first).stream().mapToInt(Map.Entry::getValue).sum();
    }
}
