package org.undersigned.tableoffice;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Declaration;
import org.undersigned.registry.Organization;
import org.undersigned.signing.Tallies;

/** Published texts told as data, over the API and the page of the table office. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DataImportsTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(70_000);

    @Inject
    Scenario scenario;

    @Inject
    Tallies tallies;

    private Someone officer;

    @BeforeEach
    void anOfficerOfTheCommons() {
        officer = scenario.officerOf(id("uk-commons"));
    }

    @Nested
    class AMotion {

        @Test
        void is_recorded_once_with_its_names_in_order_and_those_taken_back() {
            var motion = motion(names(3));
            signatory(motion, 1).put("signedOn", "2024-09-05");
            signatory(motion, 2).putAll(Map.of("signedOn", "2024-09-06", "withdrawnOn", "2024-09-09"));
            motion.put("closedOn", "2024-12-01");
            var ref = sent(motion).statusCode(201).extract().<String>path("ref");
            assertTrue(ref.startsWith("uk-edm-2024-25-"), ref);
            Rows.untouchedBy(() -> sent(motion).statusCode(200).body("ref", equalTo(ref)));
            scenario.anonymous()
                    .gets("/declarations/" + ref + ".json")
                    .then()
                    .body("signatories.size()", equalTo(3))
                    .body("signatories[2].withdrawnOn", equalTo("2024-09-09"))
                    .body("counts.counted", equalTo(2))
                    .body("editions[0].signatories", equalTo(1));
        }

        @Test
        void that_says_something_else_is_refused_naming_what() {
            var motion = motion(names(2));
            sent(motion).statusCode(201);
            var other = new LinkedHashMap<>(motion);
            other.put("texts", List.of(text("Another title", "That this House waits.")));
            other.put("signatories", List.of(signatory(motion, 1), signatory(motion, 0)));
            sent(other)
                    .statusCode(409)
                    .body("errors.field", hasItems("texts[0].title", "signatories[0]", "signatories[1]"));
        }

        @Test
        void has_amendments_under_its_number() {
            var motion = motion(names(1));
            var ref = sent(motion).statusCode(201).extract().<String>path("ref");
            var number = number(motion);
            var amendment = motion(names(1));
            amendment.put("amends", number);
            amendment.put("numbers", Map.of("NUMBER", number + "A2"));
            sent(amendment).statusCode(201).body("ref", equalTo(ref + "-a2"));
            sent(amendment).statusCode(200);
            amendment.put("numbers", Map.of("NUMBER", "12A2"));
            sent(amendment).statusCode(422).body("errors.field", hasItem("numbers.NUMBER"));
        }

        @Test
        void is_refused_whole_with_every_field_that_is_wrong() {
            var motion = motion(names(3));
            signatory(motion, 0).put("party", "The Invented Party");
            signatory(motion, 1).put("signedOn", "2999-01-01");
            signatory(motion, 2).put("capacity", "GROUP");
            Rows.untouchedBy(() -> refused(motion));
        }

        private void refused(Map<String, Object> motion) {
            sent(motion)
                    .statusCode(422)
                    .body("errors.field", hasItems("signatories[1].signedOn", "signatories[2].capacity"));
            signatory(motion, 1).remove("signedOn");
            signatory(motion, 2).remove("capacity");
            sent(motion).statusCode(422).body("errors.field", equalTo(List.of("signatories[0].party")));
            motion.put("numbers", Map.of("NUMBER", "one", "DOSSIER", "2"));
            sent(motion).statusCode(422).body("errors.field", hasItems("numbers.NUMBER", "numbers.DOSSIER"));
            motion.put("numbers", Map.of());
            sent(motion).statusCode(422).body("errors.field", hasItem("numbers.NUMBER"));
            motion.put("signatories", List.of());
            sent(motion).statusCode(422).body("errors.field", hasItem("signatories"));
            motion.put("vote", "598");
            sent(motion).statusCode(400).body("errors.field", hasItem("vote"));
            sent(Map.of()).statusCode(422).body("errors.field", hasItems("procedure", "date"));
            motion.remove("vote");
            motion.put("date", "1980-01-01");
            sent(motion).statusCode(422).body("errors.field", hasItem("date"));
        }

        @Test
        void is_no_business_of_another_bodys_officer() {
            officer = scenario.officer();
            sent(motion(names(1))).statusCode(403);
        }
    }

    @Nested
    class AList {

        @Test
        void is_taken_in_order_until_one_is_refused() {
            var bad = motion(names(1));
            bad.put("procedure", "no-such-procedure");
            var good = motion(names(1));
            sent(List.of(good, bad)).statusCode(422).body("errors.field", equalTo(List.of("[1].procedure")));
            sent(List.of(good, motion(names(1)))).statusCode(200).body("size()", equalTo(2));
            sent(good).statusCode(200);
            sent(List.of()).statusCode(422);
        }

        @Test
        void is_pasted_into_the_page_too() {
            var number = NUMBERS.incrementAndGet();
            var json =
                    """
                    [{"procedure": "uk-edm", "date": "2024-09-04", "numbers": {"NUMBER": "%d"},
                      "texts": [{"lang": "en", "title": "Pasted"}],
                      "signatories": [{"given": "Ada", "family": "%s"}]}]"""
                            .formatted(number, Scene.family());
            var wrong = officer.asks()
                    .multiPart("text", json.replace("uk-edm", "uk-edn"))
                    .post("/en/office/imports");
            assertEquals(422, wrong.statusCode());
            assertTrue(wrong.asString().contains("[0].procedure"), wrong::asString);
            officer.asks()
                    .multiPart("text", json)
                    .post("/en/office/imports")
                    .then()
                    .statusCode(303);
            officer.gets("/en/office/imports?recorded=uk-edm-2024-25-" + number)
                    .then()
                    .statusCode(200)
                    .body(org.hamcrest.Matchers.containsString("Pasted"));
        }
    }

    @Nested
    class AJointMotion {

        @Test
        void needs_the_motions_in_whose_place_it_stands_and_counts_for_its_groups() {
            officer = scenario.officerOf(id("ep"));
            int number = NUMBERS.incrementAndGet();
            var joint = european("ep-joint-motion", "RC-B9-" + number + "/2022");
            joint.put("replaces", List.of("B9-" + number + "/2022"));
            sent(joint).statusCode(422).body("errors.field", equalTo(List.of("replaces[0]")));
            sent(european("ep-motion", "B9-" + number + "/2022")).statusCode(201);
            joint.put("numbers", Map.of("NUMBER", "RC-B9-" + (number - 1) + "/2022"));
            sent(joint).statusCode(422).body("errors.field", equalTo(List.of("numbers.NUMBER")));
            joint.put("numbers", Map.of("NUMBER", "RC-B8-" + number + "/2022"));
            sent(joint).statusCode(422).body("errors.field", equalTo(List.of("numbers.NUMBER")));
            joint.put("numbers", Map.of("NUMBER", "RC-B9-" + number + "/2022"));
            var ref = sent(joint).statusCode(201).extract().<String>path("ref");
            assertEquals("ep-rc-9-" + number + "-2022", ref);
            var tally = QuarkusTransaction.requiringNew()
                    .call(() -> tallies.of(Declaration.byRef(ref).orElseThrow()));
            assertEquals(1, tally.counted());
        }

        private Map<String, Object> european(String procedure, String number) {
            var motion = motion(names(1));
            motion.put("procedure", procedure);
            motion.put("date", "2022-03-01");
            motion.put("numbers", Map.of("NUMBER", number));
            motion.put("texts", List.of(text("Benches in the rain", "Calls for benches.")));
            return motion;
        }
    }

    private ValidatableResponse sent(Object body) {
        return officer.asks()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/imports")
                .then();
    }

    private static String id(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Organization.assembly(code).orElseThrow().id);
    }

    private static Map<String, Object> motion(List<Map<String, Object>> signatories) {
        var motion = new LinkedHashMap<String, Object>();
        motion.put("procedure", "uk-edm");
        motion.put("date", "2024-09-04");
        motion.put("numbers", Map.of("NUMBER", String.valueOf(NUMBERS.incrementAndGet())));
        motion.put("texts", List.of(text("Benches by the river", "That this House sits by the river.")));
        motion.put("signatories", signatories);
        return motion;
    }

    private static String number(Map<String, Object> motion) {
        return ((Map<?, ?>) motion.get("numbers")).get("NUMBER").toString();
    }

    private static Map<String, Object> text(String title, String sentence) {
        var type = sentence.startsWith("That") ? "PARAGRAPH" : "REQUEST";
        return Map.of("lang", "en", "title", title, "blocks", List.of(Map.of("type", type, "text", sentence)));
    }

    private static List<Map<String, Object>> names(int howMany) {
        var names = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < howMany; i++) {
            names.add(new LinkedHashMap<>(Map.of("given", "Ada", "family", Scene.family())));
        }
        return names;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> signatory(Map<String, Object> motion, int i) {
        return ((List<Map<String, Object>>) motion.get("signatories")).get(i);
    }
}
