package org.undersigned.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordCountTest {

    private static final String FORMULA = "We, the undersigned, declare the following:";

    @Test
    void number745Has206WordsAnd200WithoutNumerals() {
        var text = SharedData.text("seeds/pace-written-declaration-745.txt");
        var body =
                text.substring(text.indexOf(FORMULA) + FORMULA.length()).lines().toList();
        assertEquals(206, count(policy(true), body));
        assertEquals(200, count(policy(false), body));
        var shipped =
                Procedures.shipped().find("pace-written-declaration", "2023-01").orElseThrow();
        var result = shipped.words().orElseThrow().count(new CountedText("Kazakhstan", FORMULA, body));
        assertEquals(new WordCount(200, 200, WordCount.Verdict.WITHIN, WordPolicy.Enforcement.HARD), result);
    }

    @Test
    void aNumberSetApartByASpaceIsTwoNumeralsWhateverTheSpace() {
        for (var space : List.of(" ", "\u00a0", "\u202f", "\u2009", "\t", "\n")) {
            assertEquals(4, count(policy(true), List.of("10" + space + "000 arrested protesters,")));
            assertEquals(2, count(policy(false), List.of("10" + space + "000 arrested protesters,")));
        }
    }

    @Test
    void marksAloneAreNoWords() {
        assertEquals(4, count(policy(true), List.of("déclarons ce qui suit\u00a0: – « … »")));
    }

    @Test
    void wordsWithHyphenApostropheOrDigitsAreOneWord() {
        assertEquals(4, count(policy(false), List.of("Russian-led l’homme COVID-19 2nd 145. 3,5 50% 1/3 2022,")));
    }

    @Test
    void charactersThatOnlyLookLikeSpacesDoNotShortenAText() {
        assertEquals(3, count(policy(true), List.of("one\u2800two\u3164three")));
    }

    @Test
    void theFormulaCountsOnlyWhereThePolicySaysSo() {
        var text = new CountedText("A title", FORMULA, List.of("one two"));
        assertEquals(2, policy(true).count(text).words());
        var all = new WordPolicy(
                200,
                WordPolicy.Scope.TITLE_AND_BODY,
                false,
                true,
                0,
                WordPolicy.Enforcement.WARN,
                WordPolicy.When.ALWAYS);
        assertEquals(10, all.count(text).words());
    }

    @Test
    void aToleranceLetsPassAndThenRefuses() {
        var hard = new WordPolicy(
                3, WordPolicy.Scope.BODY, true, true, 2, WordPolicy.Enforcement.HARD, WordPolicy.When.ALWAYS);
        assertEquals(WordCount.Verdict.WITHIN, result(hard, "a b c").verdict());
        assertEquals(WordCount.Verdict.TOLERATED, result(hard, "a b c d e").verdict());
        assertEquals(2, result(hard, "a b c d e").over());
        assertEquals(WordCount.Verdict.OVER, result(hard, "a b c d e f").verdict());
        assertTrue(result(hard, "a b c d e f").refuses());
        assertEquals(2, result(hard, "a").left());
        var warn = new WordPolicy(
                3, WordPolicy.Scope.BODY, true, true, 0, WordPolicy.Enforcement.WARN, WordPolicy.When.ALWAYS);
        assertFalse(result(warn, "a b c d").refuses());
    }

    @Test
    void theCountIsSaidInTheReadersLanguage() {
        var hard = new WordPolicy(
                3, WordPolicy.Scope.BODY, true, true, 2, WordPolicy.Enforcement.HARD, WordPolicy.When.ALWAYS);
        assertEquals("2 of 3 words", result(hard, "a b").sentence(Sentences.in("en")));
        assertEquals("1 word left", result(hard, "a b").remark(Sentences.in("en")));
        assertEquals(
                "2 mots au-dessus de la limite, encore tolérés",
                result(hard, "a b c d e").remark(Sentences.in("fr")));
        assertEquals("3 woorden te veel", result(hard, "a b c d e f").remark(Sentences.in("nl")));
    }

    @Test
    void anEmptyTextHasNoWords() {
        assertEquals(0, count(policy(true), List.of("", "  \u00a0 ")));
        assertEquals(0, count(policy(true), List.of()));
    }

    private static WordCount result(WordPolicy policy, String text) {
        return policy.count(CountedText.body(List.of(text)));
    }

    private static int count(WordPolicy policy, List<String> body) {
        return policy.count(CountedText.body(body)).words();
    }

    private static WordPolicy policy(boolean numerals) {
        return new WordPolicy(
                200, WordPolicy.Scope.BODY, true, numerals, 0, WordPolicy.Enforcement.HARD, WordPolicy.When.ALWAYS);
    }
}
