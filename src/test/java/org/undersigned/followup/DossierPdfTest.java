package org.undersigned.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.WithoutService;

/** What the paper can bear: scripts, missing glyphs, hostile text. */
@WithoutService
class DossierPdfTest {

    private static final DossierPdf PRINTER = new DossierPdf(new DossierFonts());

    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en" xml:lang="en"><head><title>T</title>
            <meta name="description" content="d"/><style>body { font-family: 'Dossier', 'Dossier Arabic' }
            em { font-style: italic } strong { font-weight: bold }</style></head>
            <body><h1>T</h1><p>%s</p><p><em>Italic</em> <strong>bold</strong></p></body></html>""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "latin | Ørsted, Šiškin, Þór, Ağaoğlu, Ștefănuță – “quoted”",
                "kazakh | Қазақстан Республикасының әділ сот төрелігі, ғұлама, үміт, һәм",
                "cyrillic | Мы, нижеподписавшиеся, заявляем: їжак, ђак, ќе",
                "greek | Εμείς οι υπογεγραμμένοι",
                "arabic | نحن الموقعين أدناه نعلن ما يلي (1) في 11 شباط",
            })
    void scripts_are_printed_with_their_own_glyphs_and_kept_for_good(String name, String words) throws Exception {
        assertEquals(List.of(), PRINTER.missingIn(words));
        var pdf = PRINTER.print(PAGE.formatted(words));
        keep(name, pdf);
        for (var standard : Pdfs.promised()) {
            assertEquals("", Pdfs.violations(pdf, standard), standard + " " + name);
        }
        if (!name.equals("arabic")) {
            var printed = Normalizer.normalize(Pdfs.text(pdf), Normalizer.Form.NFKC);
            assertTrue(printed.contains(Normalizer.normalize(words, Normalizer.Form.NFKC)), printed);
        }
    }

    @Test
    void what_has_no_glyph_stands_as_its_code_point_and_is_told() throws Exception {
        var words = "A tree \uD83C\uDF33, a family \uD83D\uDC68\u200D\uD83D\uDC69\uFE0F, \u4E2D\u6587";
        assertEquals(List.of("U+1F333", "U+1F468", "U+1F469", "U+4E2D", "U+6587"), PRINTER.missingIn(words));
        var pdf = PRINTER.print(PAGE.formatted(words));
        assertTrue(Pdfs.text(pdf).contains("A tree [U+1F333], a family [U+1F468]"), Pdfs.text(pdf));
        for (var standard : Pdfs.promised()) {
            assertEquals("", Pdfs.violations(pdf, standard));
        }
    }

    @Test
    void one_word_of_ten_thousand_letters_and_half_marks_do_no_harm() throws Exception {
        var pdf = PRINTER.print(PAGE.formatted("a".repeat(10_000) + " \u0301\u0301 \u202E\u2066abc \u0627\u0644"));
        assertEquals("", Pdfs.violations(pdf, Pdfs.promised().get(0)));
    }

    @Test
    void nothing_is_fetched_for_it() throws Exception {
        var pdf = PRINTER.print(
                PAGE.formatted("<img alt='x' src='file:///etc/passwd'/><img alt='y' src='http://127.0.0.1:1/x.png'/>"));
        assertTrue(Pdfs.text(pdf).contains("Italic"));
    }

    private static void keep(String name, byte[] pdf) throws Exception {
        var folder = Files.createDirectories(Path.of("target/dossiers"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }
}
