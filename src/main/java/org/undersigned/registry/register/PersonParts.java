package org.undersigned.registry.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.NameKey;

/**
 * Gives a person {@code name}, {@code given_name} (perhaps empty) and {@code family_name}, which registers seldom have
 * all. What is supplied stays; where a part is found out, {@code derived_name_parts} says so.
 */
final class PersonParts {

    private PersonParts() {}

    static void complete(ObjectNode person) {
        var family = text(person, "family_name");
        var other = person.has("name") || !family.isEmpty()
                ? MissingNode.getInstance()
                : mainName(person.path("other_names"));
        var name = Stream.of(
                        text(person, "name"),
                        family.isEmpty() ? "" : joined(text(person, "given_name"), text(person, "particle"), family),
                        text(other, "name"),
                        joined(either(person, other, "given_name"), text(other, "family_name")),
                        turned(text(person, "sort_name")))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow(() -> Refusal.field("name", "registry_required", "name"));
        if (NameKey.isEmpty(name)) {
            throw Refusal.field("name", "registry_no_letters", name);
        }
        person.put("name", name);
        if (!person.has("given_name") || family.isEmpty()) {
            derive(
                    person,
                    new SplitName(name),
                    either(person, other, "given_name"),
                    either(person, other, "family_name"));
        }
    }

    private static void derive(ObjectNode person, SplitName name, String given, String family) {
        var split = family.isEmpty()
                ? name.by(given, text(person, "sort_name"))
                : name.byFamily(joined(text(person, "particle"), family));
        person.put("given_name", given.isEmpty() ? split.given() : given);
        person.put("family_name", family.isEmpty() ? split.family() : family);
        person.put("derived_name_parts", true);
    }

    private static String either(ObjectNode person, JsonNode other, String part) {
        return person.has(part) ? text(person, part) : text(other, part);
    }

    /** The name in use: parlparse notes it as Main, and ends the Main names of the past. */
    private static JsonNode mainName(JsonNode names) {
        var mains = new ArrayList<JsonNode>();
        names.forEach(name -> {
            if (text(name, "note").equalsIgnoreCase("main")) {
                mains.add(name);
            }
        });
        return mains.stream()
                .filter(name -> !name.has("end_date"))
                .findFirst()
                .orElseGet(() -> mains.isEmpty() ? names.path(0) : mains.get(mains.size() - 1));
    }

    /** "Cardelli, Alessandro" the way it is spoken. */
    private static String turned(String sortName) {
        var comma = sortName.indexOf(',');
        return comma < 0
                ? sortName
                : joined(
                        sortName.substring(comma + 1).strip(),
                        sortName.substring(0, comma).strip());
    }

    private static String joined(String... parts) {
        return String.join(" ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }
}
