package org.undersigned.registry.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;
import org.undersigned.registry.register.Embedded.Parts;
import org.undersigned.registry.register.Embedded.Reference;

/** Tells a sink what was read: makes it canonical, takes apart what is embedded, and reports what cannot be taken. */
final class Teller {

    /** In bytes of JSON, without what was embedded. */
    static final int LARGEST_ENTRY = 64 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sink sink;
    // registers repeat the same organization in each membership
    private final Map<String, Integer> toldReferences = new HashMap<>();

    Teller(Sink sink) {
        this.sink = sink;
    }

    /** Takes apart {@code raw}. What is referred to is told before, what belongs to it after. */
    void tell(Subject subject, Place place, ObjectNode raw) {
        var parts = new HashMap<String, JsonNode>();
        Embedded.parts(subject).forEach(part -> parts.put(part.property(), raw.remove(part.property())));
        var id = one(subject, place, raw);
        for (var part : Embedded.parts(subject)) {
            tellParts(part, parts.get(part.property()), id, place.property(part.property()));
        }
    }

    private void tellParts(Parts part, JsonNode value, String id, Place place) {
        if (value == null || value.isNull()) {
            return;
        }
        var items = value instanceof ArrayNode array
                ? array
                : JsonNodeFactory.instance.arrayNode().add(value);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof ObjectNode item) {
                if (id != null && !item.hasNonNull(part.reference())) {
                    item.put(part.reference(), id);
                }
                tell(part.subject(), place.item(i), item);
            } else {
                refused(part.subject(), place.item(i), null, Refusal.field(null, "registry_register_type", "object"));
            }
        }
    }

    void refused(Subject subject, Place place, String id, Refusal refusal) {
        refusal.remarks.forEach(why -> sink.refused(
                subject,
                place.toString(),
                id,
                why.field(),
                why.key(),
                why.args().toArray()));
    }

    private String one(Subject subject, Place place, ObjectNode raw) {
        String id = null;
        try {
            id = raw.hasNonNull("id") ? Plain.id(raw.get("id"), "id") : null;
            for (var reference : Embedded.references(subject)) {
                refer(reference, place, raw);
            }
            var entry = entry(subject, place, raw);
            id = entry.id();
            sink.entry(entry);
        } catch (Refusal refusal) {
            refused(subject, place, id, refusal);
        }
        return id;
    }

    private static Entry entry(Subject subject, Place place, ObjectNode raw) {
        var content = content(subject, raw);
        if (subject == Subject.MEMBERSHIP) {
            checkMembership(content);
        }
        var id = Slug.id(subject, content);
        content.remove("id");
        if (size(content) > LARGEST_ENTRY) {
            throw Refusal.of(Kind.INVALID, "registry_register_entry_too_large", LARGEST_ENTRY / 1024);
        }
        return new Entry(subject, place.toString(), id, content);
    }

    /** Puts an id in the place of an embedded object, and tells the object where it says more than its id. */
    private void refer(Reference reference, Place place, ObjectNode raw) {
        var value = raw.get(reference.property());
        if (value == null || value.isNull()) {
            raw.remove(reference.property());
            return;
        }
        if (!(value instanceof ObjectNode object)) {
            throw Refusal.field(reference.property(), "registry_register_type", "object");
        }
        raw.remove(reference.property());
        var idProperty = reference.property() + "_id";
        if (!object.hasNonNull("id")) {
            object.put("id", raw.hasNonNull(idProperty) ? raw.get(idProperty).asText() : madeId(reference, object));
        }
        if (!raw.hasNonNull(idProperty)) {
            raw.set(idProperty, object.get("id"));
        }
        var key = reference.subject() + object.get("id").asText();
        var hash = Integer.valueOf(object.hashCode());
        if (object.size() > 1 && !hash.equals(toldReferences.put(key, hash))) {
            tell(reference.subject(), place.property(reference.property()), object);
        }
    }

    private static String madeId(Reference reference, ObjectNode object) {
        try {
            var content = content(reference.subject(), object);
            if (reference.property().equals("on_behalf_of") && !content.has("classification")) {
                content.put("classification", "party");
            }
            return Slug.id(reference.subject(), content);
        } catch (Refusal refusal) {
            var why = refusal.remarks.get(0);
            var field = reference.property() + "." + why.field();
            throw Refusal.field(field, why.key(), why.args().toArray());
        }
    }

    /** The object made canonical; refuses what cannot be. */
    static ObjectNode content(Subject subject, ObjectNode raw) {
        var content = Canonical.of(subject, raw);
        if (subject == Subject.PERSON) {
            PersonParts.complete(content);
        }
        return content;
    }

    private static void checkMembership(ObjectNode content) {
        if (!content.has("person_id")) {
            throw Refusal.field("person_id", "registry_required", "person_id");
        }
        if (!content.has("organization_id") && !content.has("post_id")) {
            throw Refusal.field("organization_id", "registry_required", "organization_id");
        }
    }

    private static int size(ObjectNode content) {
        try {
            return JSON.writeValueAsBytes(content).length;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
