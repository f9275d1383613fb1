package org.undersigned.signing.paper;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Refusal;

class LineTableTest {

    private static SortedMap<Integer, LineText> read(String text) {
        return LineTable.of(text.getBytes(UTF_8)).lines(20, "BE", Set.of());
    }

    private static List<String> refused(String text) {
        var refusal = assertThrows(Refusal.class, () -> read(text));
        return refusal.remarks.stream()
                .map(one -> Messages.say(Locale.ENGLISH, one.key(), one.args().toArray()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void columns_are_separated_as_spreadsheets_do_it(String separator) {
        var lines = read("name,email,country,address,postcode\nZoë Šiškin,zoe@example.org,fr,Rue du Lac 3,75001"
                .replace(",", separator));
        assertEquals(new LineText("Zoë Šiškin", "FR", "zoe@example.org", "Rue du Lac 3", "75001"), lines.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name;email", "Nom;Courriel", "NAAM;E-mail", "naam;e-mailadres", " nom ; adresse e-mail "})
    void headers_are_known_in_three_languages(String header) {
        assertEquals(
                "ada@example.org",
                read(header + "\nAda Open;ada@example.org").get(1).email());
    }

    @Test
    void the_mark_of_byte_order_and_both_ends_of_lines_are_read_over() {
        var lines = read("\uFEFFname,email\r\nAda Open,ada@example.org\r\n\r\n,,\r\nBo Open,bo@example.org\n");
        assertEquals(Set.of(1, 2), lines.keySet());
        assertEquals("BE", lines.get(2).country());
    }

    @Test
    void what_is_quoted_may_hold_separators_quotes_and_ends_of_lines() {
        var lines = read("name,address,email\n\"Open, \"\"Ada\"\"\",\"Lane 1\nAntwerp\",\n");
        assertEquals("Open, \"Ada\"", lines.get(1).name());
        assertEquals("Lane 1 Antwerp", lines.get(1).address());
        assertTrue(refused("name,email\n\"Ada,ada@example.org\n").get(0).contains("from line 2 on"));
    }

    @Test
    void what_looks_like_a_formula_is_text() {
        var lines = read("name,email\n=SUM(A1),ada@example.org\n'=cmd Open,bo@example.org\n");
        assertEquals("=SUM(A1)", lines.get(1).name());
        assertEquals("=cmd Open", lines.get(2).name());
    }

    @Test
    void places_on_the_sheet_may_be_told() {
        assertEquals(
                Set.of(3, 7),
                read("line,name,email\n7,Ada Open,a@example.org\n3,Bo Open,b@example.org")
                        .keySet());
        assertEquals(
                List.of("Line 3 of the table: line 3 of the sheet is there twice."),
                refused("line,name,email\n3,Ada Open,a@example.org\n3,Bo Open,b@example.org"));
    }

    @Test
    void everything_that_is_wrong_is_told_with_its_line() {
        assertEquals(
                List.of(
                        "Line 2 of the table: Give the name as it is to be printed, 2 to 100 characters.",
                        "Line 4 of the table: Give an e-mail address, or a street with its number.",
                        "Line 5 of the table: Choose the country."),
                refused(
                        "name,email,country\n,x@example.org,\nAda Open,a@example.org,\nBo Open,,\nCy Open,c@example.org,ZZ"));
        assertEquals(50, refused("name,email\n" + "Ada Open,none\n".repeat(70)).size());
    }

    @Test
    void headers_must_be_known_and_once() {
        assertTrue(refused("name,nom\nAda,Ada").get(0).contains("\"nom\" is there twice"));
        assertTrue(refused("name,phone\nAda,0").get(0).contains("\"phone\" is not known"));
        assertTrue(refused("email\na@example.org").get(0).contains("no column \"name\""));
        assertTrue(refused("").get(0).contains("no line"));
        assertTrue(refused("name,email\n").get(0).contains("no line"));
        assertTrue(refused("name,email\nAda Open,a@example.org,more").get(0).contains("3 cells"));
    }

    @Test
    void nothing_but_utf_8_is_read() {
        for (var charset : List.of(ISO_8859_1, UTF_16)) {
            var refusal =
                    assertThrows(Refusal.class, () -> LineTable.of("name,email\nZoë,z@example.org".getBytes(charset)));
            assertEquals("paper_table_not_utf8", refusal.remarks.get(0).key());
        }
    }

    @Test
    void what_is_too_much_is_refused() {
        assertThrows(Refusal.class, () -> LineTable.of(new byte[LineTable.MOST_BYTES + 1]));
        assertTrue(refused("name,email\n" + "Ada Open,a@example.org\n".repeat(21))
                .get(0)
                .contains("it has 20"));
        assertTrue(refused("name,email\n" + "A".repeat(5_000) + ",a@example.org\n")
                .get(0)
                .contains("2 to 100"));
    }
}
