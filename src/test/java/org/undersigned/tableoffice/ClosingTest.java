package org.undersigned.tableoffice;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.Personas;

/** An officer closes a text, and the last edition appears where names were added. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ClosingTest {

    private static final String API = "/api/v1/declarations/";

    @Test
    void closing_publishes_a_second_edition_with_all_names() {
        var members = Scene.members(22);
        var d = Scene.published(members.subList(0, 20));
        Scene.sign(d, members.get(20));
        Scene.sign(d, members.get(21));
        officer().post(API + d.ref + "/closure").then().statusCode(200).body("state", equalTo("CLOSED"));
        var editions = editions(d);
        assertEquals(2, editions.size());
        assertEquals(20, editions.get(0).signatories.size());
        assertEquals(22, editions.get(1).signatories.size());
    }

    @Test
    void without_new_names_there_is_no_new_edition() {
        var d = Scene.published(Scene.members(20));
        officer().post(API + d.ref + "/closure").then().statusCode(200);
        assertEquals(1, editions(d).size());
    }

    @Test
    void a_motion_has_a_document_number_only_and_closes_as_it_is_published() {
        var d = Scene.submitted("pace-motion", Scene.members(20));
        officer()
                .contentType("application/json")
                .post(API + d.ref + "/admission")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        var now = Scene.now(d.id);
        assertEquals(null, now.number);
        assertEquals("pace-doc-" + now.documentNumber, now.ref);
        assertEquals(1, editions(d).size());
    }

    @Test
    void closing_says_beforehand_whether_a_new_edition_appears() {
        var members = Scene.members(21);
        var d = Scene.published(members.subList(0, 20));
        officer().get(page(d) + "/closure").then().body(containsString("no new edition appears"));
        Scene.sign(d, members.get(20));
        officer()
                .get(page(d) + "/closure")
                .then()
                .body(allOf(containsString("A 2nd edition will appear."), containsString("1 name was added")));
        officer().post(page(d) + "/closure").then().statusCode(303);
        officer().get(page(d) + "/outcome").then().body(containsString("Doc. " + d.documentNumber + ", 2nd edition"));
    }

    private static RequestSpecification officer() {
        return Personas.as(Scene.officer());
    }

    private static String page(Declaration d) {
        return "/en/office/declarations/" + d.ref;
    }

    private static List<Edition> editions(Declaration d) {
        return QuarkusTransaction.requiringNew().call(() -> Edition.of(d));
    }
}
