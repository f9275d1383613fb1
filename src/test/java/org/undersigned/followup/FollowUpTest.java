package org.undersigned.followup;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undersigned.Scenario.from;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.identity.TestClock;
import org.undersigned.registry.OtherAssembly;
import org.undersigned.signing.Signatures;

/** What becomes of a text, told by those who keep it and read by everybody; the figures are those of P9_TA(2021)0056. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FollowUpTest {

    private static final Map<String, String> VOTE =
            Map.of("on", "2021-02-11", "result", "PASS", "yes", "598", "no", "43", "abstain", "52", "confirmed", "yes");

    @Inject
    Scenario scenario;

    @Inject
    OtherAssembly otherAssembly;

    @Inject
    Milestones milestones;

    @Inject
    Signatures signatures;

    private Someone author;
    private Someone officer;
    private String ref;

    @BeforeEach
    void publishedTheDayBeforeTheVote() {
        TestClock.set(Instant.parse("2021-02-10T22:30:00Z"));
        author = scenario.member("Malta", "SOC");
        officer = scenario.officer();
        ref = scenario.aDeclaration()
                .under("pace-assent")
                .by(author)
                .signedBy(2, from(2))
                .published();
        TestClock.set(Instant.parse("2021-02-10T23:30:00Z"));
    }

    private Response act(Someone by, String path, Map<String, ?> answers) {
        return by.posts("/en/declarations/" + ref + "/followup/" + path, answers);
    }

    private Response api(Someone by, String path, Object body) {
        return by.asks().contentType("application/json").body(body).post("/api/v1/declarations/" + ref + "/" + path);
    }

    private Response timeline() {
        return scenario.anonymous().gets("/declarations/" + ref + "/timeline.json");
    }

    private String addressee() {
        return api(author, "addressees", Map.of("name", "Ms Inventa MINISTER", "office", "Ministry", "lang", "fr"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private String expected(String due) {
        return api(officer, "answers", Map.of("addressee", addressee(), "due", due))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private String page(String path) {
        return scenario.anonymous().gets("/en/declarations/" + ref + path).asString();
    }

    @Nested
    class AVote {

        @Test
        void of_598_to_43_is_told_in_words_and_as_data_and_its_text_adopted_stands_at_the_head() {
            var done =
                    act(officer, "votes", VOTE).then().statusCode(303).extract().header("Location");
            officer.gets(done.replaceFirst("https?://[^/]+", ""))
                    .then()
                    .statusCode(200)
                    .body(containsString("598 for, 43 against, 52 abstentions"));
            act(officer, "outcomes", Map.of("outcome", "ADOPTED", "on", "2021-02-11", "reference", "P9_TA(2021)0056"))
                    .then()
                    .statusCode(303);
            timeline()
                    .then()
                    .statusCode(200)
                    .body("entries.kind", contains("OPENED", "PUBLISHED", "VOTE", "OUTCOME"))
                    .body("entries[2].on", equalTo("2021-02-11"))
                    .body("entries[2].text", equalTo("Carried: 598 for, 43 against, 52 abstentions"))
                    .body("entries[2].vote.result", equalTo("pass"))
                    .body("entries[2].vote.counts.option", contains("yes", "no", "abstain"))
                    .body("entries[2].vote.counts.value", contains(598, 43, 52))
                    .body("outcome.kind", equalTo("ADOPTED"))
                    .body("outcome.reference", equalTo("P9_TA(2021)0056"));
            scenario.anonymous()
                    .gets("/en/declarations/" + ref)
                    .then()
                    .statusCode(200)
                    .body(containsString("Adopted, P9_TA(2021)0056"))
                    .body(containsString("598 for, 43 against, 52 abstentions"));
            scenario.anonymous()
                    .gets("/declarations/" + ref + ".json")
                    .then()
                    .body("outcome.reference", equalTo("P9_TA(2021)0056"))
                    .body("timeline.kind", hasItem("VOTE"));
            scenario.anonymous()
                    .gets("/fr/declarations/" + ref + "/timeline")
                    .then()
                    .statusCode(200)
                    .body(containsString("598 pour, 43 contre, 52 abstentions"));
        }

        @Test
        void by_groups_may_not_come_to_more_than_the_whole() {
            var body = Map.of(
                    "on",
                    "2021-02-11",
                    "result",
                    "PASS",
                    "yes",
                    10,
                    "no",
                    2,
                    "abstain",
                    0,
                    "confirmed",
                    true,
                    "groups",
                    List.of(
                            Map.of("group", "PPE", "yes", 8, "no", 1, "abstain", 0),
                            Map.of("group", "S&D", "yes", 3, "no", 0, "abstain", 0)));
            api(officer, "votes", body).then().statusCode(422).body("errors.field", contains("yes"));
        }

        @Test
        void against_its_own_figures_must_be_confirmed() {
            var odd = Map.of("on", "2021-02-11", "result", "PASS", "yes", "3", "no", "4", "abstain", "0");
            act(officer, "votes", odd)
                    .then()
                    .statusCode(422)
                    .body(containsString("The figures speak for another result"))
                    .body(containsString("name=\"confirmed\""));
            var meant = new HashMap<String, String>(odd);
            meant.put("confirmed", "yes");
            act(officer, "votes", meant).then().statusCode(303);
        }

        @Test
        void of_more_than_the_members_must_be_confirmed() {
            var many = new HashMap<String, String>(VOTE);
            many.put("yes", "99000");
            many.remove("confirmed");
            act(officer, "votes", many).then().statusCode(422).body(containsString("more votes than"));
        }

        @ParameterizedTest
        @CsvSource({
            "yes, -1",
            "yes, 1e3",
            "no, 99999999999",
            "abstain, ''",
            "on, 2021-02-09",
            "on, 2021-02-12",
            "on, 2021-02-30",
            "on, 11.2.2021",
            "result, MAYBE"
        })
        void that_cannot_be_is_refused_at_its_field(String field, String value) {
            var wrong = new HashMap<String, String>(VOTE);
            wrong.put(field, value);
            act(officer, "votes", wrong).then().statusCode(422).body(containsString("href=\"#" + field + "\""));
            assertEquals(List.of(), timeline().jsonPath().getList("entries.findAll { it.kind == 'VOTE' }"));
        }

        @Test
        void told_by_two_officers_at_once_is_on_record_once() throws Exception {
            var other = scenario.officer();
            var statuses =
                    atOnce(List.of(() -> act(officer, "votes", VOTE).statusCode(), () -> act(other, "votes", VOTE)
                            .statusCode()));
            assertEquals(List.of(303, 409), statuses);
            assertEquals(
                    1,
                    timeline()
                            .jsonPath()
                            .getList("entries.findAll { it.kind == 'VOTE' }")
                            .size());
        }

        @Test
        void recorded_by_mistake_is_taken_off_and_leaves_its_trace_for_officers() {
            var id = api(
                            officer,
                            "votes",
                            Map.of("on", "2021-02-11", "result", "FAIL", "yes", 1, "no", 2, "abstain", 0))
                    .then()
                    .statusCode(200)
                    .extract()
                    .<String>path("id");
            act(officer, "votes/" + id + "/revocation", Map.of("x", "")).then().statusCode(303);
            timeline().then().body("entries.kind", not(hasItem("VOTE")));
            officer.gets("/en/office/declarations/" + ref)
                    .then()
                    .body(containsString("A vote was taken off the record"));
        }
    }

    @Nested
    class AnOutcome {

        @Test
        void is_never_beside_its_contrary_though_two_officers_decide_at_once() throws Exception {
            var other = scenario.officer();
            var statuses = atOnce(List.of(
                    () -> act(officer, "outcomes", Map.of("outcome", "ADOPTED", "on", "2021-02-11"))
                            .statusCode(),
                    () -> act(other, "outcomes", Map.of("outcome", "REJECTED", "on", "2021-02-11"))
                            .statusCode()));
            assertEquals(List.of(303, 409), statuses);
        }

        @ParameterizedTest
        @CsvSource({
            "SENT, 2021-02-11, '', outcome",
            "LAPSED, 2021-02-11, '', outcome",
            "PUBLISHED, 2021-02-11, '', outcome",
            "ADOPTED, 2021-02-11, TA 56, reference",
            "ADOPTED, 2021-02-01, '', on"
        })
        void is_one_of_its_procedure_with_the_number_in_its_form(
                String outcome, String on, String reference, String field) {
            act(officer, "outcomes", Map.of("outcome", outcome, "on", on, "reference", reference))
                    .then()
                    .statusCode(422)
                    .body(containsString("href=\"#" + field + "\""));
        }

        @Test
        void is_shown_in_the_list() {
            act(officer, "outcomes", Map.of("outcome", "ANSWERED", "on", "2021-02-11", "note_fr", "Voir la lettre."))
                    .then()
                    .statusCode(303);
            var number = scenario.declaration(ref).documentNumber;
            scenario.anonymous().gets("/en/declarations?q=" + number).then().body(containsString("Answered"));
            timeline().then().body("entries.find { it.kind == 'OUTCOME' }.words", equalTo("Voir la lettre."));
        }
    }

    @Nested
    class WhoMay {

        @Test
        void others_may_not() {
            var body = Map.of("name", "X", "language", "en");
            act(scenario.member("Spain", "ALDE"), "addressees", body).then().statusCode(403);
            act(scenario.officerOf(otherAssembly.open().id), "addressees", body)
                    .then()
                    .statusCode(403);
            act(scenario.officerOf(otherAssembly.open().id), "votes", VOTE)
                    .then()
                    .statusCode(403);
            act(scenario.visitor(), "votes", VOTE).then().statusCode(403);
            scenario.visitor()
                    .gets("/en/desk/declarations/" + ref + "/followup")
                    .then()
                    .statusCode(403);
            scenario.officerOf(otherAssembly.open().id)
                    .gets("/en/office/declarations/" + ref + "/followup")
                    .then()
                    .statusCode(403);
        }

        @Test
        void its_author_keeps_addressees_but_records_no_vote_and_no_outcome() {
            act(author, "addressees", Map.of("name", "Mr Inventus", "language", "en"))
                    .then()
                    .statusCode(303);
            act(author, "votes", VOTE).then().statusCode(403);
            act(author, "outcomes", Map.of("outcome", "ADOPTED", "on", "2021-02-11"))
                    .then()
                    .statusCode(403);
            author.gets("/en/desk/declarations/" + ref + "/followup")
                    .then()
                    .statusCode(200)
                    .body(containsString("Mr Inventus"))
                    .body(not(containsString("Record a vote")));
        }

        @Test
        void of_a_draft_nobody_else_learns() {
            var draft = scenario.aDeclaration().by(author).draft();
            scenario.anonymous()
                    .gets("/declarations/" + draft + "/timeline.json")
                    .then()
                    .statusCode(404);
            scenario.member("Italy", "SOC")
                    .gets("/en/desk/declarations/" + draft + "/followup")
                    .then()
                    .statusCode(404);
            author.gets("/en/desk/declarations/" + draft + "/followup").then().statusCode(200);
        }
    }

    @Nested
    class Addressed {

        @Test
        void stand_in_their_order_and_their_e_mail_is_public_nowhere() {
            act(author, "addressees", Map.of("name", "First", "language", "en", "email", "first@office.example"))
                    .then()
                    .statusCode(303);
            act(officer, "addressees", Map.of("name", "Before", "language", "kk", "position", "1"))
                    .then()
                    .statusCode(303);
            var all = author.gets("/api/v1/declarations/" + ref + "/addressees").jsonPath();
            assertEquals(List.of("Before", "First"), all.getList("name"));
            var delivered = Map.of("addressee", all.getList("id").get(1), "on", "2021-02-11", "means", "EMAIL");
            var id = api(author, "deliveries", delivered)
                    .then()
                    .statusCode(200)
                    .extract()
                    .<String>path("id");
            for (var address : List.of("/timeline.json", "/deliveries/" + id + "/dossier.json", ".json")) {
                scenario.anonymous()
                        .gets("/declarations/" + ref + address)
                        .then()
                        .statusCode(200)
                        .body(not(containsString("office.example")));
            }
            author.gets("/api/v1/declarations/" + ref + "/audit").then().body(not(containsString("office.example")));
            assertEquals(
                    false,
                    page("").contains("office.example") || page("/timeline").contains("office.example"));
        }

        @Test
        void stay_once_something_was_handed_to_them() {
            var id = addressee();
            api(author, "deliveries", Map.of("addressee", id, "on", "2021-02-11", "means", "POST"))
                    .then()
                    .statusCode(200);
            act(author, "addressees/" + id + "/removal", Map.of("x", "")).then().statusCode(409);
            var other = addressee();
            act(author, "addressees/" + other + "/removal", Map.of("x", ""))
                    .then()
                    .statusCode(303);
        }

        @ParameterizedTest
        @CsvSource({"name, ''", "email, no-address", "language, <script>", "position, 7", "position, x"})
        void are_told_what_is_wrong(String field, String value) {
            var answers = new HashMap<String, String>(Map.of("name", "N", "language", "en"));
            answers.put(field, value);
            act(author, "addressees", answers).then().statusCode(422);
        }
    }

    @Nested
    class AnAnswer {

        @Test
        void is_overdue_from_the_midnight_of_the_body_on() {
            expected("2021-03-01");
            TestClock.set(Instant.parse("2021-03-01T22:59:59Z"));
            timeline().then().body("entries.kind", not(hasItem("OVERDUE")));
            TestClock.set(Instant.parse("2021-03-01T23:00:00Z"));
            timeline()
                    .then()
                    .body("entries.find { it.kind == 'OVERDUE' }.on", equalTo("2021-03-02"))
                    .body(
                            "entries.find { it.kind == 'OVERDUE' }.text",
                            startsWith("The answer of Ms Inventa MINISTER"));
            assertEquals(true, page("").contains("1 answer is overdue."));
        }

        @Test
        void that_came_late_says_how_late_and_is_overdue_no_more() {
            var id = expected("2021-02-10");
            api(
                            officer,
                            "answers/" + id + "/receipt",
                            Map.of("on", "2021-02-11", "text", "Yes.\n\nSoon.", "lang", "en"))
                    .then()
                    .statusCode(200);
            timeline()
                    .then()
                    .body("entries.kind", not(hasItem("OVERDUE")))
                    .body(
                            "entries.find { it.kind == 'ANSWERED' }.text",
                            equalTo("Answered by Ms Inventa MINISTER, Ministry, 1 day late"));
            api(officer, "answers/" + id + "/receipt", Map.of("on", "2021-02-11", "text", "No.", "lang", "en"))
                    .then()
                    .statusCode(409);
        }

        @Test
        void has_a_document_that_is_saved_and_never_shown_as_a_page() {
            var id = expected("2021-05-01");
            sent(id, "%PDF-1.7\nsmall\n%%EOF\n".getBytes()).then().statusCode(303);
            scenario.anonymous()
                    .gets("/declarations/" + ref + "/answers/" + id + "/document.pdf")
                    .then()
                    .statusCode(200)
                    .header("Content-Type", startsWith("application/pdf"))
                    .header("Content-Disposition", startsWith("attachment"))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .body(containsString("small"));
        }

        @Test
        void is_refused_where_its_document_is_none_or_too_large() {
            var id = expected("2021-05-01");
            sent(id, "<html>%PDF-1.7</html>".getBytes()).then().statusCode(422).body(containsString("not a whole PDF"));
            sent(id, "%PDF-1.7 and no end".getBytes()).then().statusCode(422);
            var large = new byte[11 * 1024 * 1024];
            System.arraycopy("%PDF-1.7\n".getBytes(), 0, large, 0, 9);
            sent(id, large).then().statusCode(422).body(containsString("at most 10 MiB"));
            timeline().then().body("entries.kind", not(hasItem("ANSWERED")));
        }

        @ParameterizedTest
        @CsvSource({"javascript:alert(1)", "data:text/html;x", "https://user:pw@x.example/", "//x.example", "no address"
        })
        void leads_only_to_pages(String link) {
            api(officer, "answer-receipts", Map.of("addressee", addressee(), "on", "2021-02-11", "link", link))
                    .then()
                    .statusCode(422);
        }

        private Response sent(String id, byte[] file) {
            return officer.asks()
                    .multiPart("on", "2021-02-11")
                    .multiPart("file", "answer.pdf", file, "application/pdf")
                    .post("/en/declarations/" + ref + "/followup/answers/" + id + "/receipt");
        }
    }

    @Nested
    class AMilestone {

        @Test
        void of_the_third_name_asks_for_an_answer_and_of_the_fifth_adopts_and_closes() {
            var three = scenario.members(3, from(3));
            sign(three.get(0));
            timeline()
                    .then()
                    .body(
                            "entries.find { it.kind == 'MILESTONE' }.text",
                            equalTo("Enough for an answer, with 3 signatures"))
                    .body(
                            "entries.find { it.kind == 'EXPECTED' }.text",
                            equalTo("An answer is expected, by 12 April 2021"));
            sign(three.get(1));
            sign(three.get(2));
            milestones.adopt();
            timeline()
                    .then()
                    .body("entries.findAll { it.kind == 'MILESTONE' }.size()", is(3))
                    .body("entries.findAll { it.kind == 'EXPECTED' }.size()", is(2))
                    .body("entries.kind", hasItem("CLOSED"))
                    .body("outcome.kind", equalTo("ADOPTED"));
            assertEquals("CLOSED", scenario.declaration(ref).state.name());
        }

        @Test
        void is_noticed_once_though_many_sign_at_once() throws Exception {
            var five = scenario.members(3, from(3));
            atOnce(List.of(() -> sign(five.get(0)), () -> sign(five.get(1)), () -> sign(five.get(2))));
            milestones.adopt();
            milestones.adopt();
            timeline()
                    .then()
                    .body("entries.findAll { it.kind == 'MILESTONE' }.size()", is(3))
                    .body("entries.findAll { it.kind == 'OUTCOME' }.size()", is(1));
        }

        private int sign(Someone member) {
            return signatures.sign(ref, member.actor()).first() ? 201 : 200;
        }
    }

    private static List<Integer> atOnce(List<Callable<Integer>> acts) throws Exception {
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            var results = new ArrayList<Integer>();
            for (var done : threads.invokeAll(acts)) {
                results.add(done.get());
            }
            results.sort(null);
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
