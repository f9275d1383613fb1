package org.undersigned.procedure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a stage asks for: one alternative of several, and of that alternative everything.
 *
 * @param stage the stage
 * @param anyOf alternatives; never empty
 * @param excludeFromGroups codes that are no political group, such as NR ("not registered")
 */
public record Requirement(Stage stage, List<AllOf> anyOf, Set<String> excludeFromGroups) {

    private static final Pattern GROUP = Pattern.compile("\\S{1,30}");

    /** Conditions that hold together; never empty. */
    public record AllOf(List<Condition> allOf) {

        static AllOf from(Fields fields) {
            var conditions = fields.objects("allOf", Condition::from);
            if (conditions.stream().map(Condition::metric).distinct().count() < conditions.size()) {
                fields.wrong("allOf", "names a metric twice");
            }
            int signatures = valueOf(conditions, Metric.SIGNATURES, Integer.MAX_VALUE);
            for (var metric : List.of(Metric.DISTINCT_DELEGATIONS, Metric.DISTINCT_GROUPS)) {
                if (valueOf(conditions, metric, 0) > signatures) {
                    var what = "contradicts itself: " + signatures + " signatures cannot come from ";
                    fields.wrong("allOf", what + valueOf(conditions, metric, 0) + " " + metric);
                }
            }
            return new AllOf(conditions);
        }

        private static int valueOf(List<Condition> conditions, Metric metric, int otherwise) {
            return conditions.stream()
                    .filter(condition -> condition.metric() == metric)
                    .mapToInt(Condition::value)
                    .findFirst()
                    .orElse(otherwise);
        }
    }

    /** The checklist of the alternative that is met, else of the one that is nearest to it. */
    public Checklist check(Counts counts) {
        return anyOf.stream()
                .map(alternative -> alternative.allOf().stream()
                        .map(condition -> condition.check(counts, excludeFromGroups))
                        .toList())
                .map(items -> new Checklist(stage, items, anyOf.size() - 1))
                .min(Comparator.comparingDouble(Checklist::distance))
                .orElseThrow();
    }

    /** What it asks for in words: "20 signatures, 5 delegations"; several ways stand side by side. */
    public String sentence(Say say) {
        var nothing = Counts.of(0, Map.of(), Map.of());
        return anyOf.stream()
                .map(way -> way.allOf().stream()
                        .map(condition -> condition.check(nothing, excludeFromGroups))
                        .map(item -> say.say(item.missingKey(), item.missingArgs()))
                        .collect(Collectors.joining(", ")))
                .reduce((one, other) -> say.say("procedure_requires_either", one, other))
                .orElseThrow();
    }

    static Requirement from(Fields fields) {
        var none = fields.texts("excludeFromGroups", GROUP, "a group's code");
        return new Requirement(
                fields.one("stage", Stage.class), fields.objects("anyOf", AllOf::from), Set.copyOf(none));
    }
}
