package org.undersigned.seeds;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.registry.intake.Intake;

/** Five early day motions of three sessions by the facts beside us, and one struck name that is our own example. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EarlyDayMotionsSeedTest {

    private static final String SEED = "edm: 1324, 132, 133, 95, 96";

    @Inject
    Scenario scenario;

    @Inject
    Intake intake;

    private final Points points = new Points();

    @Test
    void order_dates_and_what_was_withdrawn() {
        var commons = new Institution("uk-commons", scenario.officerOf(Institution.id("uk-commons")));
        commons.hasParties(intake, "Labour", "Liberal Democrat");
        of1997(commons);
        var later = new ArrayList<Map<String, String>>();
        for (var file : List.of("edm/uk_edm_132_133_2023-24_facts.txt", "edm/uk_edm_95_96_2024-25_facts.txt")) {
            Seed.lines(file).stream()
                    .filter(line -> line.startsWith("kind EDM"))
                    .map(Seed::facts)
                    .forEach(later::add);
        }
        later.forEach(facts -> later(facts, commons));
        struck(commons);
        points.mustAllBeSame(SEED);
    }

    private void of1997(Institution commons) {
        var lines = Seed.lines("edm/uk_edm_1324_1997-98_facts.txt");
        var facts = Seed.facts(lines.get(1));
        var rows = lines.subList(3, lines.size()).stream()
                .map(line -> line.split("\t"))
                .toList();
        var names = rows.stream()
                .map(row -> Seed.name(row[0], Map.of("signedOn", row[1], "party", row[3])))
                .toList();
        var motion = motion(facts.get("tabled"), "1324", "Early day motion 1324", names);
        motion.put("closedOn", "1998-11-19");
        var ref = commons.records(List.of(motion)).get(0);
        var data = Institution.data(ref);
        points.same(SEED, "1324: session, in its address", "uk-edm-" + facts.get("session") + "-1324", ref);
        points.same(SEED, "1324: tabled", facts.get("tabled"), data.getString("date"));
        points.same(SEED, "1324: signatures", Integer.valueOf(facts.get("signatures")), data.getInt("counts.counted"));
        points.same(
                SEED, "1324: order", rows.stream().map(row -> row[0]).toList(), data.getList("signatories.printed"));
        points.same(
                SEED, "1324: dates", rows.stream().map(row -> row[1]).toList(), data.getList("signatories.signedOn"));
        points.same(
                SEED, "1324: parties", rows.stream().map(row -> row[3]).toList(), data.getList("signatories.group"));
        points.same(SEED, "1324: in the first edition, before the 18th", 3, data.getInt("editions[0].signatories"));
        points.notInSource(SEED, "1324: title and text", data.getString("title.en"));
    }

    private void later(Map<String, String> facts, Institution commons) {
        var number = facts.get("number");
        var motion = motion(
                facts.get("tabled"), number, facts.get("title"), List.of(Seed.name(facts.get("primary"), Map.of())));
        var ref = commons.records(List.of(motion)).get(0);
        var data = Institution.data(ref);
        points.same(SEED, number + ": number", number, data.getString("numbers[0]"));
        points.same(
                SEED,
                number + ": session, in its address",
                "uk-edm-" + (facts.get("tabled").startsWith("2023") ? "2023-24" : "2024-25") + "-" + number,
                ref);
        points.same(SEED, number + ": tabled", facts.get("tabled"), data.getString("date"));
        points.same(SEED, number + ": title", facts.get("title"), data.getString("title.en"));
        points.same(SEED, number + ": primary sponsor", facts.get("primary"), data.getString("signatories[0].printed"));
        points.same(
                SEED,
                number + ": signatures",
                Integer.valueOf(facts.get("signatories")),
                data.getInt("counts.counted"));
        points.notInSource(SEED, number + ": text", data.getList("blocks").size() + " blocks");
    }

    /** No fact beside us tells of a withdrawal: this motion, its number and its people are invented. */
    private void struck(Institution commons) {
        var motion = motion(
                "2024-09-03",
                "90001",
                "An invented motion",
                List.of(
                        Seed.name("Inventa Quill", Map.of("party", "Labour", "interest", true)),
                        Seed.name(
                                "Inventa Wren",
                                Map.of("party", "Labour", "signedOn", "2024-09-04", "withdrawnOn", "2024-09-10"))));
        motion.put("closedOn", "2024-10-01");
        var ref = commons.records(List.of(motion)).get(0);
        var data = Institution.data(ref);
        var page = Institution.page("/en/declarations/" + ref);
        points.same(SEED, "our own example: withdrawn on", "2024-09-10", data.getString("signatories[1].withdrawnOn"));
        points.same(SEED, "our own example: counted", 1, data.getInt("counts.counted"));
        points.same(
                SEED,
                "our own example: shown struck with its day",
                true,
                page.contains("<s>Inventa Wren</s>") && page.contains("10 Sep"));
        points.same(SEED, "our own example: interest", true, page.contains("[R]"));
    }

    private static Map<String, Object> motion(
            String day, String number, String title, List<Map<String, Object>> signatories) {
        var motion = new LinkedHashMap<String, Object>();
        motion.put("procedure", "uk-edm");
        motion.put("date", day);
        motion.put("numbers", Map.of("NUMBER", number));
        motion.put("texts", List.of(Map.of("lang", "en", "title", title)));
        motion.put("signatories", signatories);
        return motion;
    }
}
