package org.undersigned.procedure;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** In which order signatories are printed. */
public enum PrintOrder {
    /** Originators as supplied, then by family name (PACE; see {@link SortName}). */
    ORIGINATOR_THEN_NAME,
    /** Blocks of political groups, in the order in which groups and names were supplied (European Parliament). */
    GROUP_BLOCKS,
    AS_SUPPLIED,
    SIGNED_AT;

    /** The same things in the order of print; ties stay as supplied. */
    public <T> List<T> arrange(Collection<T> things, PrintForm.Particles particles, Function<T, Signatory> signatory) {
        var supplied = things.stream()
                .sorted(Comparator.comparingInt(thing -> signatory.apply(thing).supplied()))
                .toList();
        return supplied.stream()
                .sorted(Comparator.comparing(
                        signatory, comparator(supplied.stream().map(signatory).toList(), particles)))
                .toList();
    }

    private Comparator<Signatory> comparator(List<Signatory> supplied, PrintForm.Particles particles) {
        return switch (this) {
            case AS_SUPPLIED -> Comparator.comparingInt(Signatory::supplied);
            case SIGNED_AT -> Comparator.comparing(Signatory::signedAt);
            case GROUP_BLOCKS -> byGroup(supplied);
            case ORIGINATOR_THEN_NAME -> byName(supplied, particles);
        };
    }

    private static Comparator<Signatory> byName(List<Signatory> supplied, PrintForm.Particles particles) {
        var keys = new HashMap<PrintedName, String>();
        supplied.forEach(one -> keys.put(one.name(), SortName.of(one.name(), particles)));
        return Comparator.comparing((Signatory one) -> !one.originator())
                .thenComparing(one -> one.originator() ? "" : keys.get(one.name()));
    }

    private static Comparator<Signatory> byGroup(List<Signatory> supplied) {
        Map<String, Integer> blocks = new HashMap<>();
        for (var one : supplied) {
            one.name().group().ifPresent(group -> blocks.putIfAbsent(group, blocks.size()));
        }
        return Comparator.comparingInt(
                one -> one.name().group().map(blocks::get).orElse(blocks.size()));
    }
}
