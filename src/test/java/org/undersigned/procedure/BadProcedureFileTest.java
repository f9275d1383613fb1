package org.undersigned.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One change to a file that is right, and the whole message that its author reads. */
class BadProcedureFileTest {

    @Test
    void theSmallestFileIsRight() {
        assertEquals(List.of(), problems(smallest()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // unknown, missing, empty, twice
                "late: ALLOWED|lat: ALLOWED|a.yaml: line 1, column 1: late: is missing",
                "scope: RUNNING|scop: RUNNING|a.yaml: line 15, column 12: numbering.scope: is missing",
                "onExpiry: CLOSE|onExpiry: CLOSE, opend: X|a.yaml: line 10, column 66: window.opend: is unknown; fields here are closes, duration, onExpiry, opens",
                "body: house|body:|a.yaml: line 2, column 6: body: must not be empty",
                "body: house|body: house\\nbody: other|a.yaml: line 3, column 1: body: is given twice",
                "title: { en: Letter }|title: {}|a.yaml: line 6, column 8: title.en: is missing: a text needs at least one language",
                // types and ranges
                "title: { en: Letter }|title: Letter|a.yaml: line 6, column 8: title: must be a mapping of fields",
                "id: letter|id: [letter]|a.yaml: line 1, column 5: id: must be a text",
                "id: letter|id: Letter|a.yaml: line 1, column 5: id: must be lower-case letters, digits and hyphens, at most 50, but is \"Letter\"",
                "[ { type: PARAGRAPHS } ]|{ type: PARAGRAPHS }|a.yaml: line 17, column 11: sections: must be a list",
                "[ { type: PARAGRAPHS } ]|[]|a.yaml: line 17, column 11: sections: must not be empty",
                "{ type: PARAGRAPHS }|{ type: PARAGRAPH }|a.yaml: line 17, column 21: sections[0].type: must be one of FORMULA, PARAGRAPHS, CITATIONS, RECITALS, REQUESTS, EXPLANATION, BACKGROUND, DETAILS, OBJECTIVES, LETTERHEAD, ADDRESSEES, SALUTATION, DEMANDS, FACTS, LAW, CASE_SHEETS, ANNEX, but is \"PARAGRAPH\"",
                "late: ALLOWED|late: ALLOWED\\nwords: { max: many, enforcement: HARD }|a.yaml: line 12, column 15: words.max: must be a whole number",
                "late: ALLOWED|late: ALLOWED\\nwords: { max: 0, enforcement: HARD }|a.yaml: line 12, column 15: words.max: must be between 1 and 1000000, but is 0",
                "late: ALLOWED|late: ALLOWED\\nwords: { max: 9, countNumerals: maybe, enforcement: HARD }|a.yaml: line 12, column 33: words.countNumerals: must be true or false",
                "2020-01-01|2020-13-01|a.yaml: line 4, column 27: versions[0].validFrom: must be a day such as 2023-01-30",
                "Europe/Paris|Europe/Strasbourg|a.yaml: line 5, column 11: timeZone: is no time zone such as Europe/Paris: \"Europe/Strasbourg\"",
                "{ en: Letter }|{ english: Letter }|a.yaml: line 6, column 19: title.english: is not a language code such as en, fr, nl",
                "ruleRef: ours|ruleRef: ours, sourceUrl: \"javascript:alert(1)\"|a.yaml: line 4, column 65: versions[0].sourceUrl: must be a web address that begins with https://",
                // patterns
                "{n}|No. {number}|a.yaml: line 15, column 51: numbering.patterns[0].pattern: is no number pattern: there is no placeholder {number}",
                "{given} {family}|{given} {name}|a.yaml: line 18, column 19: print.pattern: is no print pattern: there is no placeholder {name}",
                "{given} {family}|{given}|a.yaml: line 18, column 19: print.pattern: is no print pattern: {family} is missing",
                "{given} {family}|{family} ({group}|a.yaml: line 18, column 19: print.pattern: is no print pattern: a brace or bracket is not closed, or not around one placeholder",
                // contradictions
                "ruleRef: ours|validTo: 2020-01-01, ruleRef: ours|a.yaml: line 4, column 48: versions[0].validTo: must be after validFrom 2020-01-01",
                "closes: SUBMISSION|closes: TABLING|a.yaml: line 11, column 7: late: contradicts window.closes: TABLING",
                "closes: SUBMISSION|closes: DURATION|a.yaml: line 10, column 9: window.duration: is missing: the window closes after a duration",
                "closes: SUBMISSION|closes: DURATION, duration: 6 months|a.yaml: line 10, column 57: window.duration: must be a period such as P6M or P90D",
                "opens: GATHERING|opens: PUBLICATION|a.yaml: line 10, column 18: window.opens: contradicts closes: the window would close before it opens",
                "republish: LIVE|republish: NONE|a.yaml: line 12, column 12: republish: contradicts late: ALLOWED, the added names would never be published",
                "until: ANYTIME }\\nwithdrawD|until: NEVER }\\nwithdrawD|a.yaml: line 13, column 20: withdrawSignature.reason: is missing: who may never withdraw must be told why",
                "by: ORIGINATOR|by: NOBODY|a.yaml: line 14, column 43: withdrawDeclaration.until: contradicts by: NOBODY",
                "mode: ANY|mode: ALL|a.yaml: line 16, column 12: languages.required: is missing: mode ALL needs languages",
                "type: PARAGRAPHS|type: FORMULA|a.yaml: line 1, column 1: formula: is missing: sections have a FORMULA",
                "late: ALLOWED|late: ALLOWED\\npolicy: [words.tolerance]|a.yaml: line 12, column 9: policy: names words.tolerance, which is not in this file",
                "late: ALLOWED|late: ALLOWED\\nrequires: [ { stage: TABLE, anyOf: [ { allOf: [ { metric: SIGNATURES, value: 3 }, { metric: DISTINCT_GROUPS, value: 4 } ] } ] } ]|a.yaml: line 12, column 47: requires[0].anyOf[0].allOf: contradicts itself: 3 signatures cannot come from 4 DISTINCT_GROUPS",
                "late: ALLOWED|late: ALLOWED\\nrequires: [ { stage: TABLE, anyOf: [ { allOf: [ { metric: FRACTION_OF_MEMBERS, value: half } ] } ] } ]|a.yaml: line 12, column 87: requires[0].anyOf[0].allOf[0].value: must be a fraction such as 1/20, or \">1/2\" for more than half",
                // contradictions of authors, signatories and requirements
                "author: { capacities: [CITIZEN] }|author: { capacities: [CITIZEN], max: 2, shown: 3 }|a.yaml: line 8, column 49: author.shown: contradicts max: 3 is more than 2",
                "author: { capacities: [CITIZEN] }|author: { capacities: [CITIZEN], max: 2, distinctStates: 3 }|a.yaml: line 8, column 58: author.distinctStates: must be between 0 and 2, but is 3",
                "sign: { capacities: [CITIZEN] }|sign: { capacities: [CITIZEN], pseudonym: true }|a.yaml: line 9, column 43: sign.pseudonym: contradicts capacities: only a REPRESENTED_PERSON may stand under one",
                "sign: { capacities: [CITIZEN] }|sign: { capacities: [MEMBER], visibilities: [PUBLIC] }|a.yaml: line 9, column 45: sign.visibilities: contradicts capacities: only a CITIZEN may choose",
                "sign: { capacities: [CITIZEN] }|sign: { capacities: [CITIZEN], minimumAge: { BE: 16 } }|a.yaml: line 9, column 44: sign.minimumAge: contradicts requiredData: nobody is asked for a DATE_OF_BIRTH",
                "sign: { capacities: [CITIZEN] }|sign: { capacities: [CITIZEN], requiredData: [DATE_OF_BIRTH], minimumAge: { BE: 160 } }|a.yaml: line 9, column 81: sign.minimumAge.BE: must be between 1 and 120, but is 160",
                "sign: { capacities: [CITIZEN] }|sign: { capacities: [CITIZEN], requiredData: [DATE_OF_BIRTH], minimumAge: { Belgium: 16 } }|a.yaml: line 9, column 86: sign.minimumAge.Belgium: is not a state code such as BE",
                "late: ALLOWED|late: ALLOWED\\nrequires: [ { stage: TABLE, anyOf: [ { allOf: [ { metric: ON_BEHALF_OF_GROUP } ] } ] } ]|a.yaml: line 12, column 11: requires: ON_BEHALF_OF_GROUP can never be reached: author.onBehalfOf has no GROUP",
                "late: ALLOWED|late: ALLOWED\\nrequires: [ { stage: TABLE, anyOf: [ { allOf: [ { metric: ADOPTED_BY_COMMITTEE } ] } ] } ]|a.yaml: line 12, column 11: requires: ADOPTED_BY_COMMITTEE can never be reached: author.onBehalfOf has no COMMITTEE",
                "late: ALLOWED|late: ALLOWED\\nrequires: [ { stage: SUBMIT, anyOf: [ { allOf: [ { metric: CONSENT_OF_EVERY_REPRESENTED_PERSON } ] } ] } ]|a.yaml: line 12, column 11: requires: CONSENT_OF_EVERY_REPRESENTED_PERSON can never be reached: sign.capacities have no REPRESENTED_PERSON",
                "late: ALLOWED|late: ALLOWED\\nrequires: [ { stage: SUBMIT, anyOf: [ { allOf: [ { metric: PER_STATE_TABLE, value: 1, perState: { BE: 2 } } ] } ] } ]|a.yaml: line 12, column 11: requires: PER_STATE_TABLE can never be reached: sign.requiredData tell no NATIONALITY or COUNTRY",
                // contradictions of sections, numbers, outcomes, answers
                "[ { type: PARAGRAPHS } ]|[ { type: FORMULA, begins: { en: We } } ]\\nformula: { en: We }|a.yaml: line 17, column 38: sections[0].begins: contradicts type: FORMULA, whose words are the formula",
                "{ type: PARAGRAPHS }|{ type: PARAGRAPHS, begins: We }|a.yaml: line 17, column 41: sections[0].begins: must be a mapping of fields",
                "{ type: PARAGRAPHS }|{ type: PARAGRAPHS, characters: 0 }|a.yaml: line 17, column 45: sections[0].characters: must be between 1 and 1000000, but is 0",
                "{ type: PARAGRAPHS }|{ type: PARAGRAPHS, max: 2, min: 3 }|a.yaml: line 17, column 38: sections[0].max: contradicts min: 2 is less than 3",
                "\"{n}\"|\"RC {lowest}\"|a.yaml: line 15, column 12: numbering: {lowest} contradicts replaces: it is the lowest number of what is replaced",
                "late: ALLOWED|late: ALLOWED\\nvote: COUNTED|a.yaml: line 12, column 7: vote: contradicts outcomes: nothing is ADOPTED or REJECTED",
                "until: ANYTIME }\\nwithdrawD|until: UNTIL_ADOPTION }\\nwithdrawD|a.yaml: line 13, column 20: withdrawSignature: until: UNTIL_ADOPTION contradicts outcomes: nothing is ADOPTED",
                "late: ALLOWED|late: ALLOWED\\nanswers: { RESPONSE: P21D }|a.yaml: line 12, column 10: answers: RESPONSE contradicts requires: there is no stage RESPONSE",
                "late: ALLOWED|late: ALLOWED\\nanswers: { SUBMIT: soon }|a.yaml: line 12, column 20: answers.SUBMIT: must be a period such as P6M or P90D",
                "late: ALLOWED|late: ALLOWED\\nanswers: { SUBMIT: P0D }|a.yaml: line 12, column 20: answers.SUBMIT: must be longer than nothing and at most a hundred years",
                "late: ALLOWED|late: ALLOWED\\nanswers: { LATER: P1D }|a.yaml: line 12, column 10: answers.RESPONSE: is missing: after which stage an answer is due, and within how long",
                "late: ALLOWED|late: ALLOWED\\nwords: { max: 9, enforcement: HARD, when: SOMETIMES }|a.yaml: line 12, column 43: words.when: must be one of ALWAYS, URGENCY, but is \"SOMETIMES\"",
                // numbers out of range
                "late: ALLOWED|late: ALLOWED\\nwords: { max: 99999999999999999999, enforcement: HARD }|a.yaml: line 12, column 15: words.max: must be a whole number",
                "late: ALLOWED|late: ALLOWED\\nwords: { max: -5, enforcement: HARD }|a.yaml: line 12, column 15: words.max: must be between 1 and 1000000, but is -5",
                "late: ALLOWED|late: ALLOWED\\nwords: { max: .inf, enforcement: HARD }|a.yaml: line 12, column 15: words.max: must be a whole number",
                "late: ALLOWED|late: ALLOWED\\nanswers: { SUBMIT: P99999999999Y }|a.yaml: line 12, column 20: answers.SUBMIT: must be a period such as P6M or P90D",
                // hostile or broken YAML
                "title: { en: Letter }|title: &t { en: Letter }|a.yaml: line 6, column 8: anchors are not allowed: &\"t\"",
                "id: letter|id: !!javax.script.ScriptEngineManager [x]|a.yaml: line 1, column 5: tags are not allowed: \"tag:yaml.org,2002:javax.script.ScriptEngineManager\"",
                "id: letter|id: !mine letter|a.yaml: line 1, column 5: tags are not allowed: \"!mine\"",
                "{ en: Letter }|{ en: Letter|a.yaml: line 7, column 10: is not YAML: expected ',' or '}', but got :",
                "id: letter|id: letter: 1|a.yaml: line 1, column 11: is not YAML: mapping values are not allowed here",
            })
    void oneMistakeGivesItsPlaceAndWhatIsWrong(String right, String wrong, String message) {
        var changed = smallest().replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));
        assertTrue(!changed.equals(smallest()), "the file must change");
        assertEquals(message, problems(changed).get(0).toString());
    }

    @Test
    void everyProblemOfAFileIsSaidAtOnceInTheOrderOfItsLines() {
        var file = smallest()
                .replace("house", "The House")
                .replace("ANYTIME }", "SOMETIMES }")
                .replace("late", "Late");
        assertEquals(
                List.of("late", "body", "Late", "withdrawSignature.until", "withdrawDeclaration.until"),
                problems(file).stream().map(Problem::path).toList());
    }

    @Test
    void aliasesAreRefusedBeforeTheyGrow() {
        var bomb = new StringBuilder("a: &a [x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            var before = (char) (c - 1);
            bomb.append(c + ": &" + c + " [*" + before + ", *" + before + "]\n");
        }
        assertEquals(
                "aliases are not allowed: *\"a\"",
                problems(bomb.toString()).get(2).what());
    }

    @Test
    void deepNestingIsRefusedHoweverDeep() {
        assertEquals(
                "a.yaml: line 1, column 13: nested deeper than 12 levels",
                problems("[".repeat(100_000)).get(0).toString());
    }

    @Test
    void largeEmptyWronglyEncodedAndManifoldFilesAreRefused() {
        assertEquals(
                "a.yaml: is larger than 256 KB",
                problems("#".repeat(300_000)).get(0).toString());
        assertEquals("a.yaml: is empty", problems("# nothing\n").get(0).toString());
        assertEquals(
                "a.yaml: must be a mapping of fields", problems("- a\n").get(0).toString());
        assertEquals(
                "a.yaml: line 2, column 1: a procedure file holds one document, not several",
                problems("a: 1\n---\nb: 2\n").get(0).toString());
        var latin = new YamlFile("a.yaml", "title: Société".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("a.yaml: is not UTF-8", problemsOf(latin).get(0).toString());
        assertTrue(problems("a: \u0000\n").get(0).what().startsWith("is not YAML: "));
    }

    @Test
    void aHostileValueCannotForgeALineOfTheLog() {
        var problem = problems(smallest().replace("id: letter", "id: \"x\\nINFO all is well " + "y".repeat(500) + "\""))
                .get(0)
                .toString();
        assertEquals(1, problem.lines().count());
        assertTrue(problem.length() < 250);
    }

    @Test
    void aHundredThousandProblemsAreNotAllKept() {
        var sections = "[" + "{}, ".repeat(60_000) + "]";
        assertEquals(
                100,
                problems(smallest().replace("[ { type: PARAGRAPHS } ]", sections))
                        .size());
    }

    @Test
    void twoFilesWithTheSameVersionNameEachOther() {
        assertEquals(
                "b.yaml: line 4, column 5: versions: letter 1 is there already (a.yaml, line 4)",
                problemsOf(file("a.yaml", smallest()), file("b.yaml", smallest()))
                        .get(0)
                        .toString());
    }

    @Test
    void theBeginningOfAnAddressBelongsToOneProcedure() {
        var other = smallest().replace("id: letter", "id: letters");
        assertEquals(
                "b.yaml: line 4, column 5: versions: the refPrefix letter belongs to letter (a.yaml, line 4)",
                problemsOf(file("a.yaml", smallest()), file("b.yaml", other))
                        .get(0)
                        .toString());
    }

    @Test
    void versionsThatAreInForceOnTheSameDayAreRefused() {
        var other = smallest().replace("id: \"1\"", "id: \"2\"").replace("2020-01-01", "2021-06-01");
        assertEquals(
                "b.yaml: line 4, column 5: versions: letter 2 is in force on days of 1 (a.yaml, line 4)",
                problemsOf(file("a.yaml", smallest()), file("b.yaml", other))
                        .get(0)
                        .toString());
        var ended = smallest().replace("2020-01-01", "2020-01-01, validTo: 2021-06-01");
        assertEquals(List.of(), problemsOf(file("a.yaml", ended), file("b.yaml", other)));
        var foreign = other.replace("house", "senate");
        assertEquals(
                "b.yaml: line 4, column 5: versions: letter 2 belongs to another body than 1 (a.yaml, line 4)",
                problemsOf(file("a.yaml", ended), file("b.yaml", foreign))
                        .get(0)
                        .toString());
    }

    private static String smallest() {
        return OwnProceduresTest.resource("smallest.yaml");
    }

    private static List<Problem> problems(String text) {
        return problemsOf(file("a.yaml", text));
    }

    private static YamlFile file(String name, String text) {
        return new YamlFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Problem> problemsOf(YamlFile... files) {
        try {
            Catalogue.read(Arrays.asList(files), Map.of());
            return List.of();
        } catch (ProcedureFileException e) {
            return e.problems();
        }
    }
}
