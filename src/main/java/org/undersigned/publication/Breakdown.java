package org.undersigned.publication;

import static java.util.Comparator.comparing;

import com.ibm.icu.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Roster.Side;
import org.undersigned.signing.Signatories.Entry;
import org.undersigned.signing.Signature;

/** How the names that count are spread over delegations or over groups, the largest first. */
record Breakdown(List<Slice> slices, int total) {

    /** Longest bar, in the units of its picture. */
    private static final int FULL = 200;

    /** As many as the style sheet tells apart; whoever stands in a group's place without being one has none of them. */
    private static final int COLOURS = 8;

    /**
     * One delegation or group.
     *
     * @param label as printed; empty for names without any
     * @param name in full, or empty where the label says it all
     * @param organizationId or null
     * @param paint class of its colour
     * @param bar length of its bar, up to 200
     * @param share of all names, from 0 to 1
     */
    record Slice(String label, String name, String organizationId, int count, String paint, int bar, double share) {}

    private record Part(String label, String organizationId) {}

    /** @param day of which the full names of groups are */
    static Breakdown byGroup(List<Entry> entries, LocalDate day, Locale reader) {
        return of(counts(entries, s -> new Part(text(s.groupLabel), s.groupId)), day, reader);
    }

    static Breakdown byDelegation(List<Entry> entries, Locale reader) {
        return of(counts(entries, s -> new Part(text(s.country), s.delegationId)), null, reader);
    }

    /** The seats of a body by group or party, with the names of that day. */
    static Breakdown ofSeats(List<Side> sides, LocalDate day, Locale reader) {
        var counts = sides.stream()
                .collect(Collectors.toMap(
                        side -> side.with().map(with -> part(with, day, reader)).orElse(new Part("", null)),
                        side -> (long) side.seats()));
        return of(counts, day, reader);
    }

    private static Part part(Organization organization, LocalDate day, Locale reader) {
        var printed = organization.printed(day);
        return new Part(printed.isEmpty() ? organization.code : printed.in(reader), organization.id);
    }

    /** Whether there is anything to compare. */
    public boolean isTelling() {
        return slices.stream().anyMatch(slice -> !slice.label.isEmpty());
    }

    private static Map<Part, Long> counts(List<Entry> entries, Function<Signature, Part> part) {
        return entries.stream()
                .filter(Entry::counts)
                .collect(Collectors.groupingBy(entry -> part.apply(entry.signature()), Collectors.counting()));
    }

    private static Breakdown of(Map<Part, Long> counts, LocalDate named, Locale reader) {
        int total = counts.values().stream().mapToInt(Long::intValue).sum();
        var collator = Collator.getInstance(reader);
        var parts = counts.entrySet().stream()
                .sorted(comparing((Map.Entry<Part, Long> e) -> -e.getValue())
                        .thenComparing(e -> e.getKey().label, collator::compare))
                .toList();
        return new Breakdown(
                IntStream.range(0, parts.size())
                        .mapToObj(i -> slice(parts.get(i), i, parts.get(0).getValue(), total, named, reader))
                        .toList(),
                total);
    }

    private static Slice slice(
            Map.Entry<Part, Long> part, int place, long most, int total, LocalDate named, Locale reader) {
        var id = part.getKey().organizationId;
        var organization = named != null && id != null ? Organization.byId(id) : Optional.<Organization>empty();
        var none = named != null && organization.map(o -> o.nonAttached).orElse(true);
        long count = part.getValue();
        return new Slice(
                part.getKey().label,
                organization.map(o -> o.label(reader, named)).orElse(""),
                id,
                (int) count,
                none ? "shade-none" : "shade-" + (place % COLOURS + 1),
                (int) Math.max(1, count * FULL / most),
                (double) count / total);
    }

    private static String text(String label) {
        return label == null ? "" : label;
    }
}
