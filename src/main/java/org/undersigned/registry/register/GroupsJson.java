package org.undersigned.registry.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;

/** A list of political groups, each with a code, labels and dates, in Popolo's words. */
final class GroupsJson {

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}&/-]{0,9}");
    private static final Pattern LIFE = Pattern.compile("_\\d{4}_\\d+$");

    private GroupsJson() {}

    static boolean isGroup(ObjectNode object) {
        return object.hasNonNull("code") && object.hasNonNull("label") && !object.has("id");
    }

    /** The organization that a group is; what is not understood stays as it is. */
    static ObjectNode popolo(ObjectNode group) {
        var organization = group.deepCopy();
        move(organization, "code", "id");
        move(organization, "label", "name");
        move(organization, "start_date", "founding_date");
        move(organization, "end_date", "dissolution_date");
        organization.put("classification", "political group");
        organization.put("abbreviation", abbreviation(group));
        if (group.path("label").asText("").toLowerCase(Locale.ROOT).startsWith("non-attached")) {
            organization.put("non_attached", true);
        }
        var names = organization.putArray("other_names");
        var shorter = organization.remove("short_label");
        name(names, organization.remove("official_label"), "official");
        if (shorter != null && !shorter.equals(group.get("label"))) {
            name(names, shorter, "short");
        }
        var alternatives = organization.remove("alt_labels");
        if (alternatives instanceof ArrayNode labels) {
            labels.forEach(label -> name(names, label, "alternative"));
        } else {
            name(names, alternatives, "alternative");
        }
        return organization;
    }

    /** A label in capitals that begins as the code does, or the code itself without the years that tell lives apart. */
    private static String abbreviation(ObjectNode group) {
        var code = LIFE.matcher(group.path("code").asText()).replaceFirst("");
        var labels = new ArrayList<JsonNode>();
        labels.add(group.path("short_label"));
        group.path("alt_labels").forEach(labels::add);
        return labels.stream()
                .map(JsonNode::asText)
                .filter(label -> CAPITALS.matcher(label).matches())
                .filter(label -> code.startsWith(label.substring(0, 1)))
                .findFirst()
                .orElse(code.replace('_', '/'));
    }

    private static void name(ArrayNode names, JsonNode label, String note) {
        if (label != null && !label.isNull()) {
            var name = JsonNodeFactory.instance.objectNode();
            name.set("name", label);
            names.add(name.put("note", note).put("lang", "en"));
        }
    }

    private static void move(ObjectNode from, String old, String name) {
        var value = from.remove(old);
        if (value != null) {
            from.set(name, value);
        }
    }
}
