package org.undersigned.signing.citizens;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;

/** The names of citizens who let everybody read them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CitizenListTest {

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    CitizenRows rows;

    @Inject
    PublicNames names;

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

    @Test
    void only_public_names_appear_and_only_while_they_count() {
        rows.setRecipient(ref);
        signs("Ada Open", "PUBLIC", "BE");
        signs("Bo Counted", "COUNTED", "BE");
        signs("Cy Recipient", "RECIPIENT", "BE");
        citizens.takesBack(ref, signs("Di Takenback", "PUBLIC", "BE"));
        signs("Ed Invalid", "PUBLIC", "BE");
        rows.invalidateNewest(ref, "ROBOT");
        citizens.erases(ref, signs("Flo Erased", "PUBLIC", "BE"));
        Citizens.asked(ref, Citizens.form(Citizens.address(), "Gus Waiting", "PUBLIC", "BE"));
        for (var path : paths()) {
            var body = anybody.gets(path).then().statusCode(200).extract().asString();
            assertEquals(path.contains("citizens"), body.contains("Ada Open"), path);
            for (var name : List.of("Counted", "Recipient", "Takenback", "Invalid", "Erased", "Waiting")) {
                assertFalse(body.matches("(?s).*(Bo|Cy|Di|Ed|Flo|Gus) " + name + ".*"), () -> path + " names " + name);
            }
        }
    }

    private List<String> paths() {
        var data = "/declarations/" + ref;
        return List.of(
                "/en" + data,
                "/fr" + data + "/citizens",
                data + ".json",
                data + ".csv",
                data + "/count.json",
                data + "/citizens.json",
                data + "/citizens.csv",
                "/api/v1/declarations/" + ref,
                "/api/v1/declarations/" + ref + "/signatures");
    }

    @Test
    void names_are_read_part_by_part_the_newest_first() {
        List.of("Ada", "Bo", "Cy", "=Di", "Ed").forEach(name -> signs(name + " Open", "PUBLIC", "BE"));
        signs("Flo Hidden", "COUNTED", "BE");
        var first = firstNames(2);
        assertEquals(List.of("Ed Open", "=Di Open"), first.names());
        var second = names.before(citizens.id(ref), 1, first.next(), 2);
        assertEquals(List.of("Cy Open", "Bo Open"), second.names());
        var third = names.before(citizens.id(ref), 1, second.next(), 2);
        assertEquals(List.of("Ada Open"), third.names());
        assertNull(third.next());
        assertNull(firstNames(5).next());
        var list = "/declarations/" + ref + "/citizens";
        anybody.gets(list + ".json?before=" + first.next())
                .then()
                .body("counted", equalTo(6))
                .body("named", equalTo(5))
                .body("names", contains("Cy Open", "Bo Open", "Ada Open"))
                .body("next", nullValue());
        anybody.gets("/en" + list + "?before=" + second.next())
                .then()
                .body(allOf(containsString("Ada Open"), not(containsString("Bo Open")), containsString("newest")));
        assertEquals(
                "name\r\nEd Open\r\n'=Di Open\r\nCy Open\r\nBo Open\r\nAda Open\r\n",
                anybody.gets(list + ".csv")
                        .then()
                        .contentType("text/csv")
                        .extract()
                        .asString());
        anybody.gets(list + ".json?before=-1").then().statusCode(422);
        anybody.gets("/en" + list + "?before=9999999999999999999").then().statusCode(422);
    }

    @Test
    void a_long_list_leads_on_and_a_table_has_all_of_it() {
        rows.addPublic(ref, 2_345);
        var first = anybody.gets("/declarations/" + ref + "/citizens.json")
                .then()
                .body("names", hasSize(100))
                .header("Link", containsString("rel=\"next\""))
                .extract();
        anybody.gets(first.path("next")).then().statusCode(200).body("names", hasSize(100));
        anybody.gets("/en/declarations/" + ref + "/citizens").then().body(containsString("rel=\"next\""));
        var table = anybody.gets("/declarations/" + ref + "/citizens.csv")
                .asString()
                .split("\r\n");
        assertEquals(2_346, table.length);
        assertEquals(2_346, Stream.of(table).distinct().count());
    }

    @Test
    void a_text_that_is_not_published_tells_nothing() {
        ref = scenario.aDeclaration().under("pace-appeal").by(originator).gathering();
        signs("Ada Open", "PUBLIC", "BE");
        Stream.of("/en/declarations/%s/citizens", "/declarations/%s/citizens.json", "/declarations/%s/citizens.csv")
                .map(path -> path.formatted(ref))
                .forEach(path -> {
                    anybody.gets(path).then().statusCode(404);
                    assertTrue(originator.gets(path).asString().contains("Ada Open"));
                });
        originator
                .gets("/declarations/" + ref + "/citizens.csv")
                .then()
                .header("Cache-Control", equalTo("private, no-store"));
    }

    private String signs(String name, String visibility, String country) {
        return citizens.signs(ref, name, visibility, country);
    }

    private PublicNames.Part firstNames(int most) {
        return names.first(citizens.id(ref), 1, most);
    }
}
