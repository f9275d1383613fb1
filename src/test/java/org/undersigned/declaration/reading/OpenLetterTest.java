package org.undersigned.declaration.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.declaration.BlockType.DEMAND;
import static org.undersigned.declaration.BlockType.LETTERHEAD;
import static org.undersigned.declaration.BlockType.PARAGRAPH;
import static org.undersigned.declaration.BlockType.SUBPARAGRAPH;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.undersigned.declaration.BlockType;

/** A letter whose lines were broken by the printer, with empty lines in the middle of sentences. */
class OpenLetterTest {

    private static final String LETTER = "seeds/odf-recommendations-letter-fr.txt";

    private final byte[] source = Rulebooks.seed(LETTER);
    private final TextRead read = TextFiles.read(source, "letter.txt", Rulebooks.LETTER);
    private final TextRead.InLanguage letter = read.versions().get(0);

    @Test
    void has_nine_demands_each_with_its_reasons() {
        assertEquals("fr", letter.lang());
        assertEquals(
                IntStream.rangeClosed(1, 9).mapToObj(String::valueOf).toList(),
                of(DEMAND).stream().map(Passage::label).toList());
        var passages = letter.passages();
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).type() == DEMAND) {
                assertEquals(
                        SUBPARAGRAPH,
                        passages.get(i + 1).type(),
                        passages.get(i).label());
            }
        }
    }

    @Test
    void has_its_letterhead_its_subject_and_its_introduction() {
        assertTrue(of(LETTERHEAD).get(0).text().endsWith("1040, Brussels, Belgium"));
        assertTrue(letter.title().startsWith("Recommandations concernant la situation"));
        assertTrue(letter.title().endsWith("du 9 juin prochain"));
        assertEquals(2, of(PARAGRAPH).size());
    }

    @Test
    void names_go_on_over_an_empty_line() {
        var all = letter.passages().stream().map(Passage::text).toList().toString();
        assertTrue(all.contains("Kasym-Jomart Tokayev"));
        assertTrue(all.contains("Mukhtar Dzhakishev et Maks Bokayev"));
    }

    @Test
    void an_annex_that_is_not_there_is_told() {
        assertEquals(
                List.of("reading_section_missing", "reading_annex_missing"),
                read.remarks().stream().map(Remark::key).toList());
    }

    @Test
    void no_word_is_lost() {
        var text = new String(source, StandardCharsets.UTF_8);
        var withoutSubject = text.replaceAll("(?s)Objet :.*?9 juin prochain", "");
        assertEquals("", Words.difference(withoutSubject, Words.letters(read, "fr")));
    }

    private List<Passage> of(BlockType type) {
        return letter.passages().stream().filter(one -> one.type() == type).toList();
    }
}
