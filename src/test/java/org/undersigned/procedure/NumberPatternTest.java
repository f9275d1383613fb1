package org.undersigned.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

    @ParameterizedTest
    @CsvSource({
        "No. {n}, No. 745",
        "Doc. {n}, Doc. 15575",
        "RC-B{term}-{lowest:4}/{year}, RC-B9-0144/2021",
        "{year}/{n}(RSP), 2021/2544(RSP)",
        "P{term}_TA({year}){n:4}, P9_TA(2021)0056",
        "{n:4}/{year}, 0034/2009",
        "DOC {term} {base}/{seq:3}, DOC 55 1591/001",
        "{n}, 1324",
        "{base}A{n}, 96A1",
        "ECI({year}){n:6}, ECI(2019)000007"
    })
    void realNumbersComeBackAsTheyWere(String pattern, String number) {
        var numbers = NumberPattern.of(pattern);
        assertEquals(number, numbers.format(numbers.parse(number).orElseThrow()));
    }

    @Test
    void theLowestNumberIsReadFromAJointMotion() {
        assertEquals(
                Map.of(NumberPart.TERM, 9, NumberPart.LOWEST, 144, NumberPart.YEAR, 2021),
                NumberPattern.of("RC-B{term}-{lowest:4}/{year}")
                        .parse("RC-B9-0144/2021")
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"No. 0745", "No.745", "no. 745", "No. -1", "No. 745a", "No. ٧٤٥", "", "No. 12345678901"})
    void whatIsNotOfThePatternIsNoNumber(String text) {
        assertEquals(Optional.empty(), NumberPattern.of("No. {n}").parse(text));
    }

    @Test
    void spacesOfAnyKindAreOneSpace() {
        assertEquals(
                Map.of(NumberPart.N, 745),
                NumberPattern.of("No. {n}").parse(" No.\u00a0745\n").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No. {number}|there is no placeholder {number}",
                "No. {n|a brace in \"No. {n\" belongs to no placeholder",
                "No. {n}{year}|two numbers need something between them",
                "{n} of {n}|{n} stands there twice",
                "No.|a number needs a placeholder such as {n}, and at most 100 characters"
            })
    void aBadPatternSaysWhatIsWrong(String pattern, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> NumberPattern.of(pattern))
                        .getMessage());
    }

    @Test
    void aMissingNumberIsNotMadeUp() {
        var pattern = NumberPattern.of("{n}/{year}");
        assertThrows(IllegalArgumentException.class, () -> pattern.format(Map.of(NumberPart.N, 3)));
        assertThrows(
                IllegalArgumentException.class, () -> pattern.format(Map.of(NumberPart.N, -3, NumberPart.YEAR, 2020)));
    }

    @Test
    void laterEditionsAreMarkedInEachLanguage() {
        var numbering = Procedures.shipped()
                .find("pace-written-declaration", "2023-01")
                .orElseThrow()
                .numbering();
        var mark = numbering.editionSuffix().orElseThrow();
        assertEquals("Doc. 15575", numbering.withEdition("Doc. 15575", 1, Locale.ENGLISH));
        assertEquals("Doc. 15575, 2nd edition", numbering.withEdition("Doc. 15575", 2, Locale.ENGLISH));
        assertEquals("11th edition", mark.format(11, Locale.ENGLISH));
        assertEquals("2e édition", mark.format(2, Locale.FRENCH));
        assertEquals("3e editie", mark.format(3, Locale.forLanguageTag("nl")));
        assertEquals(OptionalInt.of(2), mark.parse("2nd edition", Locale.ENGLISH));
        assertEquals(OptionalInt.empty(), mark.parse("2th edition", Locale.ENGLISH));
        assertEquals(OptionalInt.empty(), mark.parse("1st edition", Locale.ENGLISH));
        assertThrows(IllegalArgumentException.class, () -> mark.format(0, Locale.ENGLISH));
    }
}
