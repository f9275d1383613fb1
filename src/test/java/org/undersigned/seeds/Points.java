package org.undersigned.seeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;

/** What a source says and what the platform says, point by point: "seed | point | source | platform | same". */
final class Points {

    private static final int LONGEST = 90;

    private record Point(String seed, String what, String source, String platform, String same) {

        @Override
        public String toString() {
            return String.join(" | ", seed, what, source, platform, same);
        }
    }

    private final List<Point> all = new ArrayList<>();

    void same(String seed, String what, Object source, Object platform) {
        all.add(new Point(seed, what, shown(source), shown(platform), Objects.equals(source, platform) ? "yes" : "NO"));
    }

    /** What cannot be compared, because the source does not tell it. */
    void notInSource(String seed, String what, Object platform) {
        all.add(new Point(seed, what, "not in the source", shown(platform), "–"));
    }

    /** Prints the table of a seed and fails where anything differs. */
    void mustAllBeSame(String seed) {
        var its = all.stream().filter(point -> point.seed.equals(seed)).toList();
        its.forEach(System.out::println);
        var wrong = its.stream().filter(point -> point.same.equals("NO")).toList();
        Assertions.assertTrue(
                wrong.isEmpty(), () -> wrong.stream().map(Point::toString).collect(Collectors.joining("\n")));
        Assertions.assertFalse(its.isEmpty());
    }

    private static String shown(Object value) {
        var text = String.valueOf(value).replace("|", "/").replace("\n", " ");
        return text.length() > LONGEST
                ? text.substring(0, LONGEST - 20) + "… (" + text.length() + " characters)"
                : text;
    }
}
