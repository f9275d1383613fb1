package org.undersigned.registry.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

    private static final String TEMPLATE = "person_id,name,organization,classification,start_date,end_date\n";
    private static final String TERM = "id,name,group,group_id,area,area_id,chamber,term,shoe_size\n";

    @Test
    void the_template_that_we_give_is_taken_as_it_is() throws IOException {
        var told = Told.of(template());
        assertEquals(List.of(), told.refused);
        assertEquals(List.of("example-1", "person/jean-paul-dexemple-1980"), told.ids(Subject.PERSON));
        assertEquals(
                Set.of(
                        "legislature/example-assembly",
                        "party/example-greens",
                        "political-group/group-of-the-example-greens"),
                Set.copyOf(told.ids(Subject.ORGANIZATION)));
        assertEquals(List.of("area/northern-district", "area/southern-district"), told.ids(Subject.AREA));
        assertEquals(3, told.all(Subject.MEMBERSHIP).size());
        var ada = told.all(Subject.PERSON).get(0).content();
        assertEquals(
                "{\"honorific_prefix\":\"Ms\",\"given_name\":\"Ada\",\"particle\":\"van\",\"family_name\":\"Brugge\","
                        + "\"birth_date\":\"1971-04\",\"identifiers\":[{\"scheme\":\"wikidata\",\"identifier\":\"Q0\"},"
                        + "{\"scheme\":\"register\",\"identifier\":\"17\"}],\"name\":\"Ada van Brugge\"}",
                ada.toString());
        assertEquals(
                "{\"organization_id\":\"legislature/example-assembly\",\"area_id\":\"area/southern-district\","
                        + "\"person_id\":\"person/jean-paul-dexemple-1980\",\"role\":\"member\",\"start_date\":\"2019\","
                        + "\"unchecked_sources\":[{\"url\":\"Official Journal 2019/12\"}]}",
                told.all(Subject.MEMBERSHIP).get(2).content().toString());
    }

    @Test
    void spreadsheets_write_it_in_their_own_ways() throws IOException {
        var plain = Told.of("name,organization,classification\nAnn Autre,O,party\n").entries;
        for (var text : List.of(
                "\uFEFFName;Organization;Classification;;\r\n\r\n;;;;\r\nAnn Autre;O;party;;\r\n",
                "\nname\torganization\tclassification\nAnn  Autre \t\"O\"\tparty",
                "classification,organization,name\rparty,O,Ann Autre\r")) {
            assertEquals(
                    plain.stream().map(Entry::content).toList(),
                    Told.of(text).entries.stream().map(Entry::content).toList());
        }
        assertEquals(
                List.of("line 4"),
                Told.of("\uFEFFname;organization;classification\n\n;;\nA B;O;x\n").entries.stream()
                        .map(Entry::place)
                        .distinct()
                        .toList());
    }

    @Test
    void a_formula_is_only_text() {
        var told = Told.of(TEMPLATE + "@x,=A1+B1,+O,-party,,\n");
        assertEquals(List.of(), told.refused);
        assertEquals("@x", told.all(Subject.PERSON).get(0).id());
        assertEquals("=A1+B1", told.one(Subject.PERSON).get("name").asText());
        assertEquals("+O", told.one(Subject.ORGANIZATION).get("name").asText());
    }

    @Test
    void rows_that_cannot_be_taken_are_named_and_the_others_are_taken() {
        var told = Told.of(
                TEMPLATE
                        + """
                a,,O,party,,
                a,Ann Autre,,party,,
                a,Ann Autre,O,,,
                a,Ann Autre,O,party,2014-13,
                a,Ann Autre,O,party,2015,2014
                a,Anna Autre,O,party,2016,
                a,Ann Autre,O
                a,Ann Autre,O,party,,,x
                ,"A\u0007B",O,party,,
                b,Bob Both,---,party,,
                """);
        assertEquals(
                List.of(
                        "line 2 family_name registry_required",
                        "line 3 organization registry_required",
                        "line 4 classification registry_required",
                        "line 5 start_date registry_register_date",
                        "line 6 end_date registry_register_ends_before",
                        "line 7 name registry_register_other_name",
                        "line 8 registry_csv_fields",
                        "line 9 registry_csv_fields",
                        "line 10 name registry_control_character",
                        "line 11 id registry_required"),
                told.refused);
        assertEquals(List.of("a"), told.ids(Subject.PERSON));
        assertEquals(
                "2016",
                told.all(Subject.MEMBERSHIP).get(0).content().get("start_date").asText());
    }

    @Test
    void without_ids_the_name_tells_who_is_who_however_it_is_spelt() {
        var told = Told.of("name,organization,classification\nZoë Été,Les Verts,party\nZoe ÉTÉ,LES VERTS,Party\n");
        assertEquals("Les Verts", told.one(Subject.ORGANIZATION).get("name").asText());
        assertEquals("Zoë Été", told.one(Subject.PERSON).get("name").asText());
        assertEquals(2, told.all(Subject.MEMBERSHIP).size());
    }

    @Test
    void identifiers_have_a_scheme_or_none() {
        var header = "name,organization,classification,identifiers\n";
        var told = Told.of(header + "A B,O,party,\"wikidata:Q1; ep: 97137 ;;17; uri:urn:x:y\"\n");
        assertEquals(
                "[{\"scheme\":\"wikidata\",\"identifier\":\"Q1\"},{\"scheme\":\"ep\",\"identifier\":\"97137\"},"
                        + "{\"identifier\":\"17\"},{\"scheme\":\"uri\",\"identifier\":\"urn:x:y\"}]",
                told.one(Subject.PERSON).get("identifiers").toString());
        assertEquals(
                List.of("line 2 identifiers registry_register_identifier"),
                Told.of(header + "A B,O,party,:x\n").refused);
    }

    @Test
    void a_person_of_a_term_may_have_several_memberships() {
        var told = Told.of(
                TERM
                        + """
                a,Ann Autre,Greens,greens,North,ocd/n,Lower House,12,38
                a,Ann Autre,unknown,unknown,,,Lower House,13,39
                b,Bob Both,Greens,,,,Lower House,,
                ,Cy Nobody,,,,,Lower House,,
                d,Dee Lost,,,,,,12,
                a,Ann Other,,,,,Lower House,13,
                """);
        assertEquals(
                List.of(
                        "line 5 id registry_required",
                        "line 6 chamber registry_required",
                        "line 7 name registry_register_other_name"),
                told.refused);
        assertEquals(List.of("a", "b"), told.ids(Subject.PERSON));
        assertEquals(
                "38",
                told.all(Subject.PERSON).get(0).content().get("csv_shoe_size").asText());
        assertEquals(List.of("legislature/lower-house", "party/greens"), told.ids(Subject.ORGANIZATION));
        assertEquals(List.of("term/12", "term/13"), told.ids(Subject.EVENT));
        assertEquals(List.of("ocd/n"), told.ids(Subject.AREA));
        assertEquals(4, told.all(Subject.MEMBERSHIP).size());
        assertFalse(told.all(Subject.MEMBERSHIP).get(1).content().has("on_behalf_of_id"));
    }

    @Test
    void observations_are_recognised_and_read_elsewhere(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("o.csv"), "Date;Given;Family;Country;Group;Source\n");
        assertEquals(Format.OBSERVATIONS_CSV, Registers.format(file));
        assertThrows(IllegalArgumentException.class, () -> Registers.read(file, Format.OBSERVATIONS_CSV, new Told()));
    }

    private static byte[] template() throws IOException {
        try (var in = Registers.class.getResourceAsStream("/registry/template.csv")) {
            return in.readAllBytes();
        }
    }
}
