package org.undersigned.registry.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
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
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Grant;
import org.undersigned.identity.Personas;
import org.undersigned.platform.Ids;

/** Files that are no registers, or are told to do harm. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HostileImportsTest extends ImportsOverHttp {

    @Inject
    Session database;

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
        var rejected =
                asAdministrator().get(at + "/entries?verdict=REJECTED&size=20").then();
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
