package org.undersigned.seeds;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.undersigned.Someone;
import org.undersigned.registry.Organization;
import org.undersigned.registry.intake.Intake;
import org.undersigned.registry.intake.Sent;

/** An institution whose published texts an officer of its own takes into the records, over HTTP. */
record Institution(String code, Someone officer) {

    static String id(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Organization.assembly(code).orElseThrow().id);
    }

    /** Parties as a register tells of them. */
    void hasParties(Intake intake, String... names) {
        var organizations = new StringBuilder();
        for (var name : names) {
            organizations.append(
                    """
                    %s{"id": "party/%s", "name": "%s", "classification": "party"}"""
                            .formatted(
                                    organizations.isEmpty() ? "" : ",",
                                    name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                                    name));
        }
        Sent.text(intake, "{\"organizations\": [" + organizations + "]}")
                .as(code + " parties of the seeds")
                .of(id(code))
                .applied();
    }

    void hasGroups(Intake intake, Path groups, String register) {
        Sent.file(intake, groups).as(register).of(id(code)).applied();
    }

    /** Takes texts into the records and answers their addresses; a second time nothing changes. */
    List<String> records(List<Map<String, Object>> texts) {
        var refs = imports(texts);
        assertEquals(refs, imports(texts), "the same again changes nothing");
        return refs;
    }

    private List<String> imports(List<Map<String, Object>> texts) {
        var answer = officer.asks().contentType("application/json").body(texts).post("/api/v1/imports");
        assertEquals(200, answer.statusCode(), answer::asString);
        return answer.jsonPath().getList("ref");
    }

    /** An act of follow-up. */
    void follows(String ref, String what, Map<String, ?> body) {
        var answer = officer.asks()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/declarations/" + ref + "/" + what);
        assertEquals(200, answer.statusCode(), answer::asString);
    }

    static JsonPath data(String ref) {
        return given().get("/declarations/" + ref + ".json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static String page(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }
}
