package org.undersigned.registry.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.util.Map;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.PartialDate;
import org.undersigned.registry.register.Shape.Property;
import org.undersigned.registry.register.Shape.Type;

/**
 * Objects written one way: what says nothing is left out, numbers are text where text is due, a single thing is a list
 * of one where a list is due, dates are partial dates. Refuses, naming the path, what cannot be read so.
 *
 * <p>An address that is none (of e-mail or of the web) is kept, but under a name of its own, {@code unchecked_email},
 * {@code unchecked_image}, {@code unchecked_links}, so that what stands under Popolo's name is what Popolo says it is.
 */
final class Canonical {

    private static final String UNCHECKED = "unchecked_";

    private static final Map<String, String> START_OF = Map.of(
            "end_date", "start_date",
            "dissolution_date", "founding_date",
            "death_date", "birth_date",
            "valid_until", "valid_from");

    private Canonical() {}

    static ObjectNode of(Subject subject, ObjectNode raw) {
        return object(Shape.of(subject), raw, "");
    }

    private static ObjectNode object(Shape shape, ObjectNode raw, String path) {
        var content = JsonNodeFactory.instance.objectNode();
        raw.properties().forEach(entry -> {
            Plain.key(entry.getKey(), path.isEmpty() ? null : path);
            if (!saysNothing(entry.getValue())) {
                put(content, shape.property(entry.getKey()), entry.getKey(), entry.getValue(), path);
            }
        });
        START_OF.forEach((end, start) -> order(content, shape, start, end, path));
        return content;
    }

    private static void put(ObjectNode content, Property property, String name, JsonNode value, String path) {
        var field = field(path, name);
        if (property == null) {
            Plain.anything(value, field);
            content.set(name, value);
        } else if (property.type() == Type.LIST) {
            list(content, property.items(), name, value, field);
        } else if (property.type() == Type.OBJECT) {
            Plain.anything(object(value, field), field);
            content.set(name, value);
        } else {
            var text = text(property.type(), name, value, field);
            if (!text.isEmpty()) {
                content.put(checked(property.type(), text) ? name : UNCHECKED + name, text);
            }
        }
    }

    private static String text(Type type, String name, JsonNode value, String field) {
        return switch (type) {
            case ID -> Plain.id(value, field);
            case LINE -> name.equals("name") || name.endsWith("_name")
                    ? Plain.name(value, field)
                    : Plain.line(value, field);
            case DATE, END -> date(type, Plain.line(value, field), field);
            case EMAIL, URI -> Plain.line(value, field);
            default -> Plain.text(value, field);
        };
    }

    private static String date(Type type, String text, String field) {
        try {
            var date = text.isEmpty() ? "" : PartialDate.parse(text).toString();
            return type == Type.END && date.startsWith("9999") ? "" : date;
        } catch (DateTimeException e) {
            throw Refusal.field(field, "registry_register_date", shown(text));
        }
    }

    private static void list(ObjectNode content, Shape items, String name, JsonNode value, String field) {
        var list = JsonNodeFactory.instance.arrayNode();
        var values = value instanceof ArrayNode array
                ? array
                : JsonNodeFactory.instance.arrayNode().add(value);
        for (int i = 0; i < values.size(); i++) {
            var place = field + "[" + i + "]";
            if (saysNothing(values.get(i))) {
                continue;
            }
            if (items == null) {
                list.add(Plain.line(values.get(i), place));
            } else {
                item(content, list, items, name, object(values.get(i), place), place);
            }
        }
        if (!list.isEmpty() || values.isEmpty()) {
            content.set(name, list);
        }
    }

    private static void item(
            ObjectNode content, ArrayNode list, Shape shape, String name, ObjectNode raw, String place) {
        var item = object(shape, raw, place);
        for (var required : shape.required()) {
            if (!item.has(required)) {
                if (raw.has(required) && required.equals(shape.required().get(0))) {
                    return;
                }
                throw Refusal.field(field(place, required), "registry_required", required);
            }
        }
        if (shape == Shape.LINK && !Plain.isUri(item.get("url").textValue())) {
            content.withArray(UNCHECKED + name).add(item);
        } else if (!item.isEmpty()) {
            list.add(item);
        }
    }

    private static void order(ObjectNode content, Shape shape, String start, String end, String path) {
        if (shape.property(end) == null || !content.has(start) || !content.has(end)) {
            return;
        }
        var from = PartialDate.parse(content.get(start).textValue());
        var until = PartialDate.parse(content.get(end).textValue());
        if (until.last().isBefore(from.first())) {
            throw Refusal.field(field(path, end), "registry_register_ends_before", until.toString(), from.toString());
        }
    }

    private static boolean checked(Type type, String text) {
        return switch (type) {
            case EMAIL -> Plain.isEmail(text);
            case URI -> Plain.isUri(text);
            default -> true;
        };
    }

    private static ObjectNode object(JsonNode value, String field) {
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.field(field, "registry_register_type", "object");
    }

    private static boolean saysNothing(JsonNode value) {
        return value.isNull() || value.isTextual() && value.textValue().isEmpty();
    }

    private static String field(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
