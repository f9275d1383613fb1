package org.undersigned.signing.citizens;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;

/** What everybody, and the organiser, sees of the citizens under a text. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CitizenCountsTest {

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    CitizenRows rows;

    private Someone originator;
    private Someone anybody;
    private String ref;

    @BeforeEach
    void published() {
        citizens.forgetRates();
        originator = scenario.member("Malta", "SOC");
        anybody = scenario.anonymous();
        ref = scenario.aDeclaration().under("pace-appeal").by(originator).published();
    }

    private String signs(String name, String visibility, String country) {
        return citizens.signs(ref, name, visibility, country);
    }

    @Nested
    class AsAnonymous {

        @Test
        void the_count_says_how_it_came_about() {
            signs("Ada Open", "PUBLIC", "BE");
            var twice = Citizens.address();
            citizens.signs(ref, Citizens.form(twice, "Bo Open", "PUBLIC", "BE"));
            citizens.signs(ref, Citizens.form(twice, "Bo Open", "PUBLIC", "BE"));
            citizens.takesBack(ref, signs("Cy Gone", "PUBLIC", "FR"));
            rows.invalidate(ref, 1, "ROBOT");
            Citizens.asked(ref, Citizens.form(Citizens.address(), "Di Waiting", "PUBLIC", "BE"));
            for (var file : List.of(".json", "/count.json")) {
                anybody.gets("/declarations/" + ref + file)
                        .then()
                        .statusCode(200)
                        .body("counts.counted", equalTo(2))
                        .body("counts.withdrawn", equalTo(1))
                        .body("counts.citizens.counted", equalTo(1))
                        .body("counts.citizens.pending", equalTo(1))
                        .body("counts.citizens.withdrawn", equalTo(1))
                        .body("counts.citizens.invalidated.ROBOT", equalTo(1))
                        .body("counts.citizens.duplicatesRefused", equalTo(1))
                        .body("counts.citizens.byVisibility.PUBLIC", equalTo(1))
                        .body("counts.citizens.byCountry", equalTo(Map.of("BE", 1)));
            }
            anybody.gets("/en/declarations/" + ref)
                    .then()
                    .statusCode(200)
                    .body(allOf(
                            containsString("How the count came about"),
                            containsString("ROBOT"),
                            containsString("<strong>2</strong> signatures"),
                            containsString("/en/declarations/" + ref + "/sign\""),
                            containsString("/en/declarations/" + ref + "/citizens\"")));
        }

        @Test
        void the_live_count_has_a_tag_that_changes_with_it() throws InterruptedException {
            var path = "/declarations/" + ref + "/count.json";
            var tag = anybody.gets(path).header("ETag");
            anybody.asks().header("If-None-Match", tag).get(path).then().statusCode(304);
            signs("Ada Open", "PUBLIC", "BE");
            Thread.sleep(1_100);
            anybody.asks().header("If-None-Match", tag).get(path).then().statusCode(200);
        }

        @Test
        void a_text_without_citizens_looks_as_before() {
            anybody.gets("/en/declarations/" + ref)
                    .then()
                    .statusCode(200)
                    .body(allOf(not(containsString("How the count came about")), containsString("1 signatory</h2>")));
            var members = scenario.aDeclaration().signedBy(20, Scenario.from(4)).published();
            anybody.gets("/declarations/" + members + ".json")
                    .then()
                    .body("counts.counted", equalTo(20))
                    .body("counts.citizens", nullValue())
                    .body("counts.keySet()", not(org.hamcrest.Matchers.hasItem("citizens")));
            Stream.of("/en/declarations/" + members + "/citizens", "/declarations/" + members + "/citizens.json")
                    .forEach(path -> anybody.gets(path).then().statusCode(404));
            anybody.gets("/en/declarations/" + ref + "/citizens")
                    .then()
                    .statusCode(200)
                    .body(containsString("No citizen has signed yet."));
        }

        @Test
        void small_countries_are_told_only_together_where_somebody_is_not_named() {
            for (int i = 0; i < 5; i++) {
                signs("Ada Open", "PUBLIC", "BE");
            }
            signs("Bo Open", "PUBLIC", "FR");
            anybody.gets("/declarations/" + ref + ".json")
                    .then()
                    .body("counts.citizens.byCountry", equalTo(Map.of("BE", 5, "FR", 1)))
                    .body("counts.citizens.otherCountries", equalTo(0));
            citizens.forgetRates();
            signs("Cy Hidden", "COUNTED", "MT");
            anybody.gets("/declarations/" + ref + ".json")
                    .then()
                    .body("counts.citizens.byCountry", equalTo(Map.of()))
                    .body("counts.citizens.otherCountries", equalTo(7));
            anybody.gets("/en/declarations/" + ref)
                    .then()
                    .body(allOf(
                            containsString("is not told yet"),
                            not(containsString("Belgium")),
                            not(containsString("France"))));
            rows.addCountries(ref, Map.of("FR", 2, "MT", 2));
            anybody.gets("/nl/declarations/" + ref)
                    .then()
                    .body(allOf(
                            containsString("België"),
                            containsString("Nog 6 komen uit andere landen"),
                            not(containsString("Frankrijk"))));
        }
    }

    @Nested
    class AsOriginator {

        private String desk() {
            return "/en/desk/declarations/" + ref;
        }

        @Test
        void figures_a_curve_and_the_address_to_share() {
            signs("Ada Open", "PUBLIC", "BE");
            signs("Bo Hidden", "COUNTED", "BE");
            rows.bounce(ref, Citizens.asked(ref, Citizens.form(Citizens.address(), "Cy Waiting", "PUBLIC", "BE")));
            originator.gets(desk()).then().statusCode(200).body(containsString("Signatures of citizens: 2"));
            originator
                    .gets(desk() + "/citizens")
                    .then()
                    .statusCode(200)
                    .body(allOf(
                            containsString("2 signatures confirmed between"),
                            containsString("<svg class=\"curve\""),
                            containsString("/en/declarations/" + ref + "</a>"),
                            not(containsString("Ada Open")),
                            not(containsString("Bo Hidden"))));
            assertEquals(1, citizens.tally(ref, "BOUNCED"));
        }

        @Test
        void nobody_else_sees_them() {
            scenario.member("Spain", "SOC").gets(desk() + "/citizens").then().statusCode(403);
            anybody.gets(desk() + "/citizens").then().statusCode(303);
            var members = scenario.aDeclaration().by(originator).gathering();
            originator
                    .gets("/en/desk/declarations/" + members + "/citizens")
                    .then()
                    .statusCode(404);
            originator
                    .gets("/en/desk/declarations/" + members)
                    .then()
                    .body(not(containsString("Signatures of citizens")));
        }
    }
}
