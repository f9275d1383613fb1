package org.undersigned.registry.register;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.undersigned.platform.Refusal;

/** JSON with lists of Popolo objects: each under its name in an object, or a list, or one page of an API's results. */
final class JsonRegister {

    /** Names of the lists; null where each item shows what it is. */
    private static final Map<String, Subject> LISTS = Map.of(
            "persons", Subject.PERSON,
            "people", Subject.PERSON,
            "organizations", Subject.ORGANIZATION,
            "organisations", Subject.ORGANIZATION,
            "memberships", Subject.MEMBERSHIP,
            "posts", Subject.POST,
            "areas", Subject.AREA,
            "events", Subject.EVENT);

    private static final String RESULTS = "result";
    private static final int MOST_PROPERTIES = 1000;

    private final JsonElements json;
    private final Sink sink;
    private final Teller teller;
    private final Map<String, Long> ignored = new LinkedHashMap<>();

    private JsonRegister(JsonElements json, Sink sink) {
        this.json = json;
        this.sink = sink;
        teller = new Teller(sink);
    }

    static boolean isList(String property) {
        return LISTS.containsKey(property) || property.equals(RESULTS);
    }

    static void popolo(Reader text, Sink sink) throws IOException {
        try (var json = new JsonElements(text)) {
            new JsonRegister(json, sink).popolo();
        }
    }

    static void groups(Reader text, Sink sink) throws IOException {
        try (var json = new JsonElements(text)) {
            var register = new JsonRegister(json, sink);
            if (json.next() != JsonToken.START_ARRAY) {
                throw Malformed.file("registry_register_json_nothing");
            }
            register.list("", Subject.ORGANIZATION, GroupsJson::popolo);
            register.end();
        }
    }

    private void popolo() throws IOException {
        var first = json.next();
        if (first == JsonToken.START_ARRAY) {
            list("", null, UnaryOperator.identity());
        } else if (first != JsonToken.START_OBJECT || !object()) {
            throw Malformed.file("registry_register_json_nothing");
        }
        end();
    }

    /** Whether it holds any of the lists. */
    private boolean object() throws IOException {
        var seen = new HashSet<String>();
        var found = false;
        while (json.next() != JsonToken.END_OBJECT) {
            var property = json.name();
            if (!seen.add(property)) {
                throw json.twice(property);
            }
            if (seen.size() > MOST_PROPERTIES) {
                throw json.here("registry_register_json_beyond");
            }
            found |= property(property, json.next());
        }
        return found;
    }

    private boolean property(String property, JsonToken value) throws IOException {
        if (!isList(property)) {
            ignored.put(property, json.skip());
            return false;
        }
        if (value == JsonToken.START_ARRAY) {
            list(property, LISTS.get(property), UnaryOperator.identity());
        } else if (value != JsonToken.VALUE_NULL) {
            throw json.here("registry_register_type", "list");
        }
        return true;
    }

    private void list(String path, Subject subject, UnaryOperator<ObjectNode> popolo) throws IOException {
        for (int i = 0; json.next() != JsonToken.END_ARRAY; i++) {
            var place = new Place(path + "[" + i + "]", json.line());
            try {
                tell(subject, place, json.value(), popolo);
            } catch (Refusal refusal) {
                if (refusal.kind == Refusal.Kind.MALFORMED) {
                    throw refusal;
                }
                teller.refused(subject == null ? Subject.PERSON : subject, place, null, refusal);
            }
        }
    }

    private void tell(Subject subject, Place place, JsonNode value, UnaryOperator<ObjectNode> popolo) {
        if (!(value instanceof ObjectNode object)) {
            throw Refusal.field(null, "registry_register_type", "object");
        }
        var told = subject == null ? guess(object) : subject;
        if (told == null) {
            throw Refusal.field(null, "registry_register_entry_unknown");
        }
        if (told == Subject.PERSON && object.hasNonNull("redirect")) {
            // parlparse: two ids were one person, who is told under the other
            ignored.merge("persons.redirect", 1L, Long::sum);
            return;
        }
        teller.tell(told, place, popolo.apply(object));
    }

    /** What an object in a list without a name is; null when it shows nothing of that. */
    private static Subject guess(ObjectNode object) {
        if (object.hasNonNull("person_id") || object.hasNonNull("person")) {
            return Subject.MEMBERSHIP;
        }
        if (object.hasNonNull("classification") || object.hasNonNull("founding_date")) {
            return Subject.ORGANIZATION;
        }
        if (object.hasNonNull("label") && object.hasNonNull("organization_id")) {
            return Subject.POST;
        }
        var hasName = object.hasNonNull("name")
                || object.hasNonNull("family_name")
                || object.hasNonNull("sort_name")
                || object.hasNonNull("other_names");
        return hasName || object.hasNonNull("redirect") ? Subject.PERSON : null;
    }

    private void end() throws IOException {
        if (json.next() != null) {
            throw json.here("registry_register_json_more");
        }
        ignored.forEach(sink::ignored);
    }
}
