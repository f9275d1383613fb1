package org.undersigned.seeds;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.registry.intake.Intake;

/** Six motions of groups, the joint motion in their place, the vote and the text adopted, from the facts beside us. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EuropeanParliamentSeedTest {

    private static final String FACTS = "ep/ep_joint_motion_RC-B9-0144-2021_facts.txt";
    private static final String SUMMARY = "seeds/ep-resolution-2021-2544-summary-fr.txt";
    private static final String GROUPS = "registry/ep_groups_with_dates.json";
    private static final Pattern REPLACED = Pattern.compile("(B9-\\d{4}/2021) ([^\t]+)");

    @Inject
    Scenario scenario;

    @Inject
    Intake intake;

    private final Points points = new Points();

    @Test
    void from_six_motions_to_the_text_adopted() {
        var lines = Seed.lines(FACTS);
        var summary = Seed.lines(SUMMARY);
        var title = summary.stream()
                .filter(line -> line.startsWith("# "))
                .findFirst()
                .orElseThrow()
                .substring(2);
        var blocks = lines.subList(4, lines.size());
        var ep = new Institution("ep", scenario.officerOf(Institution.id("ep")));
        ep.hasGroups(intake, Seed.file(GROUPS), "ep groups");

        var motions = new LinkedHashMap<String, String>();
        var replaced = REPLACED.matcher(lines.get(3));
        while (replaced.find()) {
            motions.put(replaced.group(1), replaced.group(2));
        }
        var texts = new ArrayList<Map<String, Object>>();
        motions.forEach((number, group) ->
                texts.add(motion("ep-motion", "2021-02-09", number, title, signatories(number, group, blocks))));
        var joint = new ArrayList<Map<String, Object>>();
        blocks.forEach(line -> joint.addAll(block(line)));
        var jointMotion = motion("ep-joint-motion", "2021-02-10", "RC-B9-0144/2021", title, joint);
        jointMotion.put("replaces", List.copyOf(motions.keySet()));
        texts.add(jointMotion);
        var refs = ep.records(texts);
        var ref = refs.get(6);
        ep.follows(
                ref,
                "votes",
                Map.of("on", "2021-02-11", "result", "PASS", "yes", 598, "no", 43, "abstain", 52, "confirmed", true));
        ep.follows(ref, "outcomes", Map.of("outcome", "ADOPTED", "on", "2021-02-11", "reference", "P9_TA(2021)0056"));

        motions(motions, refs, ref);
        jointMotion(blocks, motions, refs, ref);
        summary(summary, ref);
    }

    private void motions(Map<String, String> motions, List<String> refs, String joint) {
        var seed = "ep: B9-0144 to B9-0149/2021";
        int i = 0;
        for (var motion : motions.entrySet()) {
            var ref = refs.get(i++);
            var data = Institution.data(ref);
            points.same(seed, "number", motion.getKey(), data.getString("numbers[0]"));
            dated(seed, motion.getKey(), data);
            points.same(
                    seed,
                    motion.getKey() + " tabled on behalf of",
                    motion.getValue(),
                    data.getString("signatories[0].group"));
            points.same(seed, motion.getKey() + " capacity", "GROUP", data.getString("signatories[0].capacity"));
            var page = Institution.page("/en/declarations/" + ref);
            points.same(
                    seed,
                    motion.getKey() + " leads to",
                    "RC-B9-0144/2021",
                    page.contains("/en/declarations/" + joint + "\">RC-B9-0144/2021") ? "RC-B9-0144/2021" : "no link");
            var facts = names(motion.getKey());
            if (facts.isEmpty()) {
                points.notInSource(
                        seed,
                        motion.getKey() + " signatory; the first of its group in the joint motion stands in",
                        data.getString("signatories[0].printed"));
            } else {
                points.same(seed, motion.getKey() + " names in order", facts, data.getList("signatories.printed"));
            }
            points.notInSource(
                    seed,
                    motion.getKey() + " title and text; the title is that of the resolution",
                    data.getList("blocks").size() + " blocks");
        }
        points.mustAllBeSame(seed);
    }

    /** Two of the six have facts of their own; of the others no date is told, and their file is that of the joint motion. */
    private void dated(String seed, String number, JsonPath data) {
        var file = data.getString("numbers[1]");
        if (names(number).isEmpty()) {
            points.notInSource(seed, number + " date; that of the others stands in", data.getString("date"));
            points.notInSource(seed, number + " procedure; that of the joint motion", file);
        } else {
            var facts = Seed.facts(Seed.lines(facts(number)).get(1));
            points.same(seed, number + " date", facts.get("date"), data.getString("date"));
            points.same(seed, number + " procedure", facts.get("procedure"), file);
        }
    }

    private static String facts(String number) {
        return "ep/ep_motion_" + number.replace('/', '-') + "_facts.txt";
    }

    private void jointMotion(List<String> blocks, Map<String, String> motions, List<String> refs, String ref) {
        var seed = "ep: RC-B9-0144/2021";
        var data = Institution.data(ref);
        var page = Institution.page("/en/declarations/" + ref);
        var names = blocks.stream().flatMap(line -> Seed.names(line).stream()).toList();
        points.same(seed, "numbers", List.of("RC-B9-0144/2021", "2021/2544(RSP)"), data.getList("numbers"));
        points.same(seed, "address", "ep-rc-9-144-2021", ref);
        points.same(seed, "date", "2021-02-10", data.getString("date"));
        points.same(seed, "names", 58, data.getInt("counts.counted"));
        points.same(seed, "names in the order supplied", names, data.getList("signatories.printed"));
        points.same(seed, "group of each", groups(blocks), data.getList("signatories.group"));
        var headings = blocks.stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .filter(group -> !group.startsWith("("))
                .map(group -> "On behalf of the " + group + " Group")
                .toList();
        var found = Pattern.compile("[Oo]n behalf of the ([^<]+?) Group")
                .matcher(page)
                .results()
                .map(match -> "On behalf of the " + match.group(1).replace("&amp;", "&") + " Group")
                .distinct()
                .toList();
        points.same(seed, "blocks on its page, and one name without", headings, found);
        points.same(
                seed,
                "without a group",
                "Fabio Massimo Castaldo",
                data.getString("signatories.findAll { it.group == null }[0].printed"));
        int i = 0;
        for (var number : motions.keySet()) {
            var link = "/en/declarations/" + refs.get(i++) + "\">" + number;
            points.same(seed, "replaces, and leads to", number, page.contains(link) ? number : "no link");
        }
        points.same(
                seed,
                "vote",
                List.of(598, 43, 52),
                data.getList("timeline.find { it.vote != null }.vote.counts.value"));
        points.same(
                seed,
                "outcome",
                "ADOPTED 2021-02-11 P9_TA(2021)0056",
                data.getString("outcome.kind") + " " + data.getString("outcome.on") + " "
                        + data.getString("outcome.reference"));
        points.notInSource(seed, "text", data.getList("blocks").size() + " blocks");
        points.mustAllBeSame(seed);
    }

    private void summary(List<String> summary, String ref) {
        var seed = "seeds/ep-resolution-2021-2544-summary-fr.txt";
        var all = String.join("\n", summary);
        var page = Institution.page("/fr/declarations/" + ref);
        var words = page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        points.same(
                seed,
                "title",
                true,
                page.contains(summary.stream()
                        .filter(line -> line.startsWith("# "))
                        .map(line -> line.substring(2).replace("'", "&#39;"))
                        .findFirst()
                        .orElseThrow()));
        points.same(
                seed,
                "figures",
                all.contains("598 voix pour, 43 contre et 52 abstentions"),
                words.contains("598") && words.contains("43") && words.contains("52"));
        points.same(seed, "reference", all.contains("2021/2544(RSP)"), words.contains("2021/2544(RSP)"));
        points.same(seed, "date", all.contains("11/02/2021"), words.contains("11 février 2021"));
        points.same(
                seed, "single reading, text adopted", all.contains("Texte adopté"), words.contains("P9_TA(2021)0056"));
        var tabled = Pattern.compile("par les groupes ([^.]+)\\.").matcher(all);
        points.same(
                seed,
                "joint, by the groups",
                tabled.find() ? tabled.group(1).split(", | et ").length : 0,
                List.of("PPE", "S&amp;D", "Renew", "Verts/ALE", "ECR", "The Left").stream()
                        .filter(page::contains)
                        .toList()
                        .size());
        points.mustAllBeSame(seed);
    }

    private static List<String> groups(List<String> blocks) {
        var groups = new ArrayList<String>();
        blocks.forEach(line -> Seed.names(line).forEach(name -> groups.add(group(line))));
        return groups;
    }

    private static String group(String line) {
        var group = line.substring(0, line.indexOf('\t'));
        return group.startsWith("(") ? null : group;
    }

    /** Names of a motion, where the facts have them. */
    private static List<String> names(String number) {
        return switch (number) {
            case "B9-0144/2021", "B9-0147/2021" -> Seed.names(
                    Seed.lines("ep/ep_motion_" + number.replace('/', '-') + "_facts.txt")
                            .get(2));
            default -> List.of();
        };
    }

    private static List<Map<String, Object>> signatories(String number, String group, List<String> blocks) {
        var names = names(number);
        var block = blocks.stream()
                .filter(line -> line.startsWith(group + "\t"))
                .findFirst()
                .orElseThrow();
        return names.isEmpty()
                ? block(group + "\t" + Seed.names(block).get(0))
                : block(group + "\t" + String.join("|", names));
    }

    private static List<Map<String, Object>> block(String line) {
        var group = group(line);
        var more =
                group == null ? Map.<String, Object>of() : Map.<String, Object>of("group", group, "capacity", "GROUP");
        return Seed.names(line).stream().map(name -> Seed.name(name, more)).toList();
    }

    private static Map<String, Object> motion(
            String procedure, String date, String number, String title, List<Map<String, Object>> signatories) {
        var motion = new LinkedHashMap<String, Object>();
        motion.put("procedure", procedure);
        motion.put("date", date);
        motion.put("numbers", Map.of("NUMBER", number, "DOSSIER", "2021/2544(RSP)"));
        motion.put("texts", List.of(Map.of("lang", "fr", "title", title)));
        motion.put("signatories", signatories);
        return motion;
    }
}
