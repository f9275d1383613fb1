package org.undersigned.registry.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registers that others keep, as they published them. */
class RealRegistersTest {

    private static final String BELGIUM = "be_chamber_ep-popolo.json";
    private static final String SAN_MARINO = "sm_council_ep-popolo.json";

    private static final Map<String, Subject> LISTS = Map.of(
            "persons", Subject.PERSON,
            "organizations", Subject.ORGANIZATION,
            "memberships", Subject.MEMBERSHIP,
            "events", Subject.EVENT,
            "areas", Subject.AREA);

    @Test
    void everybody_of_the_belgian_chamber_is_told() {
        var told = Told.of(Told.shared(BELGIUM));
        assertCounts(told, 168, 13, 168, 1, 11);
        assertEquals(Map.of("meta", 1L), told.ignored);
    }

    @Test
    void everybody_of_the_council_of_san_marino_is_told() {
        assertCounts(Told.of(Told.shared(SAN_MARINO)), 60, 11, 60, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {BELGIUM, SAN_MARINO})
    void nothing_of_it_is_lost(String name) throws IOException {
        var told = Told.of(Told.shared(name));
        var original = new ObjectMapper().readTree(Told.shared(name).toFile());
        LISTS.forEach((list, subject) -> {
            var entries = told.all(subject);
            assertEquals(original.get(list).size(), entries.size());
            for (int i = 0; i < entries.size(); i++) {
                assertEquals(
                        original.get(list).get(i),
                        asItCame(entries.get(i), original.get(list).get(i)));
            }
        });
    }

    @Test
    void a_place_is_the_index_and_the_line_of_the_file() throws IOException {
        var file = Told.shared(SAN_MARINO);
        var second = Told.of(file).all(Subject.PERSON).get(1);
        assertTrue(second.place().startsWith("persons[1], line "), second.place());
        var line = Integer.parseInt(second.place().replaceAll(".* ", ""));
        assertEquals("{", Files.readAllLines(file).get(line - 1).strip());
    }

    @Test
    void every_family_name_of_the_belgian_chamber_is_found() {
        var families = Told.of(Told.shared(BELGIUM)).all(Subject.PERSON).stream()
                .map(Entry::content)
                .collect(Collectors.toMap(person -> person.get("name").asText(), person -> person.get("family_name")
                        .asText()));
        Map.of(
                        "Stefaan Van Hecke", "Van Hecke",
                        "Rob Van de Velde", "Van de Velde",
                        "Alexander De Croo", "De Croo",
                        "Nawal Ben Hamou", "Ben Hamou",
                        "Julie Fernandez-Fernandez", "Fernandez-Fernandez",
                        "Karine Jiroflée", "Jiroflée",
                        "Eric Van Rompuy", "Van Rompuy",
                        "Sophie Wilmès", "Wilmès",
                        "Christoph D'Haese", "D'Haese",
                        "Zakia Khattabi", "Khattabi")
                .forEach((name, family) -> assertEquals(family, families.get(name), name));
        families.forEach((name, family) -> assertTrue(name.endsWith(family), name + ": " + family));
    }

    @Test
    void the_table_of_a_maltese_term_is_told_as_its_json_would() {
        var told = Told.of(Told.shared("mt_assembly_term12.csv"));
        assertEquals(List.of(), told.refused);
        assertEquals(69, told.all(Subject.MEMBERSHIP).size());
        assertEquals(69, told.ids(Subject.PERSON).stream().distinct().count());
        assertEquals(
                Set.of("legislature/parliament", "party/partit_laburista", "party/partit_nazzjonlista"),
                Set.copyOf(told.ids(Subject.ORGANIZATION)));
        assertEquals(List.of("term/12"), told.ids(Subject.EVENT));
        assertEquals(
                2,
                told.all(Subject.MEMBERSHIP).stream()
                        .filter(entry -> !entry.content().has("on_behalf_of_id"))
                        .count());
        var first = told.all(Subject.PERSON).get(0);
        assertEquals("line 2", first.place());
        assertEquals("albert.fenech@gov.mt", first.content().get("email").asText());
        assertEquals("Fenech", first.content().get("family_name").asText());
    }

    @Test
    void all_groups_the_european_parliament_has_had_are_told() {
        var told = Told.of(Told.shared("ep_groups_with_dates.json"));
        assertEquals(List.of(), told.refused);
        assertEquals(55, told.all(Subject.ORGANIZATION).size());
        assertEquals(55, told.entries.size());
        var abbreviations = told.entries.stream()
                .collect(Collectors.toMap(
                        Entry::id, entry -> entry.content().get("abbreviation").asText()));
        Map.of(
                        "SD", "S&D",
                        "EFD", "EFDD",
                        "EPP_2009_0", "EPP",
                        "GUE_NGL_1995_0", "GUE/NGL",
                        "IND_DEM", "IND/DEM",
                        "RENEW", "RENEW")
                .forEach((id, said) -> assertEquals(said, abbreviations.get(id), id));
    }

    private static void assertCounts(Told told, int people, int organizations, int memberships, int events, int areas) {
        assertEquals(List.of(), told.refused);
        assertEquals(people, told.all(Subject.PERSON).size());
        assertEquals(organizations, told.all(Subject.ORGANIZATION).size());
        assertEquals(memberships, told.all(Subject.MEMBERSHIP).size());
        assertEquals(events, told.all(Subject.EVENT).size());
        assertEquals(areas, told.all(Subject.AREA).size());
        assertEquals(people + organizations + memberships + events + areas, told.entries.size());
        assertTrue(told.bytes > 60_000);
    }

    /** Without the parts of the name that were found out, and with every link where it was. */
    private static JsonNode asItCame(Entry entry, JsonNode original) {
        var content = entry.content().deepCopy();
        if (entry.id() != null) {
            content.put("id", entry.id());
        }
        if (content.remove("derived_name_parts") != null) {
            Stream.of("given_name", "family_name")
                    .filter(part -> !original.has(part))
                    .forEach(content::remove);
        }
        if (content.remove("unchecked_links") instanceof ArrayNode unchecked) {
            unchecked.forEach(link -> insert(content, link));
        }
        return content;
    }

    /** By the order of their notes, which is that of these registers. */
    private static void insert(ObjectNode content, JsonNode link) {
        var links = content.withArray("links");
        var at = 0;
        while (at < links.size()
                && links.get(at).get("note").asText().compareTo(link.get("note").asText()) < 0) {
            at++;
        }
        links.insert(at, link);
    }
}
