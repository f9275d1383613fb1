package org.undersigned.signing.updates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.platform.Refusal;

/** What may be written as news, and which links become links. */
class NewsTextTest {

    @Test
    void a_title_is_one_line_and_no_header_hides_in_it() {
        var news = NewsText.of("en", "  The answer\r\nBcc: all@example.org ", "Here it is.");
        assertEquals("The answer Bcc: all@example.org", news.title());
    }

    @Test
    void nothing_turns_the_direction_and_nothing_is_hidden() {
        var news = NewsText.of("en", "pay\u202Eliam\u2069", "a\u200Bb\u200F\n\n\n\n\nc\u061C");
        assertEquals("payliam", news.title());
        assertEquals("ab\n\nc", news.text());
    }

    @Test
    void what_is_too_long_or_wanting_is_refused_by_its_field() {
        assertEquals("text-fr", field("fr", "Titre", "x".repeat(10_001)));
        assertEquals("text-fr", field("fr", "Titre", " \u200B\n "));
        assertEquals("title-fr", field("fr", "x".repeat(151), "Texte"));
        assertEquals("title-fr", field("fr", null, "Texte"));
        assertEquals("text-fr", field("fr", "Titre", "a\u0007b"));
        assertEquals(
                10_000, NewsText.of("fr", "Titre", "x".repeat(10_000)).text().length());
        assertEquals(150, NewsText.of("fr", "𝄞".repeat(150), "Texte").title().codePointCount(0, 300));
    }

    @Test
    void whoever_reads_another_language_gets_the_first() {
        var all = List.of(NewsText.of("nl", "Nieuws", "Ja."), NewsText.of("fr", "Nouvelles", "Oui."));
        assertEquals("fr", NewsText.in(Locale.FRENCH, all).lang());
        assertEquals("nl", NewsText.in(Locale.ENGLISH, all).lang());
    }

    @Test
    void an_https_address_becomes_a_link_without_what_follows_it() {
        var pieces = LinkedText.of("See https://example.org/a?b=c. Or (https://example.org/d), then.");
        assertEquals(
                List.of("https://example.org/a?b=c", "https://example.org/d"),
                pieces.stream().map(LinkedText::href).filter(one -> one != null).toList());
        assertEquals(
                "See https://example.org/a?b=c. Or (https://example.org/d), then.",
                String.join("", pieces.stream().map(LinkedText::text).toList()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "javascript:alert(1)",
                "https://",
                "https://user:word@example.org/",
                "https://example.org@evil.example/x",
                "data:text/html,x",
                "HTTPS example.org",
                "https:///x"
            })
    void no_other_address_does(String text) {
        assertTrue(LinkedText.of(text).stream().allMatch(piece -> piece.href() == null), text);
    }

    @Test
    void quotes_and_tags_end_a_link() {
        var pieces = LinkedText.of("https://example.org/\"onmouseover=x https://example.org/<b>");
        assertEquals(
                List.of("https://example.org/", "https://example.org/"),
                pieces.stream().map(LinkedText::href).filter(one -> one != null).toList());
    }

    private static String field(String lang, String title, String text) {
        return assertThrows(Refusal.class, () -> NewsText.of(lang, title, text))
                .remarks
                .get(0)
                .field();
    }
}
