package org.undersigned.publication;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undersigned.Scenario.from;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;

/** The registry as files that anybody may have: everybody, a body, a person; with what was signed in public. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RegistryFilesTest {

    @Inject
    Scenario scenario;

    Someone anybody;
    Someone member;
    String open;
    String gathering;
    String body;

    @BeforeEach
    void publish() {
        anybody = scenario.anonymous();
        member = scenario.member("Malta", "SOC");
        open = scenario.aDeclaration().by(member).signedBy(20, from(4)).published();
        gathering = scenario.aDeclaration().by(member).gathering();
        body = scenario.declaration(open).bodyId;
    }

    @Test
    void of_a_person_with_what_was_signed_in_public() {
        anybody.gets("/people/" + member.personId() + ".popolo.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Disposition", "attachment; filename=\"" + member.personId() + ".popolo.json\"")
                .body("persons.id", equalTo(List.of(member.personId())))
                .body("memberships.person_id", everyItem(equalTo(member.personId())))
                .body("memberships.source", hasItem("observation"))
                .body("memberships[0].observations[0].source", equalTo("test"))
                .body("organizations.code", hasItem("pace"))
                .body("signatures", hasSize(1))
                .body("signatures[0].declaration.ref", equalTo(open))
                .body("signatures[0].declaration.title.en", not(equalTo(null)))
                .body("signatures[0].person_id", equalTo(member.personId()))
                .body("signatures[0].printed", containsString("Malta"));
    }

    @Test
    void of_a_body_with_everybody_who_signed_its_texts() {
        anybody.gets("/organizations/" + body + ".popolo.json")
                .then()
                .statusCode(200)
                .body("persons.id", hasItem(member.personId()))
                .body("organizations.findAll { it.non_attached }.code", hasItem("NR"))
                .body("signatures.findAll { it.declaration.ref == '" + open + "' }", hasSize(20))
                .body("signatures.declaration.ref", not(hasItem(gathering)));
        var table = anybody.gets("/organizations/" + body + ".csv");
        table.then().statusCode(200).contentType("text/csv").body(startsWith("\uFEFFperson_id,honorific,"));
        table.then().body(containsString(member.personId() + ","));
    }

    @Test
    void of_everybody() {
        anybody.gets("/registry.popolo.json")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("registry.popolo.json"))
                .body("persons.id", hasItem(member.personId()))
                .body("signatures.declaration.ref", hasItem(open));
        anybody.gets("/registry.csv").then().statusCode(200).body(containsString(member.personId()));
    }

    @Test
    void a_group_is_given_away_with_its_body() {
        var group = anybody.gets("/organizations/" + body + ".popolo.json")
                .jsonPath()
                .getString("organizations.find { it.code == 'SOC' }.id");
        assertEquals(
                anybody.gets("/organizations/" + body + ".csv").asString(),
                anybody.gets("/organizations/" + group + ".csv").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people/000000000000.popolo.json", "/organizations/nothing.csv", "/organizations/%00.csv"})
    void nobody_and_nothing_is_not_found(String path) {
        anybody.gets(path).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"/en/people/%s,/people/%s.popolo.json", "/nl/people/%s,/people/%s.popolo.json"})
    void a_person_s_page_leads_there(String page, String file) {
        anybody.gets(page.formatted(member.personId()))
                .then()
                .body(containsString("href=\"" + file.formatted(member.personId()) + "\""));
    }

    @Test
    void pages_of_organizations_lead_there() {
        anybody.gets("/fr/organizations/" + body)
                .then()
                .body(containsString("href=\"/organizations/" + body + ".popolo.json\""))
                .body(containsString("href=\"/organizations/" + body + ".csv\""));
        anybody.gets("/en/organizations").then().body(containsString("href=\"/registry.popolo.json\""));
    }
}
