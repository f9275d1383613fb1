package org.undersigned.signing.scrutiny;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undersigned.signing.citizens.Traits.digest;
import static org.undersigned.signing.citizens.Traits.from;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.signing.citizens.SuspectCitizens;
import org.undersigned.signing.scrutiny.Measure.Act;

/** What everybody reads of signatures that are held, and whoever gave one. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HeldSignaturesTest {

    @Inject
    Scenario scenario;

    @Inject
    SuspectCitizens citizens;

    @Inject
    Officers officers;

    @Inject
    MeasureRuns runs;

    private String ref;
    private List<String> suspects;

    @BeforeEach
    void held() {
        ref = scenario.aDeclaration().under("pace-appeal").published();
        suspects = citizens.sign(ref, 9, from("BE").domain("trash"));
        citizens.sign(ref, 3, from("FR"));
        var why = "One provider of throw-away addresses";
        officers.order(ref, new Order(null, Act.HOLD, Officers.at("trash"), Reason.AUTOMATED, why, 9, 0, null));
        runs.run();
    }

    @Nested
    class AsReader {

        @Test
        void reads_what_was_done_and_not_to_whom() {
            var json = "/declarations/" + ref + "/measures.json";
            given().get(json)
                    .then()
                    .statusCode(200)
                    .body("measures", hasSize(1))
                    .body("measures[0].act", equalTo("HOLD"))
                    .body("measures[0].signatures", equalTo(9))
                    .body("measures[0].reason", equalTo("AUTOMATED"))
                    .body("measures[0].domain", nullValue())
                    .body(not(containsString(digest("trash").substring(0, 12))))
                    .body(not(containsString("provider")));
            given().get("/en/declarations/" + ref + "/measures")
                    .then()
                    .statusCode(200)
                    .body(containsString("9 signatures held"))
                    .body(containsString("Sent by a machine"))
                    .body(not(containsString("provider")));
            given().get("/declarations/" + ref + ".json").then().body("counts.citizens.held", equalTo(9));
            given().get("/en/declarations/" + ref).then().body(containsString("Held"));
        }
    }

    @Nested
    class AsSignatory {

        @Test
        void is_told_plainly_and_can_still_go() {
            var id = suspects.get(0);
            given().get("/en/declarations/" + ref + "/sign/links/" + citizens.link(id))
                    .then()
                    .statusCode(409)
                    .body(containsString("Your signature is held"));
            given().contentType(ContentType.JSON)
                    .body(Map.of("token", citizens.link(id)))
                    .post("/api/v1/declarations/" + ref + "/signature-confirmations")
                    .then()
                    .statusCode(409)
                    .body(containsString("holds it"));
            var own = "/en/declarations/" + ref + "/signature/links/" + citizens.ownLink(ref, id);
            given().get(own).then().statusCode(200).body(containsString("the table office holds it"));
            given().get(own + "/data.json")
                    .then()
                    .body("counts", equalTo(false))
                    .body("end", equalTo("HELD"));
            given().redirects().follow(false).post(own + "/erasure").then().statusCode(200);
            assertEquals("WITHDRAWN", citizens.end(id));
            citizens.mustAgree(ref);
        }
    }
}
