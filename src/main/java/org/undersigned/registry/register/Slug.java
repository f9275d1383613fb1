package org.undersigned.registry.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.NameKey;

/** Ids for what a register gives none: made of the name alone, so that the next copy of the register gives the same. */
final class Slug {

    private Slug() {}

    /** The id, given or made, of what the content describes; null for a membership without one. */
    static String id(Subject subject, ObjectNode content) {
        if (content.get("id") != null) {
            return content.get("id").textValue();
        }
        return switch (subject) {
            case AREA -> made("area", text(content, "name"));
            case ORGANIZATION -> organization(text(content, "classification"), text(content, "name"));
            case POST -> made(
                    "post", text(content, "organization_id"), text(content, "label"), text(content, "area_id"));
            case EVENT -> made("event", text(content, "name"));
            case PERSON -> made("person", text(content, "name"), text(content, "birth_date"));
            case MEMBERSHIP -> null;
        };
    }

    /** {@code party/<name>}, {@code legislature/<name>}: by the classification. */
    static String organization(String classification, String name) {
        return made(classification.isEmpty() ? "organization" : joined(classification), name);
    }

    private static String made(String kind, String... parts) {
        var slug = joined(parts);
        if (slug.isEmpty()) {
            throw Refusal.field("id", "registry_required", "id");
        }
        return kind + "/" + slug;
    }

    private static String joined(String... parts) {
        return NameKey.of(parts).replace(' ', '-');
    }

    private static String text(ObjectNode content, String name) {
        return content.path(name).asText();
    }
}
