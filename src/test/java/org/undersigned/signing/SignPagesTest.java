package org.undersigned.signing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undersigned.Scenario.from;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Keystrokes;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SignPagesTest {

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

    @Nested
    class AsInvitedMember {

        @Test
        void the_page_shows_the_text_the_own_name_as_printed_and_that_it_is_final() {
            var ref = scenario.aDeclaration().by(originator).asking(member).gathering();
            member.gets(sign(ref))
                    .then()
                    .statusCode(200)
                    .header("Referrer-Policy", "no-referrer")
                    .body(
                            containsString("Trees cool a yard."),
                            containsString("Sign as " + member.name() + ", Spain, ALDE"),
                            containsString("you cannot take your name back"),
                            containsString("commits only those who have signed"));
            member.gets("/nl/declarations/" + ref + "/sign")
                    .then()
                    .body(containsString("niet toe dat een handtekening"));
        }

        @Test
        void signing_again_says_the_same_as_signing_first() {
            var ref = scenario.aDeclaration().by(originator).asking(member).gathering();
            var first = member.posts(sign(ref), Map.of("wording", "1"))
                    .then()
                    .statusCode(303)
                    .extract();
            var again = member.posts(sign(ref), Map.of("wording", "1"))
                    .then()
                    .statusCode(303)
                    .extract();
            assertEquals(first.header("Location"), again.header("Location"));
            assertEquals(2, tally(ref).counted());
            member.gets(sign(ref))
                    .then()
                    .statusCode(200)
                    .body(
                            containsString("You have signed"),
                            containsString(ref),
                            containsString("2 of 20 signatures"),
                            containsString("What comes next"));
        }

        @Test
        void a_text_that_was_changed_since_it_was_read_is_not_signed() {
            var ref = scenario.aDeclaration().by(originator).asking(member).gathering();
            originator.posts(desk(ref) + "/taking-back").then().statusCode(303);
            originator
                    .posts(
                            desk(ref) + "/edit",
                            Keystrokes.on(1)
                                    .title("en", "New words")
                                    .block("p1", "en", "Other.")
                                    .keep())
                    .then()
                    .statusCode(303);
            member.posts(sign(ref), Map.of("wording", "1"))
                    .then()
                    .statusCode(409)
                    .body(containsString("cannot be signed now"), not(containsString("New words")));
            originator.posts(desk(ref) + "/opening").then().statusCode(303);
            member.posts(sign(ref), Map.of("wording", "1"))
                    .then()
                    .statusCode(409)
                    .body(containsString("The text was changed since you read it"), containsString("New words"));
            assertEquals(1, tally(ref).counted());
        }

        @Test
        void sixty_four_at_once_as_one_person_are_one_signature() throws Exception {
            var ref = scenario.aDeclaration().by(originator).asking(member).gathering();
            var statuses = atOnce(java.util.Collections.nCopies(64, () -> status(member, ref)));
            assertEquals(List.of(303), statuses.stream().distinct().toList());
            var tally = tally(ref);
            assertEquals(2, tally.counted());
            assertEquals(Map.of("MT", 1, "ES", 1), tally.byDelegation());
            assertEquals(Map.of("SOC", 1, "ALDE", 1), tally.byGroup());
            assertEquals(2, Signature.count("declarationId", scenario.declaration(ref).id));
        }

        @Test
        void members_at_once_are_all_counted() throws Exception {
            var many = scenario.members(16, from(4));
            var ref = scenario.aDeclaration()
                    .by(originator)
                    .asking(many.toArray(Someone[]::new))
                    .gathering();
            var calls = new ArrayList<Callable<Integer>>();
            many.forEach(one -> calls.add(() -> status(one, ref)));
            assertEquals(List.of(303), atOnce(calls).stream().distinct().toList());
            assertEquals(17, tally(ref).counted());
            assertEquals(Map.of("ES", 4, "MT", 5, "IT", 4, "NO", 4), tally(ref).byDelegation());
        }

        @Test
        void the_desk_moves_it_from_waiting_to_signed() {
            var ref = scenario.aDeclaration().by(originator).asking(member).gathering();
            member.gets("/en/desk")
                    .then()
                    .body(containsString("Waiting for your signature"), containsString("1 of 20 signatures"));
            member.posts(sign(ref), Map.of("wording", "1")).then().statusCode(303);
            member.gets("/en/desk")
                    .then()
                    .body(not(containsString("Waiting for your signature")), containsString(member.name() + ", Spain"));
        }
    }

    @Nested
    class AsOtherMember {

        @Test
        void before_publication_the_text_is_kept_from_whoever_was_not_asked() {
            var ref = scenario.aDeclaration().by(originator).gathering();
            member.gets(sign(ref))
                    .then()
                    .statusCode(403)
                    .body(containsString("By invitation for now"), not(containsString("schoolyard")));
            member.posts(sign(ref), Map.of("wording", "1")).then().statusCode(403);
            member.gets("/en/declarations/" + ref + "/withdraw").then().statusCode(404);
            assertEquals(1, tally(ref).counted());
        }

        @Test
        void with_the_table_office_it_is_not_there_for_whoever_was_not_asked() {
            var ref =
                    scenario.aDeclaration().by(originator).signedBy(20, from(4)).submitted();
            member.gets(sign(ref)).then().statusCode(404);
            member.posts(sign(ref), Map.of("wording", "1")).then().statusCode(404);
        }

        @Test
        void any_member_signs_once_it_is_published_until_it_is_closed() {
            var open = trial().published();
            member.gets(sign(open)).then().statusCode(200);
            member.posts(sign(open), Map.of("wording", "1")).then().statusCode(303);
            member.gets(sign(open)).then().body(containsString("next edition"));
            var closed = trial().closed();
            member.gets(sign(closed)).then().statusCode(409).body(containsString("it is closed"));
            member.posts(sign(closed), Map.of("wording", "1")).then().statusCode(409);
        }

        @Test
        void members_of_another_assembly_and_former_members_cannot_sign() {
            var open = trial().published();
            for (var other :
                    List.of(scenario.memberOfAnotherAssembly(), scenario.memberUntilYesterday("Spain", "ALDE"))) {
                other.gets(sign(open))
                        .then()
                        .statusCode(403)
                        .body(containsString("You are not a member of PACE today"));
                other.posts(sign(open), Map.of("wording", "1")).then().statusCode(403);
            }
            assertEquals(2, tally(open).counted());
        }

        @Test
        void nonsense_for_a_wording_or_an_address_is_answered_as_such() {
            var open = trial().published();
            member.posts(sign(open), Map.of("wording", "one")).then().statusCode(400);
            member.gets("/en/declarations/no-such-thing/sign").then().statusCode(404);
            member.posts("/en/declarations/no-such-thing/sign").then().statusCode(404);
        }
    }

    @Nested
    class AsNoMember {

        @Test
        void officers_and_visitors_see_that_only_members_sign() {
            var open = trial().published();
            for (var other : List.of(scenario.officer(), scenario.visitor())) {
                other.gets(sign(open)).then().statusCode(403).body(containsString("Only members sign"));
                other.posts(sign(open), Map.of("wording", "1")).then().statusCode(403);
            }
        }

        @Test
        void their_desk_says_where_to_go() {
            scenario.officer().gets("/en/desk").then().statusCode(200).body(containsString("href=\"/en/office\""));
            scenario.visitor()
                    .gets("/en/desk")
                    .then()
                    .statusCode(200)
                    .body(containsString("does not stand for a member"));
        }

        @Test
        void the_anonymous_sign_in_first_and_come_back() {
            var ref = scenario.aDeclaration().by(originator).gathering();
            scenario.anonymous()
                    .gets(sign(ref))
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/en/sign-in?next=%2Fen%2Fdeclarations%2F" + ref + "%2Fsign"));
            scenario.anonymous().posts(sign(ref)).then().statusCode(303);
            assertEquals(1, tally(ref).counted());
        }
    }

    private org.undersigned.Told trial() {
        return scenario.aDeclaration().under("pace-trial").by(originator).signedBy(scenario.member("Italy", "UEL"));
    }

    private int status(Someone someone, String ref) {
        return someone.posts(sign(ref), Map.of("wording", "1")).statusCode();
    }

    private static List<Integer> atOnce(List<? extends Callable<Integer>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var statuses = new ArrayList<Integer>();
            for (var future : threads.invokeAll(calls)) {
                statuses.add(future.get());
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }

    private Tallies.Tally tally(String ref) {
        return tallies.of(scenario.declaration(ref));
    }

    private static String sign(String ref) {
        return "/en/declarations/" + ref + "/sign";
    }

    private static String desk(String ref) {
        return "/en/desk/declarations/" + ref;
    }
}
