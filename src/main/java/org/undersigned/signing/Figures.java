package org.undersigned.signing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.undersigned.procedure.Capacity;
import org.undersigned.signing.Tallies.Dimension;
import org.undersigned.signing.Tallies.OfCitizens;
import org.undersigned.signing.Tallies.Tally;

/** The rows of a wording's tallies, by what they count. */
record Figures(Map<Dimension, Map<String, Integer>> counts) {

    /** What a later version of the service counts is none of this one's business. */
    private static final Map<String, Dimension> KNOWN =
            Arrays.stream(Dimension.values()).collect(Collectors.toMap(Dimension::name, one -> one));

    /** @param rows dimension, key, sum over the slots; names that citizens took back have the key of their capacity */
    static Figures of(List<Object[]> rows) {
        var figures = new Figures(new EnumMap<>(Dimension.class));
        rows.forEach(row -> Optional.ofNullable(KNOWN.get((String) row[0]))
                .ifPresent(dimension -> figures.put(dimension, (String) row[1], ((Number) row[2]).intValue())));
        return figures;
    }

    Tally tally() {
        return new Tally(
                total(Dimension.COUNTED),
                total(Dimension.WITHDRAWN),
                by(Dimension.DELEGATION),
                by(Dimension.GROUP),
                by(Dimension.CAPACITY),
                by(Dimension.TABLING_GROUP),
                by(Dimension.STATE),
                new OfCitizens(
                        total(Dimension.REQUESTED),
                        total(Dimension.USED),
                        total(Dimension.LAPSED),
                        total(Dimension.DUPLICATE),
                        total(Dimension.BOUNCED),
                        by(Dimension.WITHDRAWN).getOrDefault(Capacity.CITIZEN.name(), 0),
                        by(Dimension.INVALIDATED),
                        by(Dimension.VISIBILITY),
                        total(Dimension.PAPER)));
    }

    private void put(Dimension dimension, String key, int n) {
        counts.computeIfAbsent(dimension, d -> new TreeMap<>()).put(key, n);
    }

    private Map<String, Integer> by(Dimension dimension) {
        return counts.getOrDefault(dimension, Map.of());
    }

    private int total(Dimension dimension) {
        return by(dimension).values().stream().mapToInt(Integer::intValue).sum();
    }
}
