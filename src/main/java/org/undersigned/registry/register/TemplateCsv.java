package org.undersigned.registry.register;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Set;
import org.undersigned.platform.Refusal;

/** Our own table, {@code registry/template.csv}: a row for each membership, with the person and the organization. */
final class TemplateCsv {

    static final List<String> COLUMNS = List.of(
            "person_id",
            "honorific",
            "given_name",
            "particle",
            "family_name",
            "name",
            "birth_date",
            "identifiers",
            "organization",
            "abbreviation",
            "classification",
            "organization_id",
            "role",
            "on_behalf_of",
            "area",
            "start_date",
            "end_date",
            "source");

    private final RowTeller teller;

    private TemplateCsv(RowTeller teller) {
        this.teller = teller;
    }

    static boolean isHeader(Set<String> columns) {
        return columns.contains("organization") && (columns.contains("family_name") || columns.contains("name"));
    }

    static void read(Reader text, Sink sink) throws IOException {
        try (var rows = new Rows(text)) {
            rows.allow(Set.copyOf(COLUMNS));
            rows.require("organization");
            rows.require("classification");
            rows.require("family_name", "name");
            var teller = new Teller(sink);
            rows.each(teller, new TemplateCsv(new RowTeller(teller))::row);
        }
    }

    private void row(Row row) {
        if (row.text("name").isEmpty()) {
            row.required("family_name");
        }
        row.required("organization");
        row.required("classification");
        var membership = JsonNodeFactory.instance.objectNode();
        membership.put("organization_id", teller.once(Subject.ORGANIZATION, row, organization(row)));
        if (!row.text("on_behalf_of").isEmpty()) {
            var party = row.object("name", "on_behalf_of").put("classification", "party");
            membership.put("on_behalf_of_id", teller.once(Subject.ORGANIZATION, row, party));
        }
        if (!row.text("area").isEmpty()) {
            membership.put("area_id", teller.once(Subject.AREA, row, row.object("name", "area")));
        }
        membership.put("person_id", teller.once(Subject.PERSON, row, person(row)));
        row.put(membership, "role", "role");
        row.put(membership, "start_date", "start_date");
        row.put(membership, "end_date", "end_date");
        if (!row.text("source").isEmpty()) {
            membership.withArray("sources").add(row.object("url", "source"));
        }
        teller.membership(row, membership);
    }

    private static ObjectNode organization(Row row) {
        var organization = row.object("name", "organization");
        row.put(organization, "id", "organization_id");
        row.put(organization, "abbreviation", "abbreviation");
        return row.put(organization, "classification", "classification");
    }

    private static ObjectNode person(Row row) {
        var person = row.object("id", "person_id");
        row.put(person, "honorific_prefix", "honorific");
        row.put(person, "given_name", "given_name");
        row.put(person, "particle", "particle");
        row.put(person, "family_name", "family_name");
        row.put(person, "name", "name");
        row.put(person, "birth_date", "birth_date");
        for (var identifier : row.text("identifiers").split(";")) {
            identifier(person, identifier.strip());
        }
        return person;
    }

    /** "wikidata:Q568259"; without a colon there is no scheme. */
    private static void identifier(ObjectNode person, String text) {
        var colon = text.indexOf(':');
        var identifier = text.substring(colon + 1).strip();
        if (colon == 0 || colon > 0 && identifier.isEmpty()) {
            throw Refusal.field("identifiers", "registry_register_identifier", text);
        }
        if (colon > 0) {
            TermCsv.identifier(person, text.substring(0, colon).strip(), identifier);
        } else if (!identifier.isEmpty()) {
            person.withArray("identifiers").addObject().put("identifier", identifier);
        }
    }
}
