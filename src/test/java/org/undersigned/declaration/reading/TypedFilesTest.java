package org.undersigned.declaration.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that say themselves what a passage is: lists and tables of a word processor, elements of Akoma Ntoso. */
class TypedFilesTest {

    /** Written by another program than ours: two columns of a table, four lists, points below a request. */
    @Test
    void a_table_of_two_columns_is_two_languages_and_its_lists_are_labels() {
        var read = TextFiles.read(Rulebooks.file("trees-two-columns.docx"), "trees.docx", Rulebooks.CHAMBER);
        var nl = read.in("nl").orElseThrow();
        var fr = read.in("fr").orElseThrow();
        assertEquals(Rulebooks.keys(nl), Rulebooks.keys(fr));
        assertEquals(
                List.of(
                        "LEAD : LA CHAMBRE DES REPRÉSENTANTS,",
                        "RECITAL A: considérant que les vieilles routes du pays sont bordées d’arbres;",
                        "RECITAL B: considérant que ces arbres sont plus vieux que l’asphalte;",
                        "LEAD : DEMANDE AU GOUVERNEMENT FÉDÉRAL:",
                        "REQUEST 1: de compter les arbres:",
                        "SUBPARAGRAPH : (a) ceux des routes nationales;",
                        "SUBPARAGRAPH : (b) ceux des drèves;",
                        "REQUEST 2: de n’en abattre aucun."),
                told(fr));
    }

    @Test
    void elements_say_what_a_passage_is() {
        var read = TextFiles.read(Rulebooks.seed("akn/sample-pace-wd.xml"), null, Rulebooks.WRITTEN_DECLARATION);
        var en = read.in("en").orElseThrow();
        assertEquals("TITLE", en.title());
        assertEquals(
                List.of("FORMULA : We, the undersigned, declare the following:", "PARAGRAPH : Paragraph text."),
                told(en));
        assertEquals(List.of(), read.remarks());
        assertEquals(2, read.authors().size());
    }

    @Test
    void letters_and_points_of_a_motion_are_read_and_a_jump_is_told() {
        var read = TextFiles.read(Rulebooks.seed("akn/sample-motion-recitals-fr.xml"), null, Rulebooks.CHAMBER);
        var told = told(read.in("fr").orElseThrow());
        assertTrue(told.contains("RECITAL AA: considérant …;"), told::toString);
        assertTrue(told.contains("REQUEST 2: de …:"), told::toString);
        assertTrue(told.contains("SUBPARAGRAPH : a) …;"), told::toString);
        assertTrue(read.remarks().stream().anyMatch(one -> one.key().equals("reading_label_out_of_order")));
    }

    @Test
    void components_are_languages() {
        var component =
                """
                <component><statement><meta><identification><FRBRExpression><FRBRlanguage language="%s"/>\
                </FRBRExpression></identification></meta><preamble><recitals><recital><num>A.</num><p>%s</p></recital>\
                </recitals></preamble><mainBody><paragraph><num>1.</num><content><p>%s</p></content></paragraph>\
                </mainBody></statement></component>""";
        var file =
                "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><documentCollection><components>"
                        + component.formatted("nld", "overwegende de bomen;", "ze te tellen.")
                        + component.formatted("fra", "considérant les arbres;", "de les compter.")
                        + "</components></documentCollection></akomaNtoso>";
        var read = TextFiles.read(file.getBytes(StandardCharsets.UTF_8), "a.akn", Rulebooks.CHAMBER);
        assertEquals(
                List.of("RECITAL A: overwegende de bomen;", "REQUEST 1: ze te tellen."),
                told(read.in("nl").orElseThrow()));
        assertEquals(
                List.of("RECITAL A: considérant les arbres;", "REQUEST 1: de les compter."),
                told(read.in("fr").orElseThrow()));
    }

    @Test
    void citations_and_letters_of_a_joint_motion_are_told_apart() {
        var text =
                """
                Joint motion on the orchards of the Union

                – having regard to its earlier resolutions on orchards,

                – having regard to Rule 144 of its Rules of Procedure,

                A. whereas the orchards of the Union are old;

                B. whereas nobody has counted them;

                1. Calls on the Commission to count the orchards;

                2. Asks the Member States:
                (a) to name an officer for each of them;
                (b) to report every year;

                3. Instructs its President to forward this resolution.
                """;
        var read = TextFiles.read(text.getBytes(StandardCharsets.UTF_8), null, Rulebooks.JOINT_MOTION);
        var en = read.in("en").orElseThrow();
        assertEquals("Joint motion on the orchards of the Union", en.title());
        assertEquals(
                List.of(
                        "CITATION : having regard to its earlier resolutions on orchards,",
                        "CITATION : having regard to Rule 144 of its Rules of Procedure,",
                        "RECITAL A: whereas the orchards of the Union are old;",
                        "RECITAL B: whereas nobody has counted them;",
                        "REQUEST 1: Calls on the Commission to count the orchards;",
                        "REQUEST 2: Asks the Member States:",
                        "SUBPARAGRAPH : (a) to name an officer for each of them;",
                        "SUBPARAGRAPH : (b) to report every year;",
                        "REQUEST 3: Instructs its President to forward this resolution."),
                told(en));
        assertEquals(List.of(), read.remarks());
    }

    private static List<String> told(TextRead.InLanguage version) {
        return version.passages().stream()
                .map(passage -> passage.type() + " " + passage.label() + ": " + passage.text())
                .toList();
    }
}
