package org.undersigned.tableoffice;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undersigned.tableoffice.Tides.draft;
import static org.undersigned.tableoffice.Tides.itIs;
import static org.undersigned.tableoffice.Tides.member;
import static org.undersigned.tableoffice.Tides.members;
import static org.undersigned.tableoffice.Tides.published;
import static org.undersigned.tableoffice.Tides.submitted;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Relation;
import org.undersigned.identity.Account;
import org.undersigned.identity.Personas;

/** The motions that a joint motion replaces are chosen by its authors. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReplacementPagesTest {

    private Actor author;
    private Declaration joint;

    @BeforeEach
    void begun() {
        itIs("2026-11-20T12:00:00Z");
        author = member();
        joint = draft("tides-joint", author);
    }

    @Test
    void a_motion_is_chosen_and_let_go_again() {
        var motion = published("tides-part");
        page(joint, author).then().statusCode(200).body(containsString("value=\"" + motion.ref + "\""));
        chosen(motion, author).then().statusCode(303);
        assertEquals(List.of(motion.id), replaced());
        page(joint, author)
                .then()
                .body(allOf(
                        containsString("name=\"drop\" value=\"" + motion.ref + "\""),
                        not(containsString("name=\"motion\" value=\"" + motion.ref + "\""))));
        post(joint, author, "drop", motion.ref).then().statusCode(303);
        assertEquals(List.of(), replaced());
    }

    @Test
    void what_another_joint_motion_replaces_is_not_offered() {
        var motion = published("tides-part");
        chosen(motion, author).then().statusCode(303);
        var other = member();
        var second = draft("tides-joint", other);
        page(second, other).then().statusCode(200).body(not(containsString(motion.ref)));
        post(second, other, "motion", motion.ref).then().statusCode(422);
    }

    @Test
    void a_text_that_waits_for_the_office_is_offered_to_its_authors_alone() {
        var theirs = submitted("tides-part", members(2));
        page(joint, author).then().body(not(containsString(theirs.ref)));
        chosen(theirs, author).then().statusCode(422);
        var own = submitted("tides-part", List.of(author, member()));
        page(joint, author).then().body(containsString(own.ref));
        chosen(own, author).then().statusCode(303);
        assertEquals(List.of(own.id), replaced());
    }

    @Test
    void a_text_of_another_kind_replaces_nothing_and_nobody_else_chooses() {
        var motion = published("tides-part");
        var text = draft("tides-part", author);
        page(text, author).then().statusCode(404);
        post(text, author, "motion", motion.ref).then().statusCode(404);
        chosen(motion, member()).then().statusCode(404);
        assertEquals(List.of(), replaced());
    }

    private List<String> replaced() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        Relation.replacedBy(joint).stream().map(one -> one.id).toList());
    }

    private Response chosen(Declaration motion, Actor by) {
        return post(joint, by, "motion", motion.ref);
    }

    private static Response page(Declaration text, Actor by) {
        return as(by).get(path(text));
    }

    private static Response post(Declaration text, Actor by, String field, String ref) {
        return as(by).formParam(field, ref).post(path(text));
    }

    private static RequestSpecification as(Actor by) {
        Account account = QuarkusTransaction.requiringNew().call(() -> Account.findById(by.id()));
        return Personas.as(account).redirects().follow(false);
    }

    private static String path(Declaration text) {
        return "/en/desk/declarations/" + text.ref + "/replaced";
    }
}
