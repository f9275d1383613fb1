package org.undersigned.registry.register;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.undersigned.platform.Csv;
import org.undersigned.platform.Refusal;

/** One row of a table by the names of its columns. */
record Row(Place place, Map<String, String> cells) {

    /** Without outer blanks and what protects it from spreadsheets; empty where there is no such column. */
    String text(String column) {
        return Csv.meant(cells.getOrDefault(column, "").strip()).strip();
    }

    String required(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            throw Refusal.field(column, "registry_required", column);
        }
        return text;
    }

    /** A new object with what the row holds under {@code column}, if anything. */
    ObjectNode object(String property, String column) {
        return put(JsonNodeFactory.instance.objectNode(), property, column);
    }

    ObjectNode put(ObjectNode object, String property, String column) {
        var text = text(column);
        return text.isEmpty() ? object : object.put(property, text);
    }
}
