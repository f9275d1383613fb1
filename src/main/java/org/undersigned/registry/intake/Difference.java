package org.undersigned.registry.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A property that changes; of a list, what it loses and what it gains.
 *
 * @param property Popolo's name, or that of a column
 * @param now empty where there is nothing
 * @param then likewise
 */
record Difference(String property, String now, String then) {

    /** What follows from the others, or says nothing to a reader. */
    private static final Set<String> HIDDEN = Set.of(
            "names", "valid_from", "valid_to", "given", "particle", "family", "honorific", "details", "recorded_for");

    /** By property, in alphabetical order. */
    static List<Difference> between(JsonNode before, JsonNode after) {
        var properties = new TreeSet<String>();
        before.fieldNames().forEachRemaining(properties::add);
        after.fieldNames().forEachRemaining(properties::add);
        properties.removeAll(HIDDEN);
        return properties.stream()
                .filter(property -> !before.path(property).equals(after.path(property)))
                .map(property -> of(property, before.path(property), after.path(property)))
                .filter(difference -> !difference.now.equals(difference.then))
                .toList();
    }

    private static Difference of(String property, JsonNode now, JsonNode then) {
        return now.isArray() || then.isArray()
                ? new Difference(property, items(now, then), items(then, now))
                : new Difference(property, shown(now), shown(then));
    }

    /** Those of a list that the other has not. */
    private static String items(JsonNode of, JsonNode other) {
        var without = new ArrayList<JsonNode>();
        of.forEach(without::add);
        other.forEach(without::remove);
        return without.stream().map(Difference::shown).collect(Collectors.joining("; "));
    }

    /** A value of JSON as a person would write it. */
    static String shown(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .filter(property -> !property.getValue().isNull())
                    .map(property -> property.getValue().isValueNode()
                            ? shown(property.getValue())
                            : property.getKey() + " " + shown(property.getValue()))
                    .collect(Collectors.joining(" · "));
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(Difference::shown)
                    .collect(Collectors.joining("; "));
        }
        return value.isNull() || value instanceof MissingNode ? "" : value.asText();
    }
}
