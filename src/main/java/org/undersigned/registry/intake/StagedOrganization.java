package org.undersigned.registry.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.undersigned.registry.Classification;
import org.undersigned.registry.NameKey;
import org.undersigned.registry.Organization.Kind;
import org.undersigned.registry.OrganizationFacts;
import org.undersigned.registry.OrganizationLabel;
import org.undersigned.registry.OrganizationLabel.Form;
import org.undersigned.registry.PartialDate;

/**
 * An organization as a register tells of it.
 *
 * @param target our id of it, where it was recognised by an id; else null
 */
record StagedOrganization(int position, String ownId, String freshId, String target, ObjectNode content) {

    static final String ABBREVIATION = "abbreviation";
    /** A language that nobody told. */
    static final String UNDETERMINED = "und";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_LABEL = 300;
    private static final Set<String> OF_A_LABEL = Set.of("name", "lang", "note", "start_date", "end_date");
    private static final List<String> WITH_A_PLACE_OF_THEIR_OWN = List.of(
            "name",
            "other_names",
            ABBREVIATION,
            "classification",
            "parent_id",
            "area_id",
            "successor_id",
            "code",
            "non_attached",
            "identifiers");

    String text(String property) {
        return content.hasNonNull(property) ? content.get(property).asText() : null;
    }

    Kind kind() {
        return Classification.kind(content.path("classification").asText(""));
    }

    String parent() {
        return text("parent_id");
    }

    /** Keys of all that it is called, and its code, to be found by. */
    List<String> keys() {
        return Stream.of(text("name"), text(ABBREVIATION), text("code"))
                .filter(name -> name != null)
                .map(NameKey::of)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    /** @param ours our id of an organization or area, by the register's */
    OrganizationFacts facts(UnaryOperator<String> ours, UnaryOperator<String> ourArea) {
        var rest = content.deepCopy();
        rest.remove(WITH_A_PLACE_OF_THEIR_OWN);
        if (text("name") != null && text("name").length() > LONGEST_LABEL) {
            rest.put("name", text("name"));
        }
        var labels = labels(rest);
        return new OrganizationFacts(
                text("classification"),
                labels,
                content.hasNonNull("founding_date")
                        ? PartialDate.parse(text("founding_date")).first()
                        : null,
                content.hasNonNull("dissolution_date")
                        ? PartialDate.parse(text("dissolution_date")).last().plusDays(1)
                        : null,
                content.path("non_attached").asBoolean(),
                parent() == null ? null : ours.apply(parent()),
                text("successor_id") == null ? null : ours.apply(text("successor_id")),
                text("area_id") == null ? null : ourArea.apply(text("area_id")),
                JSON.convertValue(rest, new TypeReference<Map<String, Object>>() {}));
    }

    /** What it is called; names that are no labels of ours are left with the rest. */
    private List<OrganizationLabel> labels(ObjectNode rest) {
        var labels = new ArrayList<OrganizationLabel>();
        var others = JSON.createArrayNode();
        content.path("other_names").forEach(other -> addLabel(labels, other, others));
        keepOthers(rest, others);
        undetermined(labels, Form.NAME, text("name"));
        undetermined(labels, Form.ABBREVIATION, text(ABBREVIATION));
        return labels;
    }

    private static void keepOthers(ObjectNode rest, ArrayNode others) {
        if (!others.isEmpty()) {
            rest.set("other_names", others);
        }
    }

    private static void addLabel(List<OrganizationLabel> labels, JsonNode other, ArrayNode others) {
        var label = label(other);
        if (label == null || labels.stream().anyMatch(label::isInTheWayOf)) {
            others.add(other);
        } else {
            labels.add(label);
        }
    }

    private static OrganizationLabel label(JsonNode other) {
        var note = other.path("note").asText("");
        var properties = new ArrayList<String>();
        other.fieldNames().forEachRemaining(properties::add);
        var name = other.path("name").asText("");
        if (!OF_A_LABEL.containsAll(properties)
                || !note.isEmpty() && !note.equals(ABBREVIATION)
                || !other.path("lang").asText("").matches("[a-z]{2,3}")
                || name.length() > LONGEST_LABEL
                || NameKey.isEmpty(name)) {
            return null;
        }
        var form = note.isEmpty() ? Form.NAME : Form.ABBREVIATION;
        LocalDate from = date(other, "start_date") == null
                ? null
                : date(other, "start_date").first();
        LocalDate to = date(other, "end_date") == null
                ? null
                : date(other, "end_date").last().plusDays(1);
        return new OrganizationLabel(other.path("lang").asText(), form, name, from, to);
    }

    private static PartialDate date(JsonNode other, String property) {
        return other.hasNonNull(property)
                ? PartialDate.parse(other.get(property).asText())
                : null;
    }

    private static void undetermined(List<OrganizationLabel> labels, Form form, String text) {
        if (text != null
                && text.length() <= LONGEST_LABEL
                && !NameKey.isEmpty(text)
                && labels.stream().noneMatch(label -> label.form == form && label.label.equals(text))) {
            labels.add(new OrganizationLabel(UNDETERMINED, form, text, null, null));
        }
    }
}
