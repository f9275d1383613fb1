package org.undersigned.signing.invitations;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;

/** A member who was asked says no. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DecliningTest {

    @Inject
    Scenario scenario;

    @Inject
    Asked asked;

    private Someone originator;
    private Someone member;

    @BeforeEach
    void people() {
        originator = scenario.member("Malta", "SOC");
        member = scenario.member("Spain", "ALDE");
    }

    @Test
    void the_sign_page_takes_a_no_and_still_a_yes() {
        var ref = scenario.aDeclaration().by(originator).asking(member).gathering();
        member.gets(page(ref) + "/sign").then().body(containsString("I will not sign this"));
        for (int i = 0; i < 2; i++) {
            member.posts(page(ref) + "/declining")
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/sign?notice=invitations_declined_done"));
        }
        assertEquals(Status.DECLINED, asked.listed(ref, member).status());
        member.gets(page(ref) + "/sign")
                .then()
                .statusCode(200)
                .body(
                        containsString("You said that you will not sign this."),
                        containsString("Sign as"),
                        not(containsString("I will not sign this</button>")));
        member.gets("/en/desk").then().body(not(containsString("Waiting for your signature")));
        member.posts(page(ref) + "/sign", Map.of("wording", "1")).then().statusCode(303);
        assertEquals(Status.SIGNED, asked.listed(ref, member).status());
        assertEquals(null, asked.listed(ref, member).invitation().declinedAt);
        member.posts(page(ref) + "/declining").then().statusCode(409);
    }

    @Test
    void those_who_ask_see_it_and_nobody_else() {
        var supporter = scenario.member("Italy", "UEL");
        var ref = scenario.aDeclaration()
                .under("pace-trial")
                .by(originator)
                .asking(member)
                .signedBy(supporter)
                .published();
        member.asks()
                .contentType("application/json")
                .post("/api/v1/declarations/" + ref + "/invitations/mine/declining")
                .then()
                .statusCode(204);
        originator
                .gets("/en/desk/declarations/" + ref + "/invitations/people?status=declined")
                .then()
                .statusCode(200)
                .body(containsString(member.name()), containsString("Declined on"));
        for (var path : new String[] {
            "/en/declarations/" + ref,
            "/declarations/" + ref + ".json",
            "/declarations/" + ref + ".csv",
            "/declarations/" + ref + "/count.json"
        }) {
            supporter.gets(path).then().statusCode(200).body(not(containsString(family(member))));
        }
        originator
                .gets("/api/v1/declarations/" + ref + "/audit")
                .then()
                .statusCode(200)
                .body(not(containsString(member.personId())), not(containsString(family(member))));
    }

    @Test
    void who_was_not_asked_has_nothing_to_decline() {
        var other = scenario.member("Italy", "UEL");
        var gathering = scenario.aDeclaration().by(originator).asking(member).gathering();
        other.posts(page(gathering) + "/declining").then().statusCode(403);
        originator.posts(page(gathering) + "/declining").then().statusCode(403);
        scenario.visitor().posts(page(gathering) + "/declining").then().statusCode(403);
        var draft = scenario.aDeclaration().by(originator).draft();
        other.posts(page(draft) + "/declining").then().statusCode(404);
        other.posts(page("no-such-thing") + "/declining").then().statusCode(404);
        originator
                .posts("/en/desk/declarations/" + gathering + "/taking-back")
                .then()
                .statusCode(303);
        member.posts(page(gathering) + "/declining").then().statusCode(409);
    }

    private static String page(String ref) {
        return "/en/declarations/" + ref;
    }

    private static String family(Someone person) {
        return person.name().substring("Ms Inventa ".length());
    }
}
