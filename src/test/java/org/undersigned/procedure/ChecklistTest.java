package org.undersigned.procedure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChecklistTest {

    private static final Map<String, Integer> FOUR = Map.of("IT", 7, "NL", 4, "MT", 3, "FI", 2);

    @Nested
    class OfAWrittenDeclaration {

        private final Procedure procedure =
                Procedures.shipped().find("pace-written-declaration", "2023-01").orElseThrow();

        @Test
        void sixteenSignaturesLackFour() {
            var checklist = procedure.checklist(Stage.TABLE, Counts.of(16, FOUR, Map.of("SOC", 10, "ALDE", 6)));
            assertFalse(checklist.met());
            assertEquals(
                    "16 of 20 signatures · 4 of 4 delegations · 2 of 2 groups", checklist.sentence(Sentences.in("en")));
            assertEquals("Missing: 4 signatures", checklist.missingSentence(Sentences.in("en")));
            assertEquals(
                    "16 sur 20 signatures · 4 sur 4 délégations · 2 sur 2 groupes",
                    checklist.sentence(Sentences.in("fr")));
            assertEquals("Il manque : 4 signatures", checklist.missingSentence(Sentences.in("fr")));
            assertEquals(
                    "16 van 20 handtekeningen · 4 van 4 delegaties · 2 van 2 fracties",
                    checklist.sentence(Sentences.in("nl")));
            assertEquals("Er ontbreekt: 4 handtekeningen", checklist.missingSentence(Sentences.in("nl")));
        }

        @Test
        void nrIsNoGroupAndNeitherIsAGroupWithoutSignatures() {
            var counts = Counts.of(20, FOUR, Map.of("SOC", 15, "NR", 5, "ALDE", 0, "", 3));
            var checklist = procedure.checklist(Stage.TABLE, counts);
            assertEquals(List.of(new ChecklistItem(Metric.DISTINCT_GROUPS, 2, 1, 1, false)), checklist.missing());
            assertEquals("Missing: 1 group", checklist.missingSentence(Sentences.in("en")));
        }

        @Test
        void moreThanRequiredIsMetAndSaidSo() {
            var checklist = procedure.checklist(Stage.TABLE, Counts.of(31, FOUR, Map.of("SOC", 20, "ALDE", 11)));
            assertTrue(checklist.met());
            assertEquals("Everything that is required is there.", checklist.missingSentence(Sentences.in("en")));
            assertEquals("Tout ce qui est requis est réuni.", checklist.missingSentence(Sentences.in("fr")));
        }

        @Test
        void nothingReachedIsNothingOfEverything() {
            var checklist = procedure.checklist(Stage.TABLE, Counts.of(0, Map.of(), Map.of()));
            assertEquals(
                    "Missing: 20 signatures, 4 delegations, 2 groups", checklist.missingSentence(Sentences.in("en")));
        }

        @Test
        void aStageThatAsksForNothingIsMet() {
            var checklist = procedure.checklist(Stage.DEBATE, Counts.of(0, Map.of(), Map.of()));
            assertTrue(checklist.met());
            assertEquals("", checklist.sentence(Sentences.in("en")));
        }

        @Test
        void anItemGivesItsKeyAndArgumentsToOthers() {
            var item = procedure
                    .checklist(Stage.TABLE, Counts.of(16, FOUR, Map.of()))
                    .items()
                    .get(0);
            assertEquals("procedure_requirement_signatures", item.messageKey());
            assertArrayEquals(new Object[] {16, 20}, item.args());
            assertArrayEquals(new Object[] {4}, item.missingArgs());
        }
    }

    @Nested
    class OfAMotion {

        private final Procedure procedure =
                Procedures.shipped().find("pace-motion", "2023-01").orElseThrow();

        @Test
        void aCommitteeNeedsNoSignatures() {
            var counts = Counts.of(0, Map.of(), Map.of()).tabledBy(0, true);
            var checklist = procedure.checklist(Stage.TABLE, counts);
            assertTrue(checklist.met());
            assertEquals("adopted by a committee", checklist.sentence(Sentences.in("en")));
        }

        @Test
        void whileNoAlternativeIsMetTheNearestIsShown() {
            var checklist = procedure.checklist(Stage.TABLE, Counts.of(3, Map.of("IT", 3), Map.of()));
            assertEquals("3 of 20 signatures · 1 of 5 delegations", checklist.sentence(Sentences.in("en")));
            assertEquals(1, checklist.otherAlternatives());
        }
    }

    @Test
    void aFractionOfMembersIsRoundedUpAndAMajorityIsMoreThanHalf() {
        assertEquals(36, Fraction.parse("1/20").orElseThrow().of(705));
        assertEquals(353, Fraction.parse(">1/2").orElseThrow().of(705));
        assertEquals(361, Fraction.parse(">1/2").orElseThrow().of(720));
        assertEquals(Optional.empty(), Fraction.parse("3/2"));
        assertEquals(Optional.empty(), Fraction.parse(">1/1"));
        assertEquals(Optional.empty(), Fraction.parse("1/0"));
    }

    @Test
    void aFractionOfAnUnknownNumberIsNeverMet() {
        var half = new Condition(Metric.FRACTION_OF_MEMBERS, 0, Fraction.parse(">1/2"), Map.of());
        var unknown = check(half, Counts.of(400, Map.of(), Map.of()));
        assertFalse(unknown.met());
        assertEquals("400 signatures; the number of members is not known", unknown.sentence(Sentences.in("en")));
        assertEquals("Missing: the number of members", unknown.missingSentence(Sentences.in("en")));
        assertTrue(
                check(half, Counts.of(400, Map.of(), Map.of()).withMembers(705)).met());
    }

    @Test
    void aStateCountsOnceItHasItsOwnMinimum() {
        var states = new Condition(Metric.PER_STATE_TABLE, 2, Optional.empty(), Map.of("BE", 100, "DK", 50, "MT", 10));
        var counts = Counts.of(160, Map.of(), Map.of()).withStates(Map.of("BE", 99, "DK", 50, "FR", 1000));
        assertEquals("1 of 2 states at its minimum", check(states, counts).sentence(Sentences.in("en")));
        assertTrue(check(states, counts.withStates(Map.of("BE", 100, "DK", 50))).met());
    }

    @Test
    void everyRepresentedPersonConsentsAndThereIsAtLeastOne() {
        var consent = new Condition(Metric.CONSENT_OF_EVERY_REPRESENTED_PERSON, 1, Optional.empty(), Map.of());
        var counts = Counts.of(0, Map.of(), Map.of());
        assertFalse(check(consent, counts).met());
        assertEquals(
                "Missing: 1 consent",
                check(consent, counts.withConsents(129, 128)).missingSentence(Sentences.in("en")));
        assertTrue(check(consent, counts.withConsents(129, 129)).met());
    }

    @Test
    void everySentenceExistsInEveryLanguageWithItsPlurals() {
        var english = new TreeSet<>(Sentences.file("en").stringPropertyNames());
        for (var language : List.of("en", "fr", "nl")) {
            assertEquals(english, new TreeSet<>(Sentences.file(language).stringPropertyNames()));
            english.forEach(
                    key -> assertFalse(Sentences.in(language).say(key, 1, 2).isBlank(), key));
            for (var metric : Metric.values()) {
                assertNotNull(Sentences.file(language).getProperty(metric.messageKey));
                assertNotNull(Sentences.file(language).getProperty(metric.missingKey));
            }
            for (var wrong : SignatoryLineException.Wrong.values()) {
                assertNotNull(Sentences.file(language).getProperty(wrong.messageKey));
            }
        }
    }

    private static Checklist check(Condition condition, Counts counts) {
        var alternative = new Requirement.AllOf(List.of(condition));
        return new Requirement(Stage.SUBMIT, List.of(alternative), Set.of()).check(counts);
    }
}
