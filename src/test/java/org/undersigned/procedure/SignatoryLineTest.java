package org.undersigned.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatoryLineTest {

    private static final PrintPattern PATTERN =
            PrintPattern.of("{honorific} {given} {particle} {family}, {country}, {group}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mr Caspar Van den BERG, Netherlands, ALDE|Mr|Caspar|Van den|BERG|Netherlands|ALDE",
                "Alexander [The Earl of] DUNDEE, United Kingdom||Alexander [The Earl of]||DUNDEE|United Kingdom|",
                "Mr Andreas Sjalg UNNELAND, Norway, UEL|Mr|Andreas Sjalg||UNNELAND|Norway|UEL",
                "Mr Lluís Maria de PUIG i OLIVE, Spain, SOC|Mr|Lluís Maria|de|PUIG i OLIVE|Spain|SOC",
                "Mr Frank J. JENSSEN, Norway, EPP/CD|Mr|Frank J.||JENSSEN|Norway|EPP/CD",
                "Mr J.-P. MIGNON, France|Mr|J.-P.||MIGNON|France|",
                "Ms Siobhán McCARTHY, Ireland|Ms|Siobhán||McCARTHY|Ireland|",
                "Mr Massimo D'ALEMA, Italy|Mr|Massimo||D'ALEMA|Italy|",
                "Mr Massimo d'ALEMA, Italy|Mr|Massimo||d'ALEMA|Italy|",
                "Ms Ana GARCÍA de la TORRE, Spain|Ms|Ana||GARCÍA de la TORRE|Spain|",
                "Mme Anne von der STRAßER, Allemagne|Mme|Anne|von der|STRAßER|Allemagne|",
                "Lord ADONIS, SOC|Lord|||ADONIS||SOC",
                "Baroness Doreen E. MASSEY, United Kingdom, SOC|Baroness|Doreen E.||MASSEY|United Kingdom|SOC",
                "Mr Di BARTOLO, Malta|Mr|Di||BARTOLO|Malta|",
                "BERG||||BERG||"
            })
    void aNameIsReadInItsPartsAndPrintedAgain(
            String entry,
            String honorific,
            String given,
            String particle,
            String family,
            String country,
            String group) {
        var name = PrintedName.of(honorific, given, particle, family, country, group);
        assertEquals(List.of(name), SignatoryLine.parse(entry));
        assertEquals(entry, PATTERN.print(name));
    }

    @Test
    void clumsySpacesAreReadAsOne() {
        assertEquals(
                List.of(
                        PrintedName.of("Mr", "Roberto", "", "RAMPI", "Italy", "SOC"),
                        PrintedName.of("Lord", "Andrew", "", "ADONIS", "United Kingdom", "SOC")),
                SignatoryLine.parse("  Mr\u00a0Roberto  RAMPI, Italy,SOC;Lord Andrew ADONIS ,\nUnited Kingdom, SOC "));
    }

    @Test
    void everyEntryThatCannotBeReadIsNamedWithItsNumberAndTheReason() {
        var line = "Mr Roberto RAMPI, Italy ; ; Mr Joe Smith, Malta ; Mr A BC, D, E, F ; Ms " + "X".repeat(400)
                + " ; Mr B\u202eAD GUY, Italy ; Ms Eva ROE, , SOC";
        var wrong = assertThrows(SignatoryLineException.class, () -> SignatoryLine.parse(line));
        assertEquals(
                List.of("2 EMPTY", "3 NO_FAMILY", "4 PARTS", "5 TOO_LONG", "6 CHARACTERS", "7 PARTS"),
                wrong.entries().stream()
                        .map(entry -> entry.number() + " " + entry.wrong())
                        .toList());
        assertTrue(wrong.getMessage().startsWith("entry 2 EMPTY; entry 3 NO_FAMILY \"Mr Joe Smith, Malta\""));
        var third = wrong.entries().get(1);
        assertEquals(
                "Entry 3 of the signatories has no family name in capitals: “Mr Joe Smith, Malta”",
                Sentences.in("en").say(third.messageKey(), third.args()));
    }

    @Test
    void aHostileLineIsRefusedQuickly() {
        var many = assertThrows(SignatoryLineException.class, () -> SignatoryLine.parse("A;".repeat(2_000_000)));
        assertEquals(5001, many.entries().get(0).number());
        assertThrows(SignatoryLineException.class, () -> SignatoryLine.parse("a ".repeat(1_000_000)));
    }

    @Test
    void anEmptyLineHasAnEmptyEntry() {
        assertThrows(SignatoryLineException.class, () -> SignatoryLine.parse(""));
    }

    @Test
    void aNameThatWouldForgeAnotherEntryIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> PrintedName.of("", "A", "", "X ; Mr Y", "", ""));
        assertThrows(IllegalArgumentException.class, () -> PrintedName.of("", "A\nB", "", "X", "", ""));
        assertThrows(IllegalArgumentException.class, () -> PrintedName.of("", "A", "", " ", "", ""));
    }
}
