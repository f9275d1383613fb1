package org.undersigned.procedure;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes the engine do what a rule speaks of and tells what it did, in the words of {@code rules.md}: a limit is found by
 * trying one more and one less, never by reading the field.
 */
final class Tried {

    private static final int MOST = 2_000_000;

    private final Procedure procedure;

    Tried(Procedure procedure) {
        this.procedure = procedure;
    }

    /** The largest number of words that is within, how many more are let pass, and whether more is refused. */
    String words() {
        var policy = procedure.words();
        if (policy.isEmpty()) {
            return "none";
        }
        int within = last(n -> count(n, false).verdict() == WordCount.Verdict.WITHIN);
        int tolerated = last(n -> count(n, false).verdict() != WordCount.Verdict.OVER);
        var refuses = count(tolerated + 1, false).refuses();
        return within + " tolerating " + (tolerated - within) + (refuses ? " HARD" : " WARN");
    }

    /** The largest number of words that is not refused under urgency, where without urgency nothing is refused. */
    String wordsUnderUrgency() {
        int most = last(n -> !count(n, true).refuses());
        return count(most + 1, false).refuses() ? "refused without urgency, too" : String.valueOf(most);
    }

    private WordCount count(int words, boolean urgent) {
        var text = String.join(" ", java.util.Collections.nCopies(words, "word"));
        return procedure.words().orElseThrow().count(CountedText.body(List.of(text)), urgent);
    }

    String numerals() {
        var count = procedure.words().orElseThrow().count(CountedText.body(List.of("in 2021")));
        return count.words() == 2 ? "counted" : "not counted";
    }

    String formulaCounted() {
        var count = procedure.words().orElseThrow().count(new CountedText("", "We declare", List.of("this")));
        return count.words() == 3 ? "yes" : "no";
    }

    private interface Holds {
        boolean at(int number);
    }

    /** The last number, from 1, up to which it holds. */
    private static int last(Holds holds) {
        int low = 0;
        int high = 1;
        while (holds.at(high)) {
            low = high;
            high = Math.min(high * 2, MOST);
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (holds.at(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the stage is met at exactly these figures. */
    boolean meets(Stage stage, Map<String, Integer> figures, int members) {
        return procedure.checklist(stage, counts(figures, members)).met();
    }

    private Counts counts(Map<String, Integer> figures, int members) {
        int signatures = figures.getOrDefault("SIGNATURES", figures.getOrDefault("FRACTION_OF_MEMBERS", 0));
        var counts = Counts.of(
                signatures,
                several("D", figures.getOrDefault("DISTINCT_DELEGATIONS", 0)),
                several("G", figures.getOrDefault("DISTINCT_GROUPS", 0)));
        if (members > 0) {
            counts = counts.withMembers(members);
        }
        int consents = figures.getOrDefault("CONSENT_OF_EVERY_REPRESENTED_PERSON", 0);
        return counts.tabledBy(
                        figures.getOrDefault("ON_BEHALF_OF_GROUP", 0),
                        figures.getOrDefault("ADOPTED_BY_COMMITTEE", 0) > 0)
                .withConsents(Math.max(1, consents), consents)
                .withStates(states(figures.getOrDefault("PER_STATE_TABLE", 0)));
    }

    private static Map<String, Integer> several(String name, int number) {
        return IntStream.range(0, number).boxed().collect(Collectors.toMap(i -> name + i, i -> 1));
    }

    /** So many states exactly at their minimum, and all others one short of it. */
    private Map<String, Integer> states(int number) {
        var states = new HashMap<String, Integer>();
        minimums().forEach((state, minimum) -> states.put(state, states.size() < number ? minimum : minimum - 1));
        return states;
    }

    Map<String, Integer> minimums() {
        return procedure.requires().stream()
                .flatMap(requirement -> requirement.anyOf().stream())
                .flatMap(way -> way.allOf().stream())
                .map(Condition::perState)
                .filter(table -> !table.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    /** Four names, supplied and signed in different orders, in that of print. */
    String order() {
        var signatories = List.of(
                signatory("Zola", "", "Zola", true, 1, 4, "Left"),
                signatory("Petra", "De", "Sutter", false, 2, 3, "Right"),
                signatory("Jan", "Van den", "Berg", false, 3, 2, ""),
                signatory("Eva", "", "Adam", false, 4, 1, "Right"));
        var shuffled = Stream.of(2, 0, 3, 1).map(signatories::get).toList();
        return procedure.print().order()
                + procedure.inPrintOrder(shuffled).stream()
                        .map(one -> one.name().particle().map(p -> p + " ").orElse("")
                                + one.name().family())
                        .collect(Collectors.joining(", ", " ", ""));
    }

    private static Signatory signatory(
            String given, String particle, String family, boolean first, int supplied, int signed, String group) {
        var name = PrintedName.of("", given, particle, family, "", group);
        return new Signatory(name, first, supplied, Instant.ofEpochSecond(signed));
    }

    String print(String parts) {
        var p = Arrays.stream(parts.split("¦", -1)).map(String::strip).toList();
        return procedure.print().print(PrintedName.of(p.get(0), p.get(1), p.get(2), p.get(3), p.get(4), p.get(5)));
    }
}
