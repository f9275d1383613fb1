package org.undersigned.signing;

import static org.hamcrest.Matchers.containsString;
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

/** Members take their names back, where the procedure lets them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class WithdrawPagesTest {

    @Inject
    Scenario scenario;

    @Inject
    Tallies tallies;

    private Someone originator;
    private Someone member;

    @BeforeEach
    void people() {
        originator = scenario.member("Malta", "SOC");
        member = scenario.member("Spain", "ALDE");
    }

    @Test
    void a_name_under_this_procedure_is_never_taken_back_and_the_page_says_why() {
        var ref = scenario.aDeclaration().by(originator).signedBy(member).gathering();
        var withdraw = "/fr/declarations/" + ref + "/withdraw";
        member.gets(withdraw).then().statusCode(403).body(containsString("ne permet pas de retirer"));
        member.posts(withdraw).then().statusCode(403).body(containsString("ne permet pas de retirer"));
        assertEquals(2, tally(ref).counted());
    }

    @Test
    void where_it_may_be_taken_back_it_counts_no_more_once_and_for_all() {
        var ref = scenario.aDeclaration()
                .under("pace-trial")
                .by(originator)
                .signedBy(member)
                .gathering();
        var withdraw = "/en/declarations/" + ref + "/withdraw";
        member.gets(withdraw).then().statusCode(200).body(containsString("struck through"));
        member.posts(withdraw).then().statusCode(303);
        member.posts(withdraw).then().statusCode(303);
        assertEquals(1, tally(ref).counted());
        assertEquals(1, tally(ref).withdrawn());
        member.gets(sign(ref)).then().body(containsString("You have taken your name back"));
        member.posts(sign(ref), Map.of("wording", "1")).then().statusCode(409);
    }

    private Tallies.Tally tally(String ref) {
        return tallies.of(scenario.declaration(ref));
    }

    private static String sign(String ref) {
        return "/en/declarations/" + ref + "/sign";
    }
}
