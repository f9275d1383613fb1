package org.undersigned.signing.invitations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.undersigned.platform.Refusal;

class NoteTest {

    @Test
    void nothing_and_blank_are_no_note() {
        assertNull(Note.of(null));
        assertNull(Note.of(" \r\n\t \n"));
    }

    @Test
    void lines_stay_and_the_ends_go() {
        assertEquals("Dear all,\nplease\n\nThank you", Note.of("\n\n  Dear all,\r\nplease\n \n\n\n\nThank you \n\n"));
    }

    @Test
    void what_looks_like_html_is_text() {
        assertEquals("<b onclick=x>&amp;</b>", Note.of("<b onclick=x>&amp;</b>"));
    }

    @Test
    void five_hundred_characters_fit_whatever_their_plane_and_one_more_does_not() {
        assertEquals(1000, Note.of("🌳".repeat(500)).length());
        assertEquals(500, Note.of(" " + "x".repeat(500) + "\n").length());
        assertThrows(Refusal.class, () -> Note.of("x".repeat(501)));
    }

    @Test
    void what_turns_the_text_that_follows_is_dropped_and_marks_within_arabic_stay() {
        assertEquals("gpj.exe", Note.of("\u202Egpj.exe\u2066"));
        assertEquals("مرحبا\u200F!", Note.of("مرحبا\u200F!"));
    }

    @Test
    void controls_are_refused() {
        assertThrows(Refusal.class, () -> Note.of("a\u0000b"));
        assertThrows(Refusal.class, () -> Note.of("a\u001B[31m"));
    }
}
