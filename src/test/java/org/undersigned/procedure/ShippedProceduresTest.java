package org.undersigned.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedProceduresTest {

    private static final String DECLARATION = "pace-written-declaration";

    private final Procedures procedures = Procedures.shipped();

    @Test
    void everyFileOfTheFolderIsNamedInTheListThatShips() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/procedures"))) {
            var names = files.map(file -> file.getFileName().toString()).toList();
            assertEquals(new TreeSet<>(ProcedureFiles.SHIPPED), new TreeSet<>(names));
        }
    }

    @Test
    void aDayHasOneVersionAndTheDayOfChangeHasTheNewOne() {
        assertEquals(Optional.empty(), version(LocalDate.of(2009, 12, 31)));
        assertEquals(Optional.of("2010-01"), version(LocalDate.of(2010, 5, 11)));
        assertEquals(Optional.of("2010-01"), version(LocalDate.of(2022, 6, 27)));
        assertEquals(Optional.of("2010-01"), version(LocalDate.of(2023, 1, 29)));
        assertEquals(Optional.of("2023-01"), version(LocalDate.of(2023, 1, 30)));
        assertEquals(
                List.of(
                        "be-resolution",
                        "citizens-petition",
                        "collective-complaint",
                        "eci",
                        "ep-joint-motion",
                        "ep-motion",
                        "open-letter",
                        "pace-motion",
                        DECLARATION,
                        "uk-edm"),
                procedures.inForce(LocalDate.of(2026, 1, 1)).stream()
                        .map(Procedure::id)
                        .toList());
    }

    @Test
    void aPinnedVersionThatIsGoneSaysSo() {
        var gone = assertThrows(IllegalStateException.class, () -> procedures.pinned(DECLARATION, "1999"));
        assertEquals(
                "The procedure pace-written-declaration in version 1999 is pinned by a declaration, but no procedure"
                        + " file has it",
                gone.getMessage());
    }

    @Test
    void everyTextThatAReaderSeesIsInThreeLanguages() {
        for (var procedure : procedures.all()) {
            var texts = Stream.of(
                            Stream.of(procedure.title()),
                            procedure.withdrawSignature().reason().stream(),
                            procedure.admissibility().grounds().stream().map(Admissibility.Ground::text),
                            procedure.sections().stream().flatMap(section -> section.heading().stream()),
                            procedure.print().disclaimer().stream(),
                            procedure.legalEffect().stream())
                    .flatMap(text -> text)
                    .toList();
            assertTrue(texts.size() >= 3, procedure.id());
            texts.forEach(text -> assertTrue(
                    text.byLanguage().keySet().containsAll(List.of("en", "fr", "nl")), () -> procedure.id() + text));
        }
    }

    @Test
    void numbersBecomeReadableReferences() {
        var declaration = procedures.pinned(DECLARATION, "2023-01");
        assertEquals(Optional.of("pace-wd-745"), declaration.reference("No. 745"));
        assertEquals(Optional.empty(), declaration.reference("Doc. 15575"));
        assertEquals(
                Optional.of("pace-doc-14316"),
                procedures.pinned("pace-motion", "2010-01").reference("Doc. 14316"));
    }

    @Test
    void theAssemblyWithdrawsNothingAndAMotionTakesNoNameAfterTabling() {
        var motion = procedures.pinned("pace-motion", "2023-01");
        assertEquals(Withdrawal.Rule.NEVER, motion.withdrawSignature().until());
        assertEquals(Late.FORBIDDEN, motion.late());
        assertEquals(Late.ALLOWED, procedures.pinned(DECLARATION, "2023-01").late());
    }

    @Test
    void ourOwnChoicesAreMarked() {
        var policy = procedures.pinned(DECLARATION, "2023-01").policy();
        assertTrue(policy.containsAll(List.of("limits", "words.tolerance")));
    }

    @Test
    void honorificsHaveTheirFrenchFormAndOthersStayAsSupplied() {
        var print = procedures.pinned(DECLARATION, "2023-01").print();
        assertEquals("M.", print.honorific("Mr", Locale.FRENCH));
        assertEquals("Ms", print.honorific("Mme", Locale.ENGLISH));
        assertEquals("Lord", print.honorific("Lord", Locale.FRENCH));
        assertEquals("Mr", print.honorific("Mr", Locale.forLanguageTag("nl")));
    }

    @Test
    void aTextInALanguageThatIsMissingIsGivenInEnglish() {
        var formula = procedures.pinned(DECLARATION, "2023-01").formula().orElseThrow();
        assertEquals("Nous, soussignés, déclarons ce qui suit :", formula.in(Locale.CANADA_FRENCH));
        assertEquals("We, the undersigned, declare the following:", formula.in(Locale.forLanguageTag("nl")));
    }

    @Test
    void aDirectoryThatIsNotThereStopsTheStart(@TempDir Path directory) throws IOException {
        var missing = directory.resolve("none");
        assertEquals(
                "undersigned.procedures.directory is no directory: " + missing,
                assertThrows(IllegalStateException.class, () -> Procedures.with(missing))
                        .getMessage());
        var file = Files.writeString(directory.resolve("bad.yml"), "id: X\n");
        var bad = assertThrows(ProcedureFileException.class, () -> Procedures.with(directory));
        assertTrue(bad.getMessage().contains("\n  " + file + ": line 1, column 5: id: must be lower-case"));
    }

    private Optional<String> version(LocalDate day) {
        return procedures
                .inForce(DECLARATION, day)
                .map(procedure -> procedure.version().id());
    }
}
