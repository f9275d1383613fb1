package org.undersigned.procedure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that must be reached.
 *
 * @param metric what is counted
 * @param value how many; 0 when a fraction says it
 * @param fraction which part of the members, for FRACTION_OF_MEMBERS
 * @param perState least number of signatures by state code, for PER_STATE_TABLE
 */
public record Condition(Metric metric, int value, Optional<Fraction> fraction, Map<String, Integer> perState) {

    private static final int MOST = 1_000_000_000;

    /** How far it is reached. */
    ChecklistItem check(Counts counts, Set<String> noGroups) {
        return switch (metric) {
            case SIGNATURES -> item(counts.signatures());
            case DISTINCT_DELEGATIONS -> item(Counts.present(counts.byDelegation(), Set.of()));
            case DISTINCT_GROUPS -> item(Counts.present(counts.byGroup(), noGroups));
            case PER_STATE_TABLE -> item(counts.statesThatReach(perState));
            case ON_BEHALF_OF_GROUP -> item(counts.onBehalfOfGroups());
            case ADOPTED_BY_COMMITTEE -> item(counts.adoptedByCommittee() ? 1 : 0);
            case CONSENT_OF_EVERY_REPRESENTED_PERSON -> ChecklistItem.of(
                    metric, Math.max(value, counts.representedPersons()), counts.consents());
            case FRACTION_OF_MEMBERS -> counts.members().isPresent()
                    ? ChecklistItem.of(metric, needed(counts.members().getAsInt()), counts.signatures())
                    : ChecklistItem.unknown(metric, counts.signatures());
        };
    }

    private int needed(int members) {
        return fraction.orElseThrow().of(members);
    }

    private ChecklistItem item(int reached) {
        return ChecklistItem.of(metric, value, reached);
    }

    static Condition from(Fields fields) {
        var metric = fields.one("metric", Metric.class);
        var fraction = metric == Metric.FRACTION_OF_MEMBERS ? fraction(fields) : Optional.<Fraction>empty();
        int value = metric == Metric.FRACTION_OF_MEMBERS ? 0 : value(fields, metric);
        Map<String, Integer> table =
                fields.maybeObject("perState", States::minimums).orElse(Map.of());
        if (metric == Metric.PER_STATE_TABLE && !fields.has("perState")) {
            fields.wrong("perState", "is missing: each state's minimum");
        } else if (metric != null && metric != Metric.PER_STATE_TABLE && fields.has("perState")) {
            fields.wrong("perState", "contradicts metric: " + metric);
        } else if (metric == Metric.PER_STATE_TABLE && value > table.size()) {
            fields.wrong("value", "contradicts perState: it has only " + table.size() + " states");
        }
        return new Condition(metric, value, fraction, table);
    }

    private static int value(Fields fields, Metric metric) {
        return metric == null || metric.countsOneByDefault()
                ? fields.maybeNumber("value", 1, MOST).orElse(1)
                : fields.number("value", 1, MOST);
    }

    private static Optional<Fraction> fraction(Fields fields) {
        var text = fields.text("value");
        var fraction = Fraction.parse(text);
        if (fraction.isEmpty() && !text.isEmpty()) {
            fields.wrong("value", "must be a fraction such as 1/20, or \">1/2\" for more than half");
        }
        return fraction;
    }
}
