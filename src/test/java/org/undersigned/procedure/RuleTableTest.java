package org.undersigned.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.undersigned.WithoutService;

/** Every rule of every procedure that ships: what {@code rules.md} says is what the engine does. */
@WithoutService
class RuleTableTest {

    private static final Procedures PROCEDURES = Procedures.shipped();
    private static final List<RuleTable.Row> ROWS = RuleTable.rows();

    /** What the table says of every procedure, be it that there is none. */
    private static final Set<String> ALWAYS = Set.of(
            "in force",
            "authors",
            "signers",
            "signs once",
            "is asked",
            "staff",
            "window",
            "late",
            "withdrawal",
            "withdrawal of the text",
            "amendments",
            "number",
            "scope",
            "edition",
            "languages",
            "sections",
            "label",
            "print",
            "separator",
            "order",
            "decides",
            "replaces",
            "outcomes",
            "vote",
            "answer",
            "policy");

    @TestFactory
    Stream<DynamicTest> the_engine_does_what_the_table_says() {
        var rules = ROWS.stream().map(RuleTable.Row::rule).distinct().count();
        System.out.println("Rules shown: " + ROWS.size() + " rows, " + rules + " kinds of rules, "
                + ROWS.stream().map(RuleTable.Row::key).distinct().count() + " versions");
        return ROWS.stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> RuleAssertions.hold(row)));
    }

    @Test
    void every_procedure_has_a_row_for_every_kind_of_rule() {
        for (var id : ids()) {
            var missing = new TreeSet<>(ALWAYS);
            ROWS.stream().filter(row -> row.key().procedure().equals(id)).forEach(row -> missing.remove(row.rule()));
            assertEquals(Set.of(), missing, id);
        }
    }

    @Test
    void every_figure_of_a_file_has_a_row() {
        for (var id : ids()) {
            var procedure = PROCEDURES.all().stream()
                    .filter(one -> one.id().equals(id))
                    .reduce((a, b) -> b)
                    .orElseThrow();
            procedure.requires().forEach(one -> mustHave(id, "requires " + one.stage()));
            procedure.sections().stream()
                    .filter(section -> section.characters().isPresent())
                    .forEach(section -> mustHave(id, "characters"));
            procedure.sections().stream()
                    .filter(section -> section.begins().isPresent())
                    .forEach(section -> mustHave(id, "begins"));
            procedure.formula().ifPresent(formula -> mustHave(id, "formula"));
            mustHaveIf(procedure.author().shown() < procedure.author().max(), id, "authors shown first");
            mustHaveIf(procedure.author().distinctStates() > 0, id, "states of authors");
            mustHaveIf(!procedure.author().onBehalfOf().isEmpty(), id, "on behalf of");
            mustHaveIf(procedure.sign().declareInterest(), id, "interest");
            mustHaveIf(procedure.sign().pseudonym(), id, "pseudonym");
            mustHaveIf(!procedure.sign().minimumAge().isEmpty(), id, "minimum age");
            mustHaveIf(!new Tried(procedure).minimums().isEmpty(), id, "minimum by state");
            assertTrue(rules(id).contains("words") || rules(id).contains("words under urgency"), id);
            assertEquals(
                    procedure.numbering().patterns().size(),
                    ROWS.stream()
                            .filter(row -> row.key().equals(VersionKey.of(procedure)) || !latestHasRows(procedure))
                            .filter(row -> row.key().procedure().equals(id)
                                    && row.rule().equals("number"))
                            .count(),
                    id);
        }
    }

    private static boolean latestHasRows(Procedure procedure) {
        return ROWS.stream().anyMatch(row -> row.key().equals(VersionKey.of(procedure)));
    }

    /** The two tables of minimums and the ages, state by state. */
    @Test
    void the_minimums_and_ages_of_the_citizens_initiative_are_those_of_the_published_table() {
        var rows = SharedData.text("eci/eci_by_state.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        assertEquals(27, rows.size());
        var now = PROCEDURES.find("eci", "2024-07").orElseThrow();
        var before = PROCEDURES.find("eci", "2020-02").orElseThrow();
        assertEquals(column(rows, 2), new Tried(now).minimums());
        assertEquals(column(rows, 4), new Tried(before).minimums());
        assertEquals(column(rows, 5), now.sign().minimumAge());
        assertEquals(column(rows, 5), before.sign().minimumAge());
    }

    private static java.util.Map<String, Integer> column(List<String[]> rows, int column) {
        return rows.stream().collect(Collectors.toMap(row -> row[0], row -> Integer.valueOf(row[column])));
    }

    @Test
    void what_is_abolished_is_offered_to_nobody() {
        assertFalse(PROCEDURES.inForce(LocalDate.of(2026, 11, 22)).stream()
                .anyMatch(one -> one.id().equals("ep-written-declaration")));
    }

    private static Set<String> ids() {
        return PROCEDURES.all().stream().map(Procedure::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void mustHaveIf(boolean said, String id, String rule) {
        if (said) {
            mustHave(id, rule);
        }
    }

    private static void mustHave(String id, String rule) {
        assertTrue(rules(id).contains(rule), id + " has no row for " + rule);
    }

    private static Set<String> rules(String id) {
        return ROWS.stream()
                .filter(row -> row.key().procedure().equals(id))
                .map(RuleTable.Row::rule)
                .collect(Collectors.toSet());
    }
}
