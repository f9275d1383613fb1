package org.undersigned.registry;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RegistryApiTest {

    private static final String BAD =
            "date,given,family,country,group,source\n2020-01-31,Cy,C,Atlantis,SOC,test\n2020-01-31,Cy,C,France,SOC,test\n";

    @Inject
    Scenario scenario;

    @Inject
    BodyLoader loader;

    @Inject
    ObservationCsv csv;

    @Inject
    ImportObservations command;

    Organization body;

    @BeforeEach
    void aBody() {
        body = Bodies.likePace(loader);
    }

    private byte[] observations() throws IOException {
        try (var in = getClass().getResourceAsStream("/registry/observations.csv")) {
            return in.readAllBytes();
        }
    }

    private void imported() throws IOException {
        csv.read(new java.io.ByteArrayInputStream(observations()), body.id, ObservationCsv.Mode.ALL_OR_NOTHING);
    }

    @Nested
    class AsAnybody {

        @Test
        void people_are_listed_page_by_page_with_links() throws IOException {
            imported();
            given().queryParams("body", body.code, "size", 3)
                    .get("/api/v1/people")
                    .then()
                    .statusCode(200)
                    .body("", hasSize(3))
                    .body("[1].fullName", is("Caspar Van den BERG"))
                    .header("Link", not(containsString("rel=\"prev\"")));
            given().queryParams("body", body.code, "q", "kürkcü", "on", "2017-10-12")
                    .get("/api/v1/people")
                    .then()
                    .body("[0].delegation.label.en", is("Turkey"))
                    .body("[0].group.code", is("UEL"));
            given().queryParams("body", body.code, "on", "2009-01-01")
                    .get("/api/v1/people")
                    .then()
                    .body("", hasSize(0));
        }

        @Test
        void a_person_has_spellings_and_memberships() throws IOException {
            imported();
            String id = given().queryParams("body", body.code, "q", "marilotti")
                    .get("/api/v1/people")
                    .path("[0].id");
            when().get("/api/v1/people/" + id)
                    .then()
                    .statusCode(200)
                    .body("memberships.in.code", equalTo(java.util.List.of("IT", "NR", "SOC")))
                    .body("memberships[1].in.nonAttached", is(true))
                    .body("spellings[0].family", is("MARILOTTI"));
        }

        @Test
        void organizations_are_those_of_the_day() throws IOException {
            imported();
            var id = given().queryParams("body", body.code, "kind", "GROUP", "on", "2014-07-15")
                    .get("/api/v1/organizations")
                    .then()
                    .statusCode(200)
                    .body("", hasSize(6))
                    .body("abbreviation.en", hasItems("EDG", "EPP/CD"))
                    .extract()
                    .<String>path("find { it.code == 'EC' }.id");
            given().queryParam("on", "2017-10-12")
                    .get("/api/v1/organizations/" + id)
                    .then()
                    .body("abbreviation.en", is("EC"))
                    .body("members.person.family", hasItems("GODSKESEN", "KIRAL"))
                    .body("members[0].other.label.fr", is("Norvège"));
        }

        @Test
        void nonsense_is_answered_with_what_is_wrong() {
            given().queryParam("on", "yesterday")
                    .get("/api/v1/people")
                    .then()
                    .statusCode(422)
                    .body("errors[0].field", is("on"));
            given().queryParam("body", "nowhere")
                    .get("/api/v1/people")
                    .then()
                    .statusCode(422)
                    .body("errors[0].field", is("body"));
            given().queryParam("q", "%")
                    .get("/api/v1/people")
                    .then()
                    .statusCode(200)
                    .body("", hasSize(0));
            given().queryParam("kind", "CLUB")
                    .get("/api/v1/organizations")
                    .then()
                    .statusCode(422)
                    .body("errors[0].field", is("kind"));
            when().get("/api/v1/people/nobody").then().statusCode(404).contentType("application/problem+json");
            given().urlEncodingEnabled(false).get("/api/v1/people/%00").then().statusCode(anyOf(is(400), is(404)));
            given().urlEncodingEnabled(false)
                    .get("/api/v1/organizations/%00")
                    .then()
                    .statusCode(anyOf(is(400), is(404)));
        }

        @Test
        void importing_is_not_for_everybody() throws IOException {
            given().contentType("text/csv")
                    .body(observations())
                    .post("/api/v1/organizations/" + body.code + "/observations")
                    .then()
                    .statusCode(401);
        }
    }

    @Nested
    class AsMember {

        @Test
        void importing_is_not_for_members() throws IOException {
            scenario.member("Spain", "ALDE")
                    .asks()
                    .contentType("text/csv")
                    .body(observations())
                    .post("/api/v1/organizations/" + body.code + "/observations")
                    .then()
                    .statusCode(403);
        }
    }

    @Nested
    class AsTableOffice {

        @Test
        void a_file_is_imported_and_the_second_time_nothing_changes() throws IOException {
            for (int newPeople : new int[] {10, 0}) {
                asOfficer()
                        .contentType("text/csv")
                        .body(observations())
                        .post("/api/v1/organizations/" + body.code + "/observations")
                        .then()
                        .statusCode(200)
                        .body("rows", is(14))
                        .body("newPeople", is(newPeople))
                        .body("refused", hasSize(0));
            }
        }

        @Test
        void a_bad_row_is_named_and_nothing_is_done_unless_good_rows_are_asked_for() {
            asOfficer()
                    .contentType("text/csv")
                    .header("Accept-Language", "en")
                    .body(BAD)
                    .post("/api/v1/organizations/" + body.code + "/observations")
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("errors.find { it.field == 'line 2, country' }.detail", containsString("Atlantis"));
            asOfficer()
                    .contentType("text/csv")
                    .queryParam("good-rows", true)
                    .body(BAD)
                    .post("/api/v1/organizations/" + body.code + "/observations")
                    .then()
                    .statusCode(200)
                    .body("newObservations", is(1))
                    .body("refused[0].line", is(2));
        }

        @Test
        void what_is_no_csv_or_no_body_is_said() {
            asOfficer()
                    .contentType("text/csv")
                    .body(BAD)
                    .post("/api/v1/organizations/nowhere/observations")
                    .then()
                    .statusCode(404);
            asOfficer()
                    .contentType("application/json")
                    .body("{}")
                    .post("/api/v1/organizations/" + body.code + "/observations")
                    .then()
                    .statusCode(415);
            asOfficer()
                    .contentType("text/csv")
                    .body("")
                    .post("/api/v1/organizations/" + body.code + "/observations")
                    .then()
                    .statusCode(400);
            asOfficer()
                    .contentType("text/csv")
                    .body(new byte[] {(byte) 0xFF})
                    .post("/api/v1/organizations/" + body.code + "/observations")
                    .then()
                    .statusCode(400);
        }

        @Test
        void an_officer_of_another_body_is_refused() throws IOException {
            scenario.officer()
                    .asks()
                    .contentType("text/csv")
                    .body(observations())
                    .post("/api/v1/organizations/" + body.code + "/observations")
                    .then()
                    .statusCode(403);
        }

        private RequestSpecification asOfficer() {
            return scenario.officerOf(body.id).asks();
        }
    }

    @Test
    void the_command_line_says_what_it_did(@TempDir Path directory) throws IOException {
        var good = Files.write(directory.resolve("good.csv"), observations());
        var bad = Files.writeString(directory.resolve("bad.csv"), BAD);
        assertEquals(
                "0 14 rows: 10 new people, 14 new observations, 0 known already, 0 refused",
                run(good.toString(), "--body", body.code));
        assertEquals(
                "1 " + bad + ", line 2, country: “Atlantis” is no delegation of this body\n"
                        + "2 rows: 0 new people, 0 new observations, 0 known already, 1 refused",
                run(bad.toString(), "--body", body.code));
        assertEquals("1 none.csv: There is no such file", run("none.csv", "--body", body.code));
        assertEquals("1 none.csv: There is no body “nowhere”", run("none.csv", "--body", "nowhere"));
    }

    private String run(String... args) {
        var said = new StringWriter();
        var line = new picocli.CommandLine(command)
                .setOut(new java.io.PrintWriter(said, true))
                .setErr(new java.io.PrintWriter(said, true));
        return line.execute(args) + " " + said.toString().strip();
    }
}
