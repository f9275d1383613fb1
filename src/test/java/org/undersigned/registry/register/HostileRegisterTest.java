package org.undersigned.registry.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HostileRegisterTest {

    private static final String TEMPLATE = "family_name,organization,classification\n";

    private static List<Arguments> files() {
        return List.of(
                Arguments.of("", "registry_register_empty"),
                Arguments.of("\uFEFF \n\n", "registry_register_empty"),
                Arguments.of("PK\3\4....[Content_Types].xml", "registry_register_spreadsheet"),
                Arguments.of(
                        "PK\3\4..mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
                        "registry_register_spreadsheet"),
                Arguments.of("PK\3\4....register.json", "registry_register_zip"),
                Arguments.of("%PDF-1.7", "registry_register_pdf"),
                Arguments.of("GIF89a", "registry_register_image"),
                Arguments.of("\n<!DOCTYPE html><title>404</title>", "registry_register_markup"),
                Arguments.of(
                        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
                        "registry_register_markup"),
                Arguments.of("Minutes of the meeting, page 1", "line 1 registry_register_columns"),
                Arguments.of("{}", "registry_register_json_nothing"),
                Arguments.of("[]", "registry_register_json_nothing"),
                Arguments.of("[1, 2]", "registry_register_json_nothing"),
                Arguments.of("{\"meta\": {\"persons\": []}}", "registry_register_json_nothing"),
                Arguments.of("{\"persons\": {\"a\": {}}}", "line 1, column 13 registry_register_type"),
                Arguments.of("{\"persons\": [],\n \"persons\": []}", "line 2, column 2 registry_register_json_twice"),
                Arguments.of(
                        "{\"persons\": [{\"id\": \"a\",\n\"id\": \"b\"}]}",
                        "line 2, column 1 registry_register_json_twice"),
                Arguments.of("{\"persons\": [\n{\"id\": \"a\"", "line 2, column 11 registry_register_json_cut"),
                Arguments.of("{\"persons\": [\n  {id: 1}]}", "line 2, column 4 registry_register_json"),
                Arguments.of("{\"persons\": [NaN]}", "line 1, column 17 registry_register_json"),
                Arguments.of("{\"persons\": []}\n{}", "line 2, column 1 registry_register_json_more"),
                Arguments.of("{\"persons\": []}\n?", "line 2, column 1 registry_register_json"),
                Arguments.of(
                        "{\"persons\": [" + "[".repeat(100_000), "line 1, column 113 registry_register_json_beyond"),
                Arguments.of(
                        "{\"persons\": [{\"a\": " + "9".repeat(1_000) + "}]}",
                        "line 1, column 1020 registry_register_json_beyond"),
                Arguments.of("{\"persons\": [{\"a\": \"\n\"}]}", "line 1, column 21 registry_register_json"),
                Arguments.of("{\"persons\": [\n\"a\0b\"]}", "line 2, column 3 registry_register_nul"),
                Arguments.of(TEMPLATE.replace("n\n", "n,salary\n"), "line 1 registry_csv_unknown_column"),
                Arguments.of(TEMPLATE.replace("n\n", "n,organization\n"), "line 1 registry_csv_column_twice"),
                Arguments.of("family_name,organization\n", "line 1 registry_csv_no_column"),
                Arguments.of("id,name,group,term\n", "line 1 registry_csv_no_column"),
                Arguments.of(TEMPLATE + "A,O,party\nB,\"O,party\n", "line 3 registry_csv_broken"),
                Arguments.of(TEMPLATE + "A,\"" + "o".repeat(3_000_000) + "\",party\n", "line 2 registry_csv_broken"),
                Arguments.of(TEMPLATE + "A,O\0,party\n", "line 2, column 4 registry_register_nul"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_that_is_none_is_refused_with_its_place(String text, String refusal) {
        assertEquals(refusal, Told.refusal(text));
    }

    @Test
    void other_charsets_and_compressed_files_are_recognised() {
        var german = "{\"persons\": [\n{\"name\": \"Jörg\"}]}";
        assertEquals(
                "line 2, column 12 registry_register_not_utf8",
                Told.refusal(german.getBytes(StandardCharsets.ISO_8859_1)));
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertEquals("registry_register_utf16", Told.refusal(german.getBytes(charset)));
        }
        assertEquals("registry_register_compressed", Told.refusal(new byte[] {0x1F, (byte) 0x8B, 8, 0}));
        assertEquals("registry_register_image", Told.refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
        var cut = "{\"persons\": [{\"name\": \"é".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "line 1, column 24 registry_register_not_utf8",
                Told.refusal(java.util.Arrays.copyOf(cut, cut.length - 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "name": {}                                  | name registry_register_type
            "name": true                                | name registry_register_type
            "name": "A\\u0000B"                         | name registry_control_character
            "name": "A\\nB"                             | name registry_control_character
            "name": "A \\ud800 B"                       | name registry_control_character
            "name": "---"                               | name registry_no_letters
            "gender": "male"                            | name registry_required
            "name": "A B", "birth_date": "31.6.1960"    | birth_date registry_register_date
            "name": "A B", "birth_date": "1960-06-31"   | birth_date registry_register_date
            "name": "A B", "birth_date": "1960", "death_date": "1959-12-31" | death_date registry_register_ends_before
            "name": "A B", "other_names": [{"name": "C"}, {"name": []}] | other_names[1].name registry_register_type
            "name": "A B", "other_names": ["C"]         | other_names[0] registry_register_type
            "name": "A B", "identifiers": [{"scheme": "x"}] | identifiers[0].identifier registry_required
            "name": "A B", "contact_details": [{"value": "x"}] | contact_details[0].type registry_required
            "name": "A B", "shoes": [{"a": "\\u0000"}]  | shoes[0].a registry_control_character
            "name": "A B", "shoes": {"a\\u0000": 1}     | shoes registry_control_character
            "name": "A B", "shoes": 1e999999            | shoes registry_register_number
            """)
    void an_entry_that_cannot_be_taken_is_named_and_the_next_is_taken(String properties, String why) {
        var told = Told.of("{\"persons\":[\n{\"id\":\"a\"," + properties + "},\n{\"id\":\"b\",\"name\":\"B C\"}]}");
        assertEquals(List.of("persons[0], line 2 " + why), told.refused);
        assertEquals(List.of("b"), told.ids(Subject.PERSON));
    }

    @Test
    void what_is_too_large_or_too_deep_is_refused_alone() {
        var good = ",{\"id\":\"b\",\"name\":\"B C\"}]}";
        var list = "{\"persons\":[{\"id\":\"a\",\"name\":\"A B\",\"x\":";
        var longText = "\"" + "x".repeat(10_000) + "\"";
        assertRefused(list + "\"" + "x".repeat(10_001) + "\"}" + good, " x registry_too_long");
        assertRefused(list + "1,\"sort_name\":\"" + "n".repeat(401) + "\"}" + good, " sort_name registry_too_long");
        assertRefused(
                list + "[" + (longText + ",").repeat(6) + longText + "]}" + good, " registry_register_entry_too_large");
        assertRefused(
                list + "[" + (longText + ",").repeat(600) + longText + "]}" + good,
                " registry_register_entry_too_large");
        assertEquals(List.of(), Told.of(list + "[".repeat(19) + "]".repeat(19) + "}" + good).refused);
        assertRefused(list + "[".repeat(20) + "]".repeat(20) + "}" + good, " registry_register_entry_too_deep");
    }

    @Test
    void a_membership_needs_a_person_and_an_organization_or_a_post() {
        var told = Told.of(
                "{\"memberships\":[{\"organization_id\":\"o\"},{\"person_id\":\"p\"},7,{\"person_id\":\"p\",\"area\":\"x\","
                        + "\"post_id\":\"q\"},{\"person_id\":\"p\",\"organization\":{\"image\":\"x\"}},"
                        + "{\"person_id\":\"p\",\"post_id\":\"q\",\"start_date\":\"2014-08\",\"end_date\":\"2014-07-31\"}]}");
        assertEquals(
                List.of(
                        "memberships[0], line 1 person_id registry_required",
                        "memberships[1], line 1 organization_id registry_required",
                        "memberships[2], line 1 registry_register_type",
                        "memberships[3], line 1 area registry_register_type",
                        "memberships[4], line 1 organization.id registry_required",
                        "memberships[5], line 1 end_date registry_register_ends_before"),
                told.refused);
        assertEquals(List.of(), told.entries);
    }

    private static void assertRefused(String text, String why) {
        var told = Told.of(text);
        assertEquals(List.of("persons[0], line 1" + why), told.refused);
        assertEquals(List.of("b"), told.ids(Subject.PERSON));
    }
}
