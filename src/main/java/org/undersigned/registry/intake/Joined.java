package org.undersigned.registry.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.undersigned.registry.NameKey;
import org.undersigned.registry.PartialDate;

/** What is known joined to what is told, as applying a register does it, for whoever looks at it before. */
final class Joined {

    /** References, what the parts of a name follow from, and what has no place in a record of its own. */
    private static final Set<String> NOT_COMPARED = Set.of(
            "person_id",
            "organization_id",
            "on_behalf_of_id",
            "area_id",
            "post_id",
            "legislative_period_id",
            "parent_id",
            "successor_id",
            "given_name",
            "family_name",
            "particle",
            "code",
            "non_attached",
            "derived_name_parts");

    private Joined() {}

    /** @param keepsName since another register gave it: this one's is one more spelling */
    static ObjectNode of(ObjectNode known, JsonNode told, boolean keepsName) {
        var joined = known.deepCopy();
        told.properties().stream()
                .filter(property -> !NOT_COMPARED.contains(property.getKey()))
                .forEach(property -> tell(joined, property.getKey(), property.getValue(), keepsName));
        return joined;
    }

    private static void tell(ObjectNode joined, String name, JsonNode value, boolean keepsName) {
        if (name.equals("name") && keepsName) {
            addName(joined, JsonNodeFactory.instance.objectNode().set(name, value));
        } else if (name.equals("other_names")) {
            value.forEach(item -> addName(joined, item));
        } else if (value.isArray()) {
            value.forEach(item -> add(joined, name, item));
        } else if (!isKnown(joined.path(name), name, value)) {
            joined.set(name, value);
        }
    }

    /** A name that differs in nothing but signs is none. */
    private static void addName(ObjectNode joined, JsonNode item) {
        var key = NameKey.of(item.path("name").asText());
        var known = StreamSupport.stream(joined.path("other_names").spliterator(), false)
                .anyMatch(other -> NameKey.of(other.path("name").asText()).equals(key));
        if (!known) {
            joined.withArray("other_names").add(item);
        }
    }

    private static void add(ObjectNode joined, String name, JsonNode item) {
        if (!joined.path(name).isArray()) {
            joined.putArray(name);
        }
        var list = joined.withArray(name);
        if (StreamSupport.stream(list.spliterator(), false).noneMatch(item::equals)) {
            list.add(item);
        }
    }

    private static boolean isKnown(JsonNode known, String name, JsonNode told) {
        return switch (name) {
            case "honorific_prefix" -> !known.isMissingNode();
            case "founding_date" -> known.asText()
                    .equals(PartialDate.parse(told.asText()).first().toString());
            case "dissolution_date" -> known.asText()
                    .equals(PartialDate.parse(told.asText()).last().toString());
            default -> known.equals(told);
        };
    }
}
