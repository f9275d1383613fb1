package org.undersigned.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What each kind of rule in {@code rules.md} means. */
final class RuleAssertions {

    private final Procedure procedure;
    private final Tried tried;

    private RuleAssertions(Procedure procedure) {
        this.procedure = procedure;
        this.tried = new Tried(procedure);
    }

    static void hold(RuleTable.Row row) {
        var procedure = Procedures.shipped()
                .find(row.key().procedure(), row.key().version())
                .orElseThrow();
        new RuleAssertions(procedure).hold(row.rule(), row.says());
    }

    private void hold(String rule, String says) {
        if (rule.startsWith("requires ")) {
            requires(Stage.valueOf(rule.substring(9)), says);
            return;
        }
        switch (rule) {
            case "in force" -> inForce(says);
            case "consents" -> consents(says);
            case "number" -> number(says);
            case "number within" -> numberWithin(says);
            case "edition" -> edition(says);
            case "no group" -> noGroup(says);
            case "characters" -> characters(says);
            case "begins" -> begins(says);
            case "minimum by state" -> assertTrue(
                    tried.minimums().entrySet().containsAll(figures(says).entrySet()));
            case "minimum age" -> assertTrue(procedure
                    .sign()
                    .minimumAge()
                    .entrySet()
                    .containsAll(figures(says).entrySet()));
            case "label" -> assertEquals(says, label(says));
            case "heading" -> assertEquals(
                    rest(says, 2),
                    section(says).heading().orElseThrow().exactly(word(says, 1)).orElseThrow());
            case "opening" -> assertEquals(
                    rest(says, 2),
                    section(says).opening().orElseThrow().exactly(word(says, 1)).orElseThrow());
            case "formula" -> assertEquals(
                    rest(says, 1),
                    procedure.formula().orElseThrow().exactly(word(says, 0)).orElseThrow());
            case "print" -> assertEquals(after(says, " = "), tried.print(before(says, " = ")));
            case "honorific" -> assertEquals(
                    after(says, " = "),
                    procedure.print().honorific(word(says, 1), Locale.forLanguageTag(word(says, 0))));
            case "answer" -> assertTrue(
                    says.equals("none")
                            ? procedure.answers().isEmpty()
                            : procedure
                                    .answers()
                                    .get(Stage.valueOf(word(says, 0)))
                                    .toString()
                                    .equals(word(says, 1)));
            case "effect" -> assertTrue(
                    procedure.legalEffect().orElseThrow().in(Locale.ENGLISH).contains(says));
            case "policy" -> assertEquals(new TreeSet<>(List.of(says.split(", "))), new TreeSet<>(procedure.policy()));
            default -> assertEquals(says, new RuleWords(procedure).of(rule));
        }
    }

    private void inForce(String says) {
        assertTrue(procedure.isInForce(LocalDate.parse(before(says, ", not "))));
        assertFalse(procedure.isInForce(LocalDate.parse(after(says, ", not "))));
    }

    /** Each way is met at its figures and, with one less of any, is not. */
    private void requires(Stage stage, String says) {
        var ways = says.split(" or ");
        assertEquals(
                ways.length, procedure.requirement(stage).orElseThrow().anyOf().size());
        for (var way : ways) {
            int members = way.contains(" of ") ? Integer.parseInt(after(way, " of ")) : 0;
            var figures = figures(way.contains(" of ") ? before(way, " of ") : way);
            assertTrue(tried.meets(stage, figures, members), way);
            for (var metric : figures.keySet()) {
                var less = new LinkedHashMap<>(figures);
                less.merge(metric, -1, Integer::sum);
                assertFalse(tried.meets(stage, less, members), way + " with one less of " + metric);
            }
        }
    }

    private void consents(String says) {
        for (var one : says.split(", ")) {
            var numbers = one.replace("not ", "").split(" of ");
            var counts = Counts.of(0, Map.of(), Map.of())
                    .withConsents(Integer.parseInt(numbers[1]), Integer.parseInt(numbers[0]));
            assertEquals(
                    !one.startsWith("not "),
                    procedure.checklist(Stage.SUBMIT, counts).met(),
                    one);
        }
    }

    private void noGroup(String group) {
        var delegations = Map.of("A", 5, "B", 5, "C", 5, "D", 5);
        assertTrue(procedure
                .checklist(Stage.TABLE, Counts.of(20, delegations, Map.of("X", 10, "Y", 10)))
                .met());
        assertFalse(procedure
                .checklist(Stage.TABLE, Counts.of(20, delegations, Map.of("X", 10, group, 10)))
                .met());
    }

    /** Kind, number, and the readable address where it is the number that a text is known by. */
    private void number(String says) {
        var kind = Numbering.Kind.valueOf(word(says, 0));
        var parts = rest(says, 1).split(", ");
        var pattern = procedure.numbering().pattern(kind).orElseThrow();
        assertEquals(parts[0], pattern.format(pattern.parse(parts[0]).orElseThrow()));
        if (parts.length > 1) {
            assertFalse(procedure.numbering().isAmbiguousAlone());
            assertEquals(parts[1], procedure.reference(parts[0]).orElseThrow());
        }
    }

    private void numberWithin(String says) {
        assertTrue(procedure.numbering().isAmbiguousAlone());
        assertEquals(
                after(says, ", "),
                procedure
                        .referenceWithin(word(says, 0), before(rest(says, 1), ", "))
                        .orElseThrow());
    }

    private void edition(String says) {
        if (says.equals("none")) {
            assertEquals("X", procedure.numbering().withEdition("X", 2, Locale.ENGLISH));
            return;
        }
        var printed = procedure
                .numbering()
                .withEdition("X", Integer.parseInt(word(says, 0)), Locale.forLanguageTag(word(says, 1)));
        assertEquals("X, " + rest(says, 2), printed);
    }

    private void characters(String says) {
        int most = section(says).characters().orElseThrow();
        assertEquals(Integer.parseInt(word(says, 1)), most);
        assertEquals(most, Section.characters(List.of("x".repeat(most - 1), " y ")));
    }

    private void begins(String says) {
        var words = rest(says, 2);
        assertTrue(section(says).beginsRight(word(says, 1), words + " welcomes it."));
        assertFalse(section(says).beginsRight(word(says, 1), "This House welcomes it."));
        assertTrue(section(says).beginsRight("cy", "Anything."));
    }

    private String label(String says) {
        var label = section(says).numbering().label(Integer.parseInt(word(says, 1)));
        return word(says, 0) + " " + word(says, 1) + " " + (label.isEmpty() ? "none" : label);
    }

    private Section section(String says) {
        var type = Section.Type.valueOf(word(says, 0));
        return procedure.sections().stream()
                .filter(one -> one.type() == type)
                .findFirst()
                .orElseThrow();
    }

    /** "SIGNATURES 20, DISTINCT_GROUPS 2". */
    private static Map<String, Integer> figures(String text) {
        var figures = new LinkedHashMap<String, Integer>();
        for (var one : text.split(", ")) {
            figures.put(word(one, 0), Integer.valueOf(word(one, 1)));
        }
        return figures;
    }

    private static String word(String text, int n) {
        return text.split(" ")[n];
    }

    private static String rest(String text, int words) {
        return Arrays.stream(text.split(" ")).skip(words).collect(Collectors.joining(" "));
    }

    private static String before(String text, String mark) {
        return text.substring(0, text.indexOf(mark));
    }

    private static String after(String text, String mark) {
        return text.substring(text.indexOf(mark) + mark.length());
    }
}
