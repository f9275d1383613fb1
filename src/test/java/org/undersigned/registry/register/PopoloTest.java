package org.undersigned.registry.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PopoloTest {

    @Test
    void what_stands_within_a_membership_is_told_before_it_and_once() throws IOException {
        var told = Told.of(
                """
                {"memberships": [
                  {"person": {"id": "a", "name": "Ann Autre"}, "organization": {"name": "Example Assembly",
                   "classification": "legislature"}, "on_behalf_of": {"name": "Greens"}, "area": {"name": "Île du Nord"}},
                  {"person_id": "b", "organization": {"name": "Example Assembly", "classification": "legislature"},
                   "post": {"id": "p", "label": "Speaker", "organization_id": "legislature/example-assembly"}}
                ]}""");
        assertEquals(List.of(), told.refused);
        assertEquals(
                List.of("a", "legislature/example-assembly", "party/greens", "area/ile-du-nord", "", "p", ""),
                told.entries.stream()
                        .map(entry -> entry.id() == null ? "" : entry.id())
                        .toList());
        assertEquals(
                json(
                        """
                        {"person_id": "a", "organization_id": "legislature/example-assembly",
                         "on_behalf_of_id": "party/greens", "area_id": "area/ile-du-nord"}"""),
                told.all(Subject.MEMBERSHIP).get(0).content());
        assertEquals(
                "memberships[0].area, line 2", told.all(Subject.AREA).get(0).place());
        assertTrue(told.all(Subject.AREA).get(0).isEmbedded());
        assertFalse(told.all(Subject.MEMBERSHIP).get(0).isEmbedded());
    }

    @Test
    void what_belongs_to_an_entry_refers_back_to_it() throws IOException {
        var told = Told.of(
                """
                {"persons": [{"name": "Ann Autre", "memberships": {"organization_id": "o"}}],
                 "organizations": [{"id": "o", "name": "O",
                  "children": [{"id": "c", "name": "C", "memberships": [{"person_id": "x"}]}],
                  "posts": [{"id": "p", "label": "Chair"}], "memberships": [{"id": 7, "person_id": "y"}]}],
                 "areas": [{"name": "North", "children": [{"id": 4, "name": "Four"}]}]}""");
        assertEquals(List.of(), told.refused);
        assertEquals(
                List.of("person/ann-autre in o", "x in c", "y in o"),
                told.all(Subject.MEMBERSHIP).stream()
                        .map(Entry::content)
                        .map(content -> content.get("person_id").asText() + " in "
                                + content.get("organization_id").asText())
                        .toList());
        assertEquals("7", told.all(Subject.MEMBERSHIP).get(2).id());
        assertEquals(
                "o",
                told.all(Subject.POST).get(0).content().get("organization_id").asText());
        assertEquals(
                json("{\"name\": \"C\", \"parent_id\": \"o\"}"),
                told.all(Subject.ORGANIZATION).get(1).content());
        assertEquals(List.of("area/north", "4"), told.ids(Subject.AREA));
        assertEquals(
                "area/north",
                told.all(Subject.AREA).get(1).content().get("parent_id").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "birth_date": 1969                        | "birth_date": "1969"
            "birth_date": "1969-07-00"                | "birth_date": "1969-07"
            "birth_date": "1969-07-05T00:00:00Z"      | "birth_date": "1969-07-05"
            "death_date": "9999-12-31"                |
            "email": "a@b.example"                    | "email": "a@b.example"
            "email": "none known"                     | "unchecked_email": "none known"
            "image": "portraits/12.jpg"               | "unchecked_image": "portraits/12.jpg"
            "links": {"url": "https://é.example/ñ"}   | "links": [{"url": "https://é.example/ñ"}]
            "links": [{"url": "ann.autre", "note": 3}]| "unchecked_links": [{"url": "ann.autre", "note": "3"}]
            "links": [{"url": ""}], "gender": ""      |
            "identifiers": {"identifier": 5}          | "identifiers": [{"identifier": "5"}]
            "pronouns": "she"                         | "pronouns": ["she"]
            "gender": null, "biography": "a\\n\\tb"   | "biography": "a\\n\\tb"
            "links": []                               | "links": []
            "shoe": {"size": 4.5, "of": [null, ""]}  | "shoe": {"size": 4.5, "of": [null, ""]}
            "particle": " van  den "                  | "particle": "van den"
            """)
    void much_is_taken_and_written_one_way(String given, String kept) throws IOException {
        var names = "\"name\":\"Ann Autre\",\"given_name\":\"Ann\",\"family_name\":\"Autre\"";
        var told = Told.of("{\"people\":[{" + names + "," + given + "}]}");
        assertEquals(
                sorted(json("{" + names + (kept == null ? "" : "," + kept) + "}")), sorted(told.one(Subject.PERSON)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\":\"a\",\"name\":\"Ann Autre\"},{\"id\":\"m\",\"person_id\":\"a\",\"organization_id\":\"o\"},"
                        + "{\"id\":\"o\",\"name\":\"O\",\"classification\":\"party\"}]",
                "{\"total\":3,\"result\":[{\"id\":\"a\",\"name\":\"Ann Autre\"},{\"id\":\"o\",\"name\":\"O\","
                        + "\"classification\":\"party\"},{\"id\":\"m\",\"person_id\":\"a\",\"organization_id\":\"o\"}]}",
                "\uFEFF{\"organisations\":[{\"id\":\"o\",\"name\":\"O\"}],\"people\":[{\"id\":\"a\",\"name\":\"A B\"}],"
                        + "\"memberships\":[{\"id\":\"m\",\"person_id\":\"a\",\"post_id\":\"p\"}]}"
            })
    void lists_have_many_names_or_none(String text) throws IOException {
        var told = Told.of(text);
        assertEquals(List.of(), told.refused);
        assertEquals(List.of("a"), told.ids(Subject.PERSON));
        assertEquals(List.of("o"), told.ids(Subject.ORGANIZATION));
        assertEquals(List.of("m"), told.ids(Subject.MEMBERSHIP));
    }

    @Test
    void what_is_no_part_of_a_register_is_passed_over_and_told_once() {
        var told = Told.of(
                """
                {"meta": {"a": [1, 2]}, "votes": [{}, [], 3], "posts": null, "persons": [
                 {"id": "a", "name": "Ann Autre"}, {"id": "b", "redirect": "a"}, {"id": "c", "redirect": "a"}]}""");
        assertEquals(Map.of("meta", 1L, "votes", 3L, "persons.redirect", 2L), told.ignored);
        assertEquals(List.of("a"), told.ids(Subject.PERSON));
        assertEquals(List.of(), told.refused);
    }

    @Test
    void ids_that_are_made_are_the_same_in_the_next_copy() {
        var text =
                "{\"persons\":[{\"name\":\"Zoë d’Été\",\"birth_date\":\"1970-02\"}],\"organizations\":[{\"name\":\"Les Verts\","
                        + "\"classification\":\"party\"}],\"events\":[{\"name\":\"Term 4\"}],\"posts\":[{\"label\":\"Chair\","
                        + "\"organization_id\":\"o\"}]}";
        var ids = Told.of(text).entries.stream().map(Entry::id).toList();
        assertEquals(List.of("person/zoe-dete-1970-02", "party/les-verts", "event/term-4", "post/o-chair"), ids);
        assertEquals(
                ids,
                Told.of(text.replace("Les Verts", " Les  verts")).entries.stream()
                        .map(Entry::id)
                        .toList());
    }

    private static ObjectNode json(String text) throws IOException {
        return (ObjectNode) new ObjectMapper().readTree(text);
    }

    private static String sorted(ObjectNode node) {
        var sorted = new java.util.TreeMap<String, String>();
        node.properties()
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue().toString()));
        return sorted.toString();
    }
}
