package org.undersigned.registry.register;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import org.undersigned.registry.register.Shape.Type;

/** EveryPolitician's table of one legislative period: a row for each membership of a chamber. */
final class TermCsv {

    private static final Set<String> NOT_OF_THE_PERSON = Set.of(
            "group",
            "group_id",
            "wikidata_group",
            "area",
            "area_id",
            "wikidata_area",
            "chamber",
            "term",
            "start_date",
            "end_date",
            "twitter",
            "facebook",
            "wikidata");

    private final RowTeller teller;

    private TermCsv(RowTeller teller) {
        this.teller = teller;
    }

    static boolean isHeader(Set<String> columns) {
        return columns.contains("id")
                && columns.contains("name")
                && (columns.contains("group") || columns.contains("group_id"))
                && (columns.contains("chamber") || columns.contains("term"));
    }

    static void read(Reader text, Sink sink) throws IOException {
        try (var rows = new Rows(text)) {
            rows.require("id");
            rows.require("name");
            rows.require("chamber");
            var teller = new Teller(sink);
            rows.each(teller, new TermCsv(new RowTeller(teller))::row);
        }
    }

    private void row(Row row) {
        row.required("id");
        row.required("chamber");
        var chamber = teller.once(
                Subject.ORGANIZATION, row, row.object("name", "chamber").put("classification", "legislature"));
        var membership = JsonNodeFactory.instance
                .objectNode()
                .put("organization_id", chamber)
                .put("role", "member");
        term(row, chamber, membership);
        group(row, membership);
        area(row, membership);
        membership.put("person_id", teller.once(Subject.PERSON, row, person(row)));
        row.put(membership, "start_date", "start_date");
        row.put(membership, "end_date", "end_date");
        teller.membership(row, membership);
    }

    private void term(Row row, String chamber, ObjectNode membership) {
        var term = row.text("term");
        if (!term.isEmpty()) {
            var event = JsonNodeFactory.instance
                    .objectNode()
                    .put("id", prefixed("term/", term))
                    .put("name", "Term " + term)
                    .put("classification", "legislative period")
                    .put("organization_id", chamber);
            membership.put("legislative_period_id", teller.once(Subject.EVENT, row, event));
        }
    }

    /** "unknown" is how EveryPolitician says that it knows of no group. */
    private void group(Row row, ObjectNode membership) {
        var id = row.text("group_id");
        var name = row.text("group");
        if (id.equals("unknown") || id.isEmpty() && (name.isEmpty() || name.equals("unknown"))) {
            return;
        }
        var party = row.object("name", "group").put("classification", "party");
        if (!id.isEmpty()) {
            party.put("id", prefixed("party/", id));
        }
        identifier(party, "wikidata", row.text("wikidata_group"));
        membership.put("on_behalf_of_id", teller.once(Subject.ORGANIZATION, row, party));
    }

    private void area(Row row, ObjectNode membership) {
        var id = row.text("area_id");
        if (id.isEmpty() && row.text("area").isEmpty()) {
            return;
        }
        var area = row.object("name", "area");
        if (!id.isEmpty()) {
            area.put("id", prefixed("area/", id));
        }
        identifier(area, "wikidata", row.text("wikidata_area"));
        membership.put("area_id", teller.once(Subject.AREA, row, area));
    }

    private static ObjectNode person(Row row) {
        var person = JsonNodeFactory.instance.objectNode();
        row.cells().keySet().stream()
                .filter(column -> !NOT_OF_THE_PERSON.contains(column))
                .forEach(column -> row.put(person, isKnown(column) ? column : "csv_" + column, column));
        contact(person, "twitter", row.text("twitter"));
        contact(person, "facebook", row.text("facebook"));
        identifier(person, "wikidata", row.text("wikidata"));
        return person;
    }

    private static boolean isKnown(String column) {
        var property = Shape.PERSON.property(column);
        return property != null && property.type() != Type.LIST;
    }

    private static void contact(ObjectNode person, String type, String value) {
        if (!value.isEmpty()) {
            person.withArray("contact_details").addObject().put("type", type).put("value", value);
        }
    }

    static void identifier(ObjectNode of, String scheme, String identifier) {
        if (!identifier.isEmpty()) {
            of.withArray("identifiers").addObject().put("scheme", scheme).put("identifier", identifier);
        }
    }

    /** EveryPolitician leaves the prefix out of its tables, and has it in its JSON. */
    private static String prefixed(String prefix, String id) {
        return id.contains("/") ? id : prefix + id;
    }
}
