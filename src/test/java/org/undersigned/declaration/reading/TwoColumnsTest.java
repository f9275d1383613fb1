package org.undersigned.declaration.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.declaration.BlockType.EXPLANATORY;
import static org.undersigned.declaration.BlockType.LEAD;
import static org.undersigned.declaration.BlockType.RECITAL;
import static org.undersigned.declaration.BlockType.REQUEST;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.undersigned.declaration.BlockType;
import org.undersigned.procedure.Section.Numbers;

/** Dutch and French printed side by side come off the page as columns that follow one another page by page. */
class TwoColumnsTest {

    private static final String MOTION = "seeds/be-chamber-motion-kazakhstan-nl-fr.txt";

    /** Lines of the source by column, found by eye. */
    private static final int[] DUTCH = {
        1, 57, 113, 122, 137, 191, 245, 302, 359, 411, 467, 522, 579, 635, 693, 750, 808, 844
    };

    private static final int[] FRENCH = {
        58, 112, 123, 136, 192, 244, 303, 358, 412, 466, 523, 578, 636, 692, 751, 807, 845, 882
    };

    /** Words of the source that are two until they are joined: 92 lines end in a hyphen, and one hyphen is kept. */
    private static final int BROKEN = 91;

    @Nested
    class The_motion_on_Kazakhstan {

        private final byte[] source = Rulebooks.seed(MOTION);
        private final TextRead read = TextFiles.read(source, "motion.txt", Rulebooks.CHAMBER);
        private final TextRead.InLanguage nl = read.in("nl").orElseThrow();
        private final TextRead.InLanguage fr = read.in("fr").orElseThrow();

        @Test
        void has_33_recitals_and_8_requests_in_each_language_with_the_right_letters() {
            for (var version : List.of(nl, fr)) {
                assertEquals(labels(Numbers.ALPHA_DOUBLED, 33), labels(version, RECITAL));
                assertEquals(labels(Numbers.DECIMAL, 8), labels(version, REQUEST));
                assertEquals(5, count(version, EXPLANATORY));
                assertEquals(3, count(version, LEAD));
                assertEquals(49, version.passages().size());
            }
            assertEquals("GG", labels(nl, RECITAL).get(32));
        }

        @Test
        void is_paired_without_rest() {
            assertEquals(Rulebooks.keys(nl), Rulebooks.keys(fr));
            assertTrue(read.remarks().stream().noneMatch(remark -> remark.key().equals("reading_unpaired")));
        }

        @Test
        void has_its_authors_and_its_date() {
            assertEquals(List.of("Sophie ROHONYI (DéFI)", "François DE SMET (DéFI)"), read.authors());
            assertEquals(Optional.of(LocalDate.of(2020, 10, 15)), nl.date());
            assertEquals(Optional.of(LocalDate.of(2020, 10, 15)), fr.date());
        }

        @Test
        void loses_no_word_and_changes_no_order() {
            var text = new String(source, StandardCharsets.UTF_8);
            assertEquals("", Words.difference(Words.lines(text, DUTCH), Words.letters(read, "nl")));
            assertEquals("", Words.difference(Words.lines(text, FRENCH), Words.letters(read, "fr")));
            assertEquals(Words.of(text).size() - BROKEN, Words.count(read));
        }

        @Test
        void goes_on_across_pages_and_across_the_other_language() {
            assertTrue(text(nl, "explanatory-4").contains("terwijl 20 andere militanten vrijheidsbeperkende"));
            assertTrue(text(fr, "explanatory-4").contains("risquent de se retrouver en prison"));
            assertTrue(text(nl, "request-3").contains("(het verbod om de sociale netwerken"));
            assertTrue(text(nl, "recital-P").startsWith("merkt op dat er tijdens de vreedzame betogingen van 25"));
            assertTrue(text(fr, "explanatory-1").contains("droits de l’homme. En rejoignant la Hongrie"));
        }

        @Test
        void has_its_words_whole() {
            var dutch = all(nl);
            var french = all(fr);
            for (var word : List.of(
                    "coronacrisis",
                    "mensenrechtensituatie",
                    "EU-Kazachstan",
                    "partnerschaps- en samenwerkingsovereenkomst",
                    "overheidsambtenaar",
                    "VN-Mensenrechtenraad",
                    "inclusief de versterkte partnerschaps- en samenwerkingsovereenkomst",
                    "COVID-19-pandemie")) {
                assertTrue(dutch.contains(word), word);
            }
            for (var word : List.of("UE-Kazakhstan", "APCR", "aujourd’hui", "l’utilisation", "partenaire")) {
                assertTrue(french.contains(word), word);
            }
        }

        @Test
        void tells_what_a_person_must_look_at() {
            assertEquals(
                    List.of("reading_joined_after_sentence", "reading_doubtful_hyphen"),
                    read.remarks().stream().map(Remark::key).toList());
        }
    }

    @Nested
    class Another_document_of_the_kind {

        private final TextRead read =
                TextFiles.read(Rulebooks.file("orchards-two-columns.txt"), "orchards.txt", Rulebooks.CHAMBER);
        private final TextRead.InLanguage nl = read.in("nl").orElseThrow();
        private final TextRead.InLanguage fr = read.in("fr").orElseThrow();

        @Test
        void is_put_together_across_its_pages() {
            assertTrue(text(nl, "explanatory-1").contains("de gemeenten die er een register van bijhouden"));
            assertTrue(text(fr, "explanatory-1").contains("depuis un siècle, et les communes"));
            assertEquals(2, count(nl, EXPLANATORY));
            assertEquals(2, count(fr, EXPLANATORY));
        }

        @Test
        void keeps_the_hyphens_that_were_no_breaks() {
            var text = all(nl);
            assertTrue(text.contains("EU-Bosfonds"));
            assertTrue(text.contains("boomgaard- en hagenplannen"));
            assertTrue(text.contains("ex-burgemeesters"));
            assertTrue(text.contains("verloren"));
            assertTrue(text.contains("boomgaardcommissie"));
        }

        @Test
        void is_paired_by_letters_and_what_stands_alone_is_told() {
            assertEquals(List.of("A", "B", "C", "D"), labels(nl, RECITAL));
            assertEquals(List.of("A", "B", "D"), labels(fr, RECITAL));
            assertEquals("considérant qu’une liste ne coûte rien;", text(fr, "recital-D"));
            assertEquals(
                    List.of(
                            "reading_doubtful_hyphen nl",
                            "reading_unpaired nl",
                            "reading_label_out_of_order fr",
                            "reading_without_label fr",
                            "reading_unpaired fr"),
                    read.remarks().stream()
                            .map(remark -> remark.key() + " " + remark.lang())
                            .toList());
        }

        @Test
        void is_read_without_headings_in_the_procedure_too() {
            var bare = TextFiles.read(Rulebooks.file("orchards-two-columns.txt"), null, Rulebooks.BARE_CHAMBER);
            assertEquals(List.of("A", "B", "C", "D"), labels(bare.in("nl").orElseThrow(), RECITAL));
            assertEquals(List.of("1", "2"), labels(bare.in("fr").orElseThrow(), REQUEST));
            assertEquals(2, count(bare.in("fr").orElseThrow(), EXPLANATORY));
        }
    }

    private static List<String> labels(Numbers numbering, int most) {
        return IntStream.rangeClosed(1, most).mapToObj(numbering::label).toList();
    }

    private static List<String> labels(TextRead.InLanguage version, BlockType type) {
        return version.passages().stream()
                .filter(passage -> passage.type() == type)
                .map(Passage::label)
                .toList();
    }

    private static long count(TextRead.InLanguage version, BlockType type) {
        return labels(version, type).size();
    }

    private static String text(TextRead.InLanguage version, String key) {
        return version.passages().stream()
                .filter(passage -> passage.key().equals(key))
                .findFirst()
                .orElseThrow()
                .text()
                .replace('\u00A0', ' ');
    }

    private static String all(TextRead.InLanguage version) {
        return String.join("\n", version.passages().stream().map(Passage::text).toList());
    }
}
