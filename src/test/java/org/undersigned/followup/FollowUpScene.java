package org.undersigned.followup;

import static org.undersigned.Scenario.from;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.identity.TestClock;
import org.undersigned.registry.OtherAssembly;
import org.undersigned.signing.Signatures;

/** A text that was published the day before a vote, those who keep track of it, and what they do. */
abstract class FollowUpScene {

    static final Map<String, String> VOTE =
            Map.of("on", "2021-02-11", "result", "PASS", "yes", "598", "no", "43", "abstain", "52", "confirmed", "yes");

    @Inject
    Scenario scenario;

    @Inject
    OtherAssembly otherAssembly;

    @Inject
    Milestones milestones;

    @Inject
    Signatures signatures;

    Someone author;
    Someone officer;
    String ref;

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

    Response act(Someone by, String path, Map<String, ?> answers) {
        return by.posts("/en/declarations/" + ref + "/followup/" + path, answers);
    }

    Response api(Someone by, String path, Object body) {
        return by.asks().contentType("application/json").body(body).post("/api/v1/declarations/" + ref + "/" + path);
    }

    Response timeline() {
        return scenario.anonymous().gets("/declarations/" + ref + "/timeline.json");
    }

    String addressee() {
        return api(author, "addressees", Map.of("name", "Ms Inventa MINISTER", "office", "Ministry", "lang", "fr"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    String expected(String due) {
        return api(officer, "answers", Map.of("addressee", addressee(), "due", due))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    String page(String path) {
        return scenario.anonymous().gets("/en/declarations/" + ref + path).asString();
    }

    static List<Integer> atOnce(List<Callable<Integer>> acts) throws Exception {
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
