package org.undersigned.seeds;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.BlockType;
import org.undersigned.declaration.reading.Passage;
import org.undersigned.declaration.reading.TextFiles;
import org.undersigned.declaration.reading.TextRead;
import org.undersigned.procedure.Procedures;
import org.undersigned.procedure.Section.Numbers;
import org.undersigned.registry.intake.Intake;

/** DOC 55 1591/001 as it lies beside us: raw text of two columns, read, recorded as data and shown in two columns. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ChamberSeedTest {

    private static final String SEED = "seeds/be-chamber-motion-kazakhstan-nl-fr.txt";

    /** Of the file as it was sent to us, which begins after its cover. */
    private static final Map<String, String> TITLES = Map.of(
            "nl", "Voorstel van resolutie over de mensenrechten in Kazachstan",
            "fr", "Proposition de résolution sur les droits de l’homme au Kazakhstan");

    @Inject
    Scenario scenario;

    @Inject
    Intake intake;

    @Inject
    Procedures procedures;

    private final Points points = new Points();

    @Test
    void from_raw_text_to_a_page_of_two_columns() {
        var procedure =
                procedures.inForce("be-resolution", LocalDate.of(2020, 10, 15)).orElseThrow();
        var read = TextFiles.read(Seed.bytes(SEED), "motion.txt", procedure);
        var chamber = new Institution("be-chamber", scenario.officerOf(Institution.id("be-chamber")));
        chamber.hasParties(intake, "DéFI");
        var ref = chamber.records(List.of(text(read))).get(0);

        var data = Institution.data(ref);
        points.same(SEED, "number", "DOC 55 1591/001", data.getString("numbers[0]"));
        points.same(SEED, "address", "be-doc-55-1591-1", ref);
        for (var lang : List.of("nl", "fr")) {
            var version = read.in(lang).orElseThrow();
            points.same(SEED, lang + ": date", version.date().orElseThrow().toString(), data.getString("date"));
            points.same(SEED, lang + ": recitals", 33, of(data, "RECITAL", lang).size());
            points.same(SEED, lang + ": requests", 8, of(data, "REQUEST", lang).size());
            points.same(
                    SEED,
                    lang + ": explanatory part",
                    5,
                    of(data, "EXPLANATORY", lang).size());
            points.same(SEED, lang + ": words, in order", texts(version), kept(data, lang));
        }
        points.same(SEED, "languages", List.of("nl", "fr"), data.getList("languages"));
        points.same(SEED, "blocks of which a language lacks", 0, unpaired(data));
        points.same(
                SEED,
                "authors with their party",
                List.of("Sophie ROHONYI (DéFI)", "François DE SMET (DéFI)"),
                data.getList("signatories.printed"));
        page(ref);
        points.notInSource(SEED, "title; the file begins after its cover", TITLES.get("fr"));
        points.mustAllBeSame(SEED);
    }

    private void page(String ref) {
        var page = Institution.page("/nl/declarations/" + ref + "?text=beside");
        var labels = Pattern.compile("unit__label\">([A-Z]{1,2}|[0-9]+)\\.")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
        var letters = labels.stream()
                .filter(label -> Character.isLetter(label.charAt(0)))
                .distinct()
                .toList();
        points.same(
                SEED,
                "letters on the page",
                IntStream.rangeClosed(1, 33)
                        .mapToObj(Numbers.ALPHA_DOUBLED::label)
                        .toList(),
                letters);
        points.same(SEED, "last letter", "GG", letters.get(letters.size() - 1));
        points.same(
                SEED,
                "each letter in both columns",
                66L,
                labels.stream()
                        .filter(label -> Character.isLetter(label.charAt(0)))
                        .count());
        points.same(SEED, "two columns", true, page.contains("class=\"beside\""));
        points.same(
                SEED,
                "opening words of the Chamber",
                true,
                page.contains("LA CHAMBRE DES REPRÉSENTANTS,")
                        && page.contains("DE KAMER VAN VOLKSVERTEGENWOORDIGERS,"));
    }

    private static Map<String, Object> text(TextRead read) {
        var text = new LinkedHashMap<String, Object>();
        text.put("procedure", "be-resolution");
        text.put("date", "2020-10-15");
        text.put("numbers", Map.of("DOCUMENT", "DOC 55 1591/001"));
        text.put(
                "texts",
                read.versions().stream()
                        .map(one -> Map.of("lang", one.lang(), "title", TITLES.get(one.lang()), "blocks", blocks(one)))
                        .toList());
        text.put(
                "signatories",
                List.of(
                        Map.of("given", "Sophie", "family", "ROHONYI", "party", "DéFI"),
                        Map.of("given", "François", "family", "DE SMET", "party", "DéFI")));
        return text;
    }

    private static List<Map<String, Object>> blocks(TextRead.InLanguage version) {
        return version.passages().stream()
                .map(one -> Map.<String, Object>of(
                        "key", one.key(), "type", one.type().name(), "text", one.text()))
                .toList();
    }

    private static List<String> texts(TextRead.InLanguage version) {
        return version.passages().stream()
                .filter(passage -> passage.type() != BlockType.LEAD)
                .map(Passage::text)
                .map(ChamberSeedTest::spaced)
                .toList();
    }

    private static List<String> kept(JsonPath data, String lang) {
        var texts = new ArrayList<String>();
        List<Map<String, Object>> blocks = data.getList("blocks");
        for (var block : blocks) {
            var text = ((Map<?, ?>) block.get("text")).get(lang);
            if (!"LEAD".equals(block.get("type")) && text != null) {
                texts.add(spaced(text.toString()));
            }
        }
        return texts;
    }

    private static List<Object> of(JsonPath data, String type, String lang) {
        return data.getList("blocks.findAll { it.type == '" + type + "' && it.text." + lang + " != null }");
    }

    private static int unpaired(JsonPath data) {
        return data.getList("blocks.findAll { it.text.size() != 2 }").size();
    }

    private static String spaced(String text) {
        return text.replace('\u00A0', ' ').replaceAll("\\s+", " ");
    }
}
