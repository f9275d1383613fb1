package org.undersigned.publication;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.undersigned.registry.Organization.Kind;

/**
 * A person's memberships as bars over the years, a lane for each organization, and under them a mark for every day on
 * which a text was signed. Across, positions are in per cent of the width, so that text keeps its size on every screen;
 * downwards they are pixels.
 *
 * @param marks where texts were signed
 * @param marksY top of their lane
 */
record Timeline(List<Lane> lanes, List<Tick> ticks, List<String> marks, int marksY, int height) {

    private static final int AXIS = 26;
    private static final int LANE = 46;
    private static final int TEXT = 18;
    private static final int BAR = 25;

    /** Room beside the known time, into which open ends fade. */
    private static final double MARGIN = 3;

    /** By which what goes on overlaps what is known, so that no seam shows. */
    private static final double OVERLAP = 0.1;

    /** One organization; {@code paint} is the class of its colour. */
    record Lane(String name, String kind, String paint, int textY, int barY, List<Bar> bars) {}

    /**
     * One membership.
     *
     * @param since whether it is known when it began; a bar fades towards a beginning that is not
     * @param goesOn where it fades out because it runs to this day, or null
     */
    record Bar(String x, String width, boolean since, String goesOn, Mandate mandate) {}

    /** A line with the time at which it stands. */
    record Tick(String x, String label) {}

    /** Draws nothing where no day is known. */
    static Timeline of(List<Mandate> mandates, Collection<LocalDate> signed, LocalDate today, Locale reader) {
        var days = Stream.of(
                        mandates.stream().map(Mandate::first), mandates.stream().map(Mandate::last), signed.stream())
                .flatMap(all -> all)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (days.isEmpty() || mandates.isEmpty()) {
            return new Timeline(List.of(), List.of(), List.of(), 0, 0);
        }
        var lastDay = mandates.stream().anyMatch(m -> m.last() == null) ? today : days.get(days.size() - 1);
        var scale = new Scale(days.get(0), lastDay);
        var lanes = lanes(mandates, scale);
        int end = AXIS + lanes.size() * LANE;
        var marks =
                signed.stream().distinct().map(day -> percent(scale.at(day))).toList();
        return new Timeline(lanes, scale.ticks(reader), marks, end, marks.isEmpty() ? end : end + LANE);
    }

    public int marksTextY() {
        return marksY + TEXT;
    }

    public int marksBarY() {
        return marksY + BAR;
    }

    public boolean isEmpty() {
        return lanes.isEmpty();
    }

    private static List<Lane> lanes(List<Mandate> mandates, Scale scale) {
        var byOrganization = new LinkedHashMap<String, List<Mandate>>();
        mandates.stream()
                .sorted(comparing(Mandate::type).thenComparing(Mandate::first, nullsFirst(naturalOrder())))
                .forEach(m -> byOrganization
                        .computeIfAbsent(m.organizationId(), id -> new ArrayList<>())
                        .add(m));
        var lanes = new ArrayList<Lane>();
        byOrganization.values().forEach(of -> lanes.add(lane(of, AXIS + lanes.size() * LANE, scale)));
        return lanes;
    }

    private static Lane lane(List<Mandate> mandates, int top, Scale scale) {
        var latest = mandates.get(mandates.size() - 1);
        return new Lane(
                latest.shortName(),
                latest.kind(),
                "shade-" + (shade(latest.type()) + 1),
                top + TEXT,
                top + BAR,
                mandates.stream().map(m -> bar(m, scale)).toList());
    }

    private static int shade(Kind kind) {
        return switch (kind) {
            case DELEGATION -> 0;
            case GROUP -> 1;
            case PARTY -> 2;
            case ASSEMBLY -> 3;
            default -> 4;
        };
    }

    private static Bar bar(Mandate mandate, Scale scale) {
        double from = mandate.first() == null ? 0 : scale.at(mandate.first());
        double to =
                mandate.last() == null ? 100 - MARGIN : scale.at(mandate.last().plusDays(1));
        return new Bar(
                percent(from),
                percent(Math.max(0.5, to - from)),
                mandate.first() != null,
                mandate.last() == null ? percent(to - OVERLAP) : null,
                mandate);
    }

    static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    /** From the first day that is known to the last. */
    private record Scale(LocalDate first, LocalDate last) {

        double at(LocalDate day) {
            double all = Math.max(1, last.toEpochDay() - first.toEpochDay());
            return Math.min(100 - MARGIN, MARGIN + (100 - 2 * MARGIN) * (day.toEpochDay() - first.toEpochDay()) / all);
        }

        List<Tick> ticks(Locale reader) {
            return Ticks.between(first, last, reader).stream()
                    .map(tick -> new Tick(percent(at(tick.day())), tick.label()))
                    .toList();
        }
    }
}
