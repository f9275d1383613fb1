package org.undersigned.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 5.1.1 <zoe.siskin@member.example>: no such user | 550 5.1.1 <…>: no such user",
                "550 zoe.siskin unknown; ZOE.SISKIN is gone | 550 … unknown; … is gone",
                "554 mailbox of (other@elsewhere.example) full | 554 mailbox of (…) full",
                "451 4.3.0 try again | 451 4.3.0 try again"
            })
    void the_address_is_not_told(String said, String told) {
        assertEquals(told, ServerWords.of(said, "zoe.siskin@member.example"));
    }

    @Test
    void it_is_one_line_of_at_most_two_hundred_visible_characters() {
        var words = ServerWords.of("550 \u202Eevil\r\nSubject: x " + "y".repeat(300), "a@b.example");
        assertEquals(200, words.codePointCount(0, words.length()));
        assertFalse(words.contains("\n") || words.contains("\u202E"), words);
        assertTrue(words.startsWith("550 evil Subject: x"), words);
        assertEquals("", ServerWords.of(null, "a@b.example"));
        var half = ServerWords.of(
                "y".repeat(190) + " zoe.siskin.the.third@member.example", "zoe.siskin.the.third@member.example");
        assertEquals("y".repeat(190) + " …", half);
    }

    @Test
    void a_note_holds_nothing_that_a_programme_makes_a_link_of() {
        assertEquals(
                "see https:\u200B/\u200B/\u200Bevil.\u200Bexample or me@\u200Bevil.\u200Bexample. Yours",
                Unlinked.of("see https://evil.example or me@evil.example. Yours"));
    }
}
