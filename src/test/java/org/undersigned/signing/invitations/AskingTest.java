package org.undersigned.signing.invitations;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.signing.Invitation;

/** Asking many in one press, and seeing how it goes. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AskingTest {

    @Inject
    Scenario scenario;

    @Inject
    Asked asked;

    private Someone originator;

    @BeforeEach
    void people() {
        originator = scenario.member("Malta", "SOC");
    }

    @Test
    void a_delegation_is_chosen_in_one_press_without_those_who_cannot_be_asked() {
        var free = scenario.member("Poland", "SOC");
        var before = scenario.member("Poland", "SOC");
        var signed = scenario.member("Poland", "ALDE");
        var silent = scenario.memberWithoutAccount("Poland", "ALDE");
        var elsewhere = scenario.member("Iceland", "SOC");
        var ref = scenario.aDeclaration()
                .by(originator)
                .asking(before)
                .signedBy(signed)
                .gathering();
        var page = desk(ref) + "/invitations";
        originator.gets(page).then().body(containsString("value=\"delegation:PL\""));
        originator
                .posts(page, Map.of("everybody", "delegation:PL", "people", elsewhere.personId()))
                .then()
                .statusCode(200)
                .body(
                        containsString(free.name()),
                        containsString(elsewhere.name()),
                        not(containsString(before.name())),
                        not(containsString(signed.name())),
                        not(containsString(silent.name())),
                        containsString("asked already"),
                        containsString("signed"),
                        containsString("no account"));
        originator
                .posts(page, Map.of("everybody", "shown", "q", family(before)))
                .then()
                .statusCode(422)
                .body(containsString("Nobody of them can be asked"));
        originator
                .posts(page, Map.of("everybody", "shown", "q", "poland", "group", "SOC"))
                .then()
                .statusCode(200)
                .body(containsString(free.name()), not(containsString(elsewhere.name())));
        originator.posts(page, Map.of("everybody", "nonsense")).then().statusCode(422);
        assertEquals(2, Invitation.of(asked.declaration(ref).id).size());
    }

    @Test
    void the_figures_and_the_people_behind_them() {
        var waiting = scenario.member("Iceland", "UEL");
        var signed = scenario.member("Iceland", "UEL");
        var left = scenario.member("Iceland", "UEL");
        var ref = scenario.aDeclaration()
                .by(originator)
                .asking(waiting, left)
                .signedBy(signed)
                .gathering();
        scenario.endMembership(left);
        originator
                .gets(desk(ref) + "/invitations/progress")
                .then()
                .statusCode(200)
                .body(
                        containsString("Iceland: Asked, 2"),
                        containsString("Iceland: Signed, 1"),
                        containsString("UEL: Asked, 2"),
                        containsString("No longer a member: Asked, 1"),
                        containsString("All: Asked, 3"));
        originator
                .gets(desk(ref) + "/invitations/people?part=delegation:IS&status=asked")
                .then()
                .statusCode(200)
                .body(
                        containsString("Iceland: Nothing heard yet"),
                        containsString(waiting.name()),
                        containsString("Asked on"),
                        not(containsString(signed.name())));
        originator
                .gets(desk(ref) + "/invitations/people?part=delegation:&status=invited")
                .then()
                .body(containsString("No longer a member"), containsString(left.name()));
        originator
                .gets(desk(ref) + "/invitations/people?status=nonsense")
                .then()
                .statusCode(422);
        originator
                .gets("/api/v1/declarations/" + ref + "/invitations/progress")
                .then()
                .statusCode(200)
                .body(
                        "total.asked", equalTo(3),
                        "byDelegation.find { it.part == 'delegation:IS' }.signed", equalTo(1),
                        "byDelegation.find { it.part == 'delegation:' }.asked", equalTo(1));
        originator
                .gets("/api/v1/declarations/" + ref + "/invitations?status=invited&size=2")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"last\""))
                .body("size()", equalTo(2));
    }

    @Test
    void over_the_api_a_part_is_asked_and_reminded_and_errors_are_problems() {
        var member = scenario.member("Belgium", "UEL");
        var other = scenario.member("Belgium", "UEL");
        var ref = scenario.aDeclaration().by(originator).asking(other).gathering();
        var path = "/api/v1/declarations/" + ref;
        originator
                .asks()
                .contentType(ContentType.JSON)
                .body(Map.of("part", "delegation:BE"))
                .post(path + "/invitations")
                .then()
                .statusCode(200)
                .body("invited", hasItems(member.personId()), "already", hasItems(other.personId()));
        originator
                .asks()
                .contentType(ContentType.JSON)
                .body(Map.of("part", "delegation:BE"))
                .post(path + "/reminders?dryRun=true")
                .then()
                .statusCode(200)
                .body("reminded.size()", equalTo(0), "leftOut.TOO_SOON", hasItems(member.personId()));
        for (var body : List.of(
                Map.of("part", "x"), Map.of("note", "x".repeat(501)), Map.<String, Object>of("people", List.of()))) {
            originator
                    .asks()
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(path + "/reminders")
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json");
        }
        originator
                .asks()
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path + "/invitations")
                .then()
                .statusCode(422);
    }

    @Test
    void others_than_its_authors_learn_nothing_and_do_nothing() {
        var member = scenario.member("Spain", "ALDE");
        var ref = scenario.aDeclaration().by(originator).asking(member).gathering();
        for (var someone : List.of(member, scenario.member("Italy", "SOC"), scenario.officer(), scenario.visitor())) {
            for (var page : List.of("", "/progress", "/people", "/reminder")) {
                someone.gets(desk(ref) + "/invitations" + page).then().statusCode(404);
            }
            someone.posts(desk(ref) + "/invitations", Map.of("everybody", "shown"))
                    .then()
                    .statusCode(404);
            someone.posts(desk(ref) + "/invitations/reminder", Map.of("people", member.personId()))
                    .then()
                    .statusCode(404);
            for (var path : List.of("/invitations", "/invitations/progress")) {
                someone.gets("/api/v1/declarations/" + ref + path).then().statusCode(404);
            }
            for (var path : List.of("/invitations", "/reminders", "/reminders?dryRun=true")) {
                someone.asks()
                        .contentType(ContentType.JSON)
                        .body(Map.of("part", "delegation:ES"))
                        .post("/api/v1/declarations/" + ref + path)
                        .then()
                        .statusCode(404);
            }
        }
    }

    private static String desk(String ref) {
        return "/en/desk/declarations/" + ref;
    }

    private static String family(Someone person) {
        return person.name().substring("Ms Inventa ".length());
    }
}
