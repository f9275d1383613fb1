package org.undersigned.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
            Thorhildur Sunna ÆVARSDÓTTIR, thorhildur sunna aevarsdottir
            Filiz KERESTECİOĞLU DEMİR, filiz kerestecioglu demir
            Ingebjørg GODSKESEN, ingebjorg godskesen
            Jan KAŹMIERCZAK, jan kazmierczak
            Joseph O'REILLY, joseph oreilly
            Joseph O’Reilly, joseph oreilly
            Kriton-Ilias  ARSENIS, kriton ilias arsenis
            Frank J. JENSSEN, frank j jenssen
            Alexander [The Earl of] DUNDEE, alexander the earl of dundee
            Łukasz GROß, lukasz gross
            Ртем ШЕВЧЕНКО, rtem sevcenko
            EC/DA, ec da
            "---", ""
            """)
    void names_are_recognised_without_accents_case_and_signs(String name, String key) {
        assertEquals(key, NameKey.of(name));
    }

    /** What is plain already takes a shorter way; an accent beside it forces the long one. */
    @Test
    void both_ways_come_to_the_same() {
        for (char c = 0; c < 128; c++) {
            var text = "a" + c + "B";
            assertEquals(NameKey.of("é " + text), "e " + NameKey.of(text), "character " + (int) c);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "’ʼ'", "…", "\u0301", "a", "Ж", "é", "7", "①", "℡", "ʼn", "中", "-Z-"})
    void a_text_is_empty_where_its_key_is(String text) {
        assertEquals(NameKey.of(text).isEmpty(), NameKey.isEmpty(text));
    }
}
