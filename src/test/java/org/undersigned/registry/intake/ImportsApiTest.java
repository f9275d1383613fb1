package org.undersigned.registry.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;
import org.undersigned.platform.Ids;

/** Registers over the API: sent, watched, looked at, applied; and files that are none, or are told to do harm. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ImportsApiTest {

    private static final String IMPORTS = "/api/v1/registry/imports";
    private static final String GOOD =
            """
            {"persons": [{"id": "p", "name": "Ann Autre", "family_name": "Autre", "given_name": "Ann"}],
             "organizations": [{"id": "o", "name": "The Chamber", "classification": "chamber"}],
             "memberships": [{"person_id": "p", "organization_id": "o", "start_date": "2020"}]}""";

    @Inject
    Scenario scenario;

    @Inject
    Session database;

    @Nested
    class AsAdministrator {

        @Test
        void a_register_is_read_looked_at_and_applied() {
            var at = sent(GOOD).statusCode(202).extract().header("Location");
            ready(at).body("counts.PERSON.NEW", is(1)).body("counts.MEMBERSHIP.NEW", is(1));
            asAdministrator()
                    .get(at + "/entries?subject=MEMBERSHIP")
                    .then()
                    .statusCode(200)
                    .body("[0].name", is("Ann Autre"))
                    .body("[0].content.start_date", is("2020"));
            asAdministrator().post(at + "/application").then().statusCode(202);
            until(at, "APPLIED");
            asAdministrator().delete(at).then().statusCode(409);
        }

        @Test
        void what_is_discarded_cannot_be_applied() {
            var at = sent(GOOD).extract().header("Location");
            ready(at);
            asAdministrator().delete(at).then().statusCode(204);
            asAdministrator().post(at + "/application").then().statusCode(409);
        }

        @Test
        void what_refers_to_nothing_goes_in_circles_or_ends_before_it_starts_is_rejected_and_the_rest_is_not() {
            var at =
                    sent("""
                    {"persons": [
                       {"id": "p", "name": "Ann Autre"}, {"id": "p", "name": "Somebody Else"},
                       {"id": "q", "name": "Cy Cel", "identifiers": [{"scheme": "x", "identifier": "%1$s"}]},
                       {"id": "r", "name": "Di Dou", "identifiers": [{"scheme": "x", "identifier": "%1$s"}]},
                       {"id": "s", "name": "=cmd|' /C calc'!A0"}],
                     "organizations": [
                       {"id": "o", "name": "The Chamber", "classification": "chamber"},
                       {"id": "a", "name": "A", "classification": "committee", "parent_id": "b"},
                       {"id": "b", "name": "B", "classification": "committee", "parent_id": "a"}],
                     "memberships": [
                       {"person_id": "p", "organization_id": "o"},
                       {"person_id": "nobody", "organization_id": "o"},
                       {"person_id": "p", "organization_id": "a"},
                       {"person_id": "q", "organization_id": "o", "start_date": "2020", "end_date": "2019"},
                       {"person_id": "q", "organization_id": "o", "start_date": "2020-06-31"},
                       {"person_id": "q", "organization_id": 7, "on_behalf_of_id": "none"}]}"""
                                    .formatted(Ids.next()))
                            .extract()
                            .header("Location");
            ready(at)
                    .body("counts.PERSON", equalTo(Map.of("NEW", 3, "REJECTED", 2)))
                    .body("counts.ORGANIZATION", equalTo(Map.of("NEW", 1, "REJECTED", 2)))
                    .body("counts.MEMBERSHIP", equalTo(Map.of("NEW", 1, "REJECTED", 5)));
            var rejected = asAdministrator()
                    .get(at + "/entries?verdict=REJECTED&size=20")
                    .then();
            rejected.body("find { it.place.startsWith('persons[1]') }.remarks[0].detail", containsString("persons[0]"))
                    .body("find { it.place.startsWith('persons[3]') }.remarks[0].field", is("identifiers"))
                    .body("find { it.place.startsWith('organizations[1]') }.remarks[0].field", is("parent_id"))
                    .body("find { it.place.startsWith('memberships[1]') }.remarks[0].field", is("person_id"))
                    .body("find { it.place.startsWith('memberships[2]') }.remarks[0].field", is("organization_id"))
                    .body("find { it.place.startsWith('memberships[3]') }.remarks[0].field", is("end_date"))
                    .body("find { it.place.startsWith('memberships[4]') }.remarks[0].field", is("start_date"));
        }

        @Test
        void files_that_are_no_registers_are_refused_and_nothing_is_kept_of_them() throws IOException {
            var before = count("person") + count("register_entry");
            refused(bytes("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>"));
            refused(zipped());
            refused(bytes(""));
            refused(bytes("{}"));
            refused(bytes("[1, 2, 3]"));
            refused("{\"persons\": [{\"id\": \"p\", \"name\": \"Zoë\"}]}".getBytes(StandardCharsets.UTF_16));
            refused(bytes("name,salary\nAnn,1\n"));
            refusedWhileRead("{\"persons\": [{\"id\": \"p\", \"name\": \"Ann\"}");
            refusedWhileRead("{\"persons\": [" + "[".repeat(2000) + "]".repeat(2000) + "]}");
            assertEquals(before, count("person") + count("register_entry"));
        }

        @Test
        void a_gigabyte_is_refused_before_it_is_sent() throws IOException {
            var session = Personas.session(Personas.account(Grant.admin()));
            try (var socket = new Socket("localhost", RestAssured.port)) {
                var head = "POST " + IMPORTS + "?register=big HTTP/1.1\r\nHost: localhost\r\nCookie: session=" + session
                        + "\r\nContent-Type: application/json\r\nContent-Length: 1000000000\r\n\r\n";
                socket.getOutputStream().write(bytes(head));
                var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
                assertThat(answer, containsString(" 413 "));
            }
        }

        @Test
        void a_bad_name_day_body_or_verdict_is_named() {
            posted("register=" + "%3Cb%3E", GOOD).statusCode(422).body("errors.field", hasItem("register"));
            posted("register=x&complete-on=2020-02-30", GOOD)
                    .statusCode(422)
                    .body("errors.field", hasItem("complete-on"));
            posted("register=x&body=nowhere", GOOD).statusCode(422).body("errors.field", hasItem("body"));
            var at = sent(GOOD).extract().header("Location");
            asAdministrator().get(at + "/entries?verdict=MAYBE").then().statusCode(422);
            asAdministrator().get(IMPORTS + "/nothing").then().statusCode(404);
            asAdministrator().get(IMPORTS + "/%00").then().statusCode(404);
        }

        private void refused(byte[] file) {
            asAdministrator()
                    .contentType("application/octet-stream")
                    .body(file)
                    .post(IMPORTS + "?register=none")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }

        private void refusedWhileRead(String file) {
            until(sent(file).statusCode(202).extract().header("Location"), "REFUSED");
        }
    }

    @Nested
    class AsOfficer {

        @Test
        void only_those_of_the_body() {
            var mine = scenario.officer();
            var at = mine.asks()
                    .contentType("text/csv")
                    .body("family_name,organization,classification\nAutre,Budget,committee\n")
                    .post(IMPORTS + "?register=x&body=pace")
                    .then();
            at.statusCode(202);
            mine.asks()
                    .contentType("application/json")
                    .body(GOOD)
                    .post(IMPORTS + "?register=x")
                    .then()
                    .statusCode(403);
            var foreign = sent(GOOD).extract().header("Location");
            mine.asks().get(foreign).then().statusCode(403);
            mine.asks().post(foreign + "/application").then().statusCode(403);
        }
    }

    @Nested
    class AsAnybodyElse {

        @Test
        void nothing() {
            Personas.anonymous().get(IMPORTS).then().statusCode(401);
            Personas.as(Personas.account()).get(IMPORTS).then().statusCode(403);
        }
    }

    private ValidatableResponse ready(String at) {
        return until(at, "READY");
    }

    private ValidatableResponse until(String at, String state) {
        for (int i = 0; i < 300; i++) {
            var answer = asAdministrator().get(at).then().statusCode(200);
            if (answer.extract().path("state").equals(state)) {
                return answer;
            }
            sleep();
        }
        return asAdministrator().get(at).then().body("state", is(state));
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ValidatableResponse sent(String popolo) {
        return posted("register=r" + Ids.next(), popolo);
    }

    private ValidatableResponse posted(String query, String popolo) {
        return asAdministrator()
                .contentType("application/json")
                .urlEncodingEnabled(false)
                .body(popolo)
                .post(IMPORTS + "?" + query)
                .then();
    }

    private RequestSpecification asAdministrator() {
        return Personas.as(Personas.account(Grant.admin()));
    }

    private long count(String table) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select count(*) from " + table, Long.class)
                        .getSingleResult());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** Ten megabytes of nothing in ten kilobytes. */
    private static byte[] zipped() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("register.json"));
            zip.write(new byte[10_000_000]);
        }
        return out.toByteArray();
    }
}
