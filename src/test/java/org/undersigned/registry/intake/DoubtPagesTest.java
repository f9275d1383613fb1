package org.undersigned.registry.intake;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;

/** An officer sees two records side by side and says whether they are one person. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DoubtPagesTest {

    private DeskScene scene;
    private String sent;
    private String doubt;
    private String axel;

    @BeforeEach
    void somebody_who_may_be_axel() {
        scene = DeskScene.withAxel();
        sent = scene.sentAs("another " + Ids.next(), scene.aksel(), scene.rossi());
        var position = DeskScene.firstDoubtful(sent);
        doubt = sent + "/doubtful/" + position;
        axel = DeskScene.bean(Entries.class)
                .candidates(DeskScene.now(sent).id, position)
                .get(0)
                .personId();
    }

    @Test
    void both_records_stand_side_by_side_with_what_differs_and_what_is_the_same() {
        scene.asks()
                .get(sent + "/doubtful")
                .then()
                .statusCode(200)
                .body(allOf(containsString("href=\"" + doubt + "\""), containsString("1 person waits")));
        var page = scene.page(doubt);
        assertTrue(page.contains("It is Axel " + scene.family()), page);
        assertTrue(page.contains("It is somebody new"), page);
        assertTrue(page.contains("href=\"/en/people/" + axel + "\""), page);
        assertTrue(page.contains("1966-05-05"), page);
        assertTrue(page.contains("portrait__fact--differs\"><bdi>Axel"), page);
        assertTrue(page.contains("portrait__fact--same\"><bdi>Germany"), page);
    }

    @Test
    void a_decision_leads_back_to_the_import_and_counts_when_it_is_applied() {
        decide(axel, sent + "?notice=intake_all_decided_done");
        var page = scene.page(sent);
        assertTrue(page.contains("Add 1 person, 1 membership, carry out 1 decision"), page);
        assertFalse(page.contains("Applying does exactly this"), page);
        apply();
        var applied = DeskScene.now(sent);
        assertEquals(0, applied.count("PERSON", Verdict.DOUBTFUL), applied.counts::toString);
        assertEquals(1, applied.count("PERSON", Verdict.CHANGED), applied.counts::toString);
    }

    @Test
    void whoever_is_left_out_can_be_decided_after_the_rest_is_applied() {
        apply();
        assertTrue(scene.page(sent).contains("1 person waits for your decision"));
        decide("", sent + "?notice=intake_all_decided_done");
        assertTrue(scene.page(sent).contains("Carry out 1 decision"));
        apply();
        assertEquals(1, DeskScene.now(sent).count("PERSON", Verdict.NEW));
        assertFalse(scene.page(sent).contains("/application"));
    }

    @Test
    void until_then_it_can_be_decided_otherwise_and_the_next_one_follows() {
        var other =
                scene.sentAs("third " + Ids.next(), scene.aksel(), scene.aksel().replace("c,Aksel,", "d,Aksell,"));
        var first = DeskScene.firstDoubtful(other);
        scene.asks()
                .formParam("person", "")
                .post(other + "/doubtful/" + first)
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        endsWith(
                                other + "/doubtful/" + DeskScene.firstDoubtful(other) + "?notice=intake_decided_done"));
        assertTrue(DeskScene.firstDoubtful(other) > first);
        assertTrue(scene.page(other + "/doubtful/" + first).contains("Decided"));
        scene.asks()
                .formParam("person", axel)
                .post(other + "/doubtful/" + first)
                .then()
                .statusCode(303);
        assertTrue(scene.page(other + "/doubtful").contains("Axel " + scene.family()));
    }

    @Test
    void nobody_but_a_candidate_can_be_meant_and_only_where_there_is_doubt() {
        scene.asks().formParam("person", "nobody").post(doubt).then().statusCode(422);
        scene.asks().get(sent + "/doubtful/9999").then().statusCode(404);
        scene.asks()
                .formParam("person", "")
                .post(sent + "/doubtful/9999")
                .then()
                .statusCode(404);
        decide(axel, sent + "?notice=intake_all_decided_done");
        apply();
        scene.asks().formParam("person", "").post(doubt).then().statusCode(409);
    }

    private void decide(String person, String leadsTo) {
        scene.asks()
                .formParam("person", person)
                .post(doubt)
                .then()
                .statusCode(303)
                .header("Location", endsWith(leadsTo));
    }

    private void apply() {
        scene.asks().post(sent + "/application").then().statusCode(303);
        scene.done(sent);
    }
}
