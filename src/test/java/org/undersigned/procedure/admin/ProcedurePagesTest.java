package org.undersigned.procedure.admin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Account;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;
import org.undersigned.procedure.OwnFile;
import org.undersigned.procedure.Procedures;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProcedurePagesTest {

    private static final String PAGES = "/en/admin/procedures";
    private static final String API = "/api/v1/procedures";

    @Inject
    Procedures procedures;

    @Inject
    Clock clock;

    private final Account admin = Personas.account(Grant.admin());
    private final String id = OwnFile.id();

    private RequestSpecification asAdmin() {
        return Personas.as(admin);
    }

    @Nested
    class AsAdministrator {

        @ParameterizedTest
        @ValueSource(strings = {"en", "fr", "nl"})
        void every_version_is_listed_and_has_a_page_in_words(String lang) {
            asAdmin()
                    .get("/" + lang + "/admin/procedures")
                    .then()
                    .statusCode(200)
                    .body(containsString("uk-edm"));
            for (var one : procedures.all()) {
                asAdmin()
                        .get("/" + lang + "/admin/procedures/" + one.id() + "/"
                                + one.version().id())
                        .then()
                        .statusCode(200)
                        .body(containsString("<h1>"));
            }
        }

        @Test
        void an_unknown_version_is_not_found() {
            asAdmin().get(PAGES + "/uk-edm/1066").then().statusCode(404);
        }

        @Test
        void a_file_is_checked_looked_at_and_put_into_use() {
            check(OwnFile.of(id)).then().statusCode(200).body(containsString("Put into use"), containsString("MOREAU"));
            assertFalse(isOffered(), "a check changes nothing");
            put(OwnFile.of(id)).then().statusCode(303);
            assertTrue(isOffered());
            asAdmin().get(PAGES + "/" + id + "/1").then().body(containsString("Zoë Šiškin-Ørsted"));
            put(OwnFile.of(id)).then().statusCode(422).body(containsString("is there already"));
        }

        @Test
        void problems_stand_beside_the_numbered_lines() {
            check(OwnFile.of(id).replace("late: ALLOWED", "late: PERHAPS"))
                    .then()
                    .statusCode(422)
                    .body(
                            containsString("<li value=\"11\""),
                            containsString("column 7"),
                            containsString("late: must be one of ALLOWED, FORBIDDEN, but is &quot;PERHAPS&quot;"));
            check("").then().statusCode(422).body(containsString("Choose a file or paste its text."));
            check(OwnFile.of(id).replace("body: pace", "body: nowhere"))
                    .then()
                    .statusCode(422)
                    .body(containsString("<li value=\"2\""), containsString("is no body of the registry"));
        }

        @Test
        void what_a_file_says_cannot_become_part_of_the_page() {
            check(OwnFile.of(id).replace("{ en: Letter }", "{ en: \"<script>alert(1)</script>\" }"))
                    .then()
                    .statusCode(200)
                    .body(not(containsString("<script>alert")));
            check("<script>alert(1)</script>").then().statusCode(422).body(not(containsString("<script>alert")));
        }

        @Test
        void hostile_files_are_refused_with_their_line() {
            var bomb = new StringBuilder("a: &a [x, x]\n");
            for (char c = 'b'; c < 'z'; c++) {
                bomb.append(c + ": &" + c + " [*" + (char) (c - 1) + ", *" + (char) (c - 1) + "]\n");
            }
            check(bomb.toString()).then().statusCode(422).body(containsString("anchors are not allowed"));
            check("#".repeat(1_000_000)).then().statusCode(422).body(containsString("is larger than 256 KB"));
            check("[".repeat(100_000)).then().statusCode(422).body(containsString("nested deeper than 12 levels"));
            upload("title: Société".getBytes(StandardCharsets.ISO_8859_1))
                    .then()
                    .statusCode(422)
                    .body(containsString("is not UTF-8"));
            upload(new byte[] {0, 1, 2, 3}).then().statusCode(422).body(containsString("is not YAML"));
            put("id: !!javax.script.ScriptEngineManager [x]\n")
                    .then()
                    .statusCode(422)
                    .body(containsString("tags are not allowed"));
        }

        @Test
        void a_version_is_retired_and_a_new_one_takes_its_place() {
            put(OwnFile.of(id)).then().statusCode(303);
            var today = today();
            retire("").then().statusCode(422).body(containsString("Give a day."));
            retire("2020-06-01").then().statusCode(422).body(containsString("Choose today or a later day."));
            var next = OwnFile.of(id).replace("id: \"1\"", "id: \"2\"").replace("2020-01-01", today.toString());
            put(next).then().statusCode(422).body(containsString("is in force on days of 1"));
            retire(today.toString()).then().statusCode(303);
            assertFalse(isOffered());
            put(next).then().statusCode(303);
            assertEquals(
                    "2",
                    procedures
                            .inForce(id, clock.instant())
                            .orElseThrow()
                            .version()
                            .id());
            retire(today.plusDays(3).toString())
                    .then()
                    .statusCode(422)
                    .body(containsString("another version would be in force"));
        }
    }

    /** In the zone of the procedure: it may be another day there. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
    }

    @Nested
    class OverTheApi {

        @Test
        void a_check_says_every_problem_and_changes_nothing() {
            api("/checks", OwnFile.of(id).replace("late: ALLOWED", "lat: ALLOWED"))
                    .then()
                    .statusCode(200)
                    .body("problems", hasSize(2), "problems[1].line", equalTo(11), "versions", hasSize(0));
            api("/checks", OwnFile.of(id)).then().statusCode(200).body("versions[0].procedure", equalTo(id));
            assertFalse(isOffered());
            api("/checks", "").then().statusCode(200).body("problems[0].problem", equalTo("is empty"));
        }

        @Test
        void a_file_is_put_into_use_once_and_retired() {
            api("", OwnFile.of(id)).then().statusCode(201).header("Location", containsString(API + "/" + id));
            assertTrue(isOffered());
            api("", OwnFile.of(id)).then().statusCode(422).body("errors[0].field", equalTo("line 4, column 5"));
            asAdmin()
                    .contentType(ContentType.JSON)
                    .body(Map.of("validTo", today().toString()))
                    .post(API + "/" + id + "/versions/1/retirement")
                    .then()
                    .statusCode(204);
            assertFalse(isOffered());
        }

        @Test
        void hostile_files_are_refused() {
            api("", "a: &a [x, x]\nb: *a\n").then().statusCode(422);
            api("", "#".repeat(1_000_000)).then().statusCode(422);
        }
    }

    @Test
    void nobody_but_an_administrator_gets_in() {
        var officer = Personas.account(Grant.member());
        Personas.as(officer).get(PAGES).then().statusCode(403);
        Personas.as(officer)
                .contentType("application/yaml")
                .body(new byte[] {'a'})
                .post(API)
                .then()
                .statusCode(403);
    }

    private boolean isOffered() {
        return procedures.inForce(id, clock.instant()).isPresent();
    }

    private Response check(String text) {
        return asAdmin().multiPart("text", text, "text/plain; charset=UTF-8").post(PAGES + "/checks");
    }

    private Response upload(byte[] file) {
        return asAdmin().multiPart("file", "a.yaml", file).post(PAGES + "/checks");
    }

    private Response put(String text) {
        return asAdmin()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("text", text)
                .post(PAGES);
    }

    private Response retire(String day) {
        return asAdmin()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("valid-to", day)
                .post(PAGES + "/" + id + "/1/retirement");
    }

    private Response api(String path, String file) {
        return asAdmin()
                .contentType("application/yaml")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(API + path);
    }
}
