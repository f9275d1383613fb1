package org.undersigned.signing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undersigned.Scenario.from;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Keystrokes;
import org.undersigned.declaration.State;

/** The originator's way from the draft to the table office. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class GatheringPagesTest {

    @Inject
    Scenario scenario;

    @Inject
    Tallies tallies;

    private Someone originator;

    @BeforeEach
    void member() {
        originator = scenario.member("Spain", "ALDE");
    }

    @Test
    void opening_shows_the_own_name_as_printed_and_signs_first() {
        var ref = scenario.aDeclaration().by(originator).draft();
        var printed = originator.name() + ", Spain, ALDE";
        originator
                .gets(desk(ref) + "/opening")
                .then()
                .statusCode(200)
                .body(
                        containsString("Open for signature and sign as " + printed),
                        containsString("rules allow no signature to be withdrawn"));
        sends(ref, "/opening");
        originator
                .gets(desk(ref) + "?notice=signing_open_done")
                .then()
                .body(containsString("you have signed first"), containsString("<bdi>" + printed + "</bdi>"));
    }

    @ParameterizedTest
    @CsvSource({"opening, GATHERING", "giving-up, WITHDRAWN"})
    void an_act_on_a_draft_sent_twice_is_done_once(String act, State reached) {
        var ref = scenario.aDeclaration().by(originator).draft();
        sends(ref, "/" + act);
        sends(ref, "/" + act);
        assertEquals(reached, state(ref));
    }

    @Test
    void taking_back_sent_twice_is_done_once_and_names_stay_with_the_wording() {
        var member = scenario.member("Malta", "SOC");
        var ref = scenario.aDeclaration().by(originator).signedBy(member).gathering();
        sends(ref, "/taking-back");
        sends(ref, "/taking-back");
        assertEquals(State.DRAFT, state(ref));
        originator
                .posts(
                        desk(ref) + "/edit",
                        Keystrokes.on(1)
                                .title("en", "Changed")
                                .block("p1", "en", "Words.")
                                .keep())
                .then()
                .statusCode(303);
        sends(ref, "/opening");
        assertEquals(1, tally(ref).counted());
        member.gets("/en/desk").then().body(containsString("Changed"));
        member.gets("/en/declarations/" + ref + "/sign").then().body(containsString("Sign as"));
    }

    @Test
    void submitting_before_the_requirements_are_met_says_what_is_missing() {
        var ref = scenario.aDeclaration().by(originator).signedBy(3, from(2)).gathering();
        originator
                .gets(desk(ref) + "/submission")
                .then()
                .body(
                        containsString("3 of 20 signatures · 2 of 4 delegations · 2 of 2 groups"),
                        containsString("Missing: 17 signatures, 2 delegations"),
                        not(containsString("<form method=\"post\" action=\"/en/desk")));
        originator
                .posts(desk(ref) + "/submission")
                .then()
                .statusCode(409)
                .body(containsString("Missing: 17 signatures"));
        assertEquals(State.GATHERING, state(ref));
    }

    @Test
    void submitting_twice_hands_it_in_once() {
        var ref = scenario.aDeclaration().by(originator).signedBy(20, from(4)).gathering();
        sends(ref, "/submission");
        sends(ref, "/submission");
        assertEquals(State.SUBMITTED, state(ref));
        originator.gets(desk(ref)).then().body(containsString("With the table office"));
    }

    @Test
    void what_came_back_shows_the_remark_and_can_be_written_again() {
        var ref = trial().returned("Name the convention.\n\nAnd the year.");
        originator.gets(desk(ref)).then().body(containsString("<p>And the year.</p>"), containsString("Your turn"));
        originator.gets(desk(ref) + "/edit").then().statusCode(200).body(containsString("Name the convention."));
    }

    @Test
    void what_is_inadmissible_shows_its_ground_in_the_readers_language() {
        var ref = trial().inadmissible("OUTSIDE_COMPETENCE", "Sorry.");
        originator
                .gets("/fr/desk/declarations/" + ref)
                .then()
                .body(containsString("ne relève pas de la compétence"), containsString("Sorry."));
    }

    @ParameterizedTest
    @CsvSource({"opening", "submission", "taking-back", "giving-up"})
    void what_is_published_takes_none_of_these_acts(String act) {
        var ref = trial().published();
        originator.gets(desk(ref) + "/" + act).then().statusCode(200).body(containsString("cannot be done now"));
        originator.posts(desk(ref) + "/" + act).then().statusCode(409);
        assertEquals(State.OPEN, state(ref));
    }

    @Test
    void somebody_whose_membership_ended_cannot_open_their_draft() {
        var former = scenario.member("Malta", "SOC");
        var ref = scenario.aDeclaration().by(former).draft();
        scenario.endMembership(former);
        former.gets(desk(ref) + "/opening").then().body(containsString("You are not a member of PACE today"));
        former.posts(desk(ref) + "/opening").then().statusCode(403);
        assertEquals(State.DRAFT, state(ref));
    }

    @Test
    void members_are_found_by_part_of_name_without_accents_and_by_group() {
        var other = scenario.member("Türkiye", "UEL");
        var ref = scenario.aDeclaration().by(originator).gathering();
        var family = other.name().substring("Ms Inventa ".length());
        originator
                .gets(desk(ref) + "/invitations?q=" + family.toLowerCase() + "&group=UEL")
                .then()
                .statusCode(200)
                .body(containsString(other.name()), containsString("1 of 20 signatures"));
        originator.gets(desk(ref) + "/invitations?q=turkiye").then().body(containsString(other.name()));
        originator
                .gets(desk(ref) + "/invitations?q=nobody-is-called-so")
                .then()
                .body(containsString("Nobody is found"));
    }

    @Test
    void the_choice_is_kept_while_the_list_is_narrowed_reviewed_and_asked_once() {
        var chosen = List.of(scenario.member("Malta", "SOC"), scenario.member("Italy", "UEL"));
        var ids = chosen.stream().map(Someone::personId).toList();
        var ref = scenario.aDeclaration().by(originator).gathering();
        var page = desk(ref) + "/invitations";
        originator
                .posts(page, Map.of("step", "show", "q", "nobody-is-called-so", "people", ids))
                .then()
                .statusCode(200)
                .body(containsString("2 more are chosen"), containsString(ids.get(1)));
        originator
                .posts(page, Map.of("step", "review", "people", ids))
                .then()
                .statusCode(200)
                .body(
                        containsString("Ask 2 members"),
                        containsString(chosen.get(0).name()));
        for (int i = 0; i < 2; i++) {
            originator.posts(page, Map.of("step", "ask", "people", ids)).then().statusCode(303);
        }
        assertEquals(2, Invitation.of(scenario.declaration(ref).id).size());
    }

    @Test
    void nobody_chosen_and_somebody_of_another_assembly_are_refused() {
        var ref = scenario.aDeclaration().by(originator).gathering();
        var page = desk(ref) + "/invitations";
        originator
                .posts(page, Map.of("step", "review"))
                .then()
                .statusCode(422)
                .body(containsString("Choose at least one member."));
        var stranger = scenario.memberOfAnotherAssembly();
        originator
                .posts(page, Map.of("step", "ask", "people", stranger.personId()))
                .then()
                .statusCode(422)
                .body(containsString("is not a member of this body today"));
        assertEquals(0, Invitation.of(scenario.declaration(ref).id).size());
    }

    @Test
    void the_list_tells_who_is_asked_who_signed_and_whom_no_message_reaches() {
        var signed = scenario.member("Malta", "SOC");
        var asked = scenario.member("Italy", "SOC");
        var silent = scenario.memberWithoutAccount("Norway", "SOC");
        var ref = scenario.aDeclaration()
                .by(originator)
                .signedBy(signed)
                .asking(asked)
                .gathering();
        originator
                .gets(desk(ref) + "/invitations")
                .then()
                .body(
                        containsString("2 members asked, 1 signed."),
                        containsString(silent.name()),
                        containsString("has no account"),
                        not(containsString("value=\"" + silent.personId())),
                        not(containsString("value=\"" + signed.personId())));
    }

    private org.undersigned.Told trial() {
        return scenario.aDeclaration().under("pace-trial").by(originator).signedBy(scenario.member("Malta", "SOC"));
    }

    private void sends(String ref, String act) {
        originator.posts(desk(ref) + act).then().statusCode(303);
    }

    private State state(String ref) {
        return scenario.declaration(ref).state;
    }

    private Tallies.Tally tally(String ref) {
        return tallies.of(scenario.declaration(ref));
    }

    private static String desk(String ref) {
        return "/en/desk/declarations/" + ref;
    }
}
