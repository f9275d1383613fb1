package org.undersigned.signing.invitations;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.identity.TestClock;
import org.undersigned.platform.Refusal;

/** The page on which members are reminded, and the mail that they get. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReminderPagesTest {

    @Inject
    Scenario scenario;

    @Inject
    Asked asked;

    @Inject
    Reminders reminders;

    private Someone originator;
    private Someone member;
    private Someone other;

    @BeforeEach
    void people() {
        originator = scenario.member("Malta", "SOC");
        member = scenario.member("Spain", "ALDE");
        other = scenario.member("Italy", "SOC");
    }

    @Test
    void a_note_stands_in_the_mail_as_the_organisers_and_links_nowhere() {
        var ref = scenario.aDeclaration().by(originator).asking(member).gathering();
        TestClock.advance(Duration.ofHours(49));
        var note = "\n <a href='https://evil.example/x'>Sign</a>\r\nhttps://evil.example {say:site_name} \u202Etxt\n\n";
        reminders.remind(ref, Asked.everybody(), note, originator.actor());
        var where = " from mail_outbox where asked = '" + member.personId() + "' and subject like 'Reminder:%'";
        assertEquals(
                1,
                asked.number("select count(*)" + where + " and body_html not like '%evil.example%'"
                        + " and body_html not like '%<a href=''https%' and body_html like '%&lt;a href=%'"
                        + " and body_text like '%{say:%site_name}%' and body_text not like '%" + "\u202E" + "%'"
                        + " and body_text like '%" + family(originator)
                        + "% writes:%' and body_text not like '%evil.example%'"));
        assertThrows(
                Refusal.class, () -> reminders.remind(ref, Asked.everybody(), "x".repeat(501), originator.actor()));
    }

    @Test
    void the_page_shows_the_number_first_and_a_second_press_changes_nothing() {
        var ref = scenario.aDeclaration().by(originator).asking(member, other).gathering();
        var page = "/en/desk/declarations/" + ref + "/invitations/reminder";
        originator
                .gets(page)
                .then()
                .statusCode(200)
                .body(
                        containsString("Nobody to remind now"),
                        containsString("Written to lately: 2"),
                        not(containsString("<textarea")));
        wasAskedLongAgo(ref);
        originator
                .gets(page + "?part=delegation:ES")
                .then()
                .statusCode(200)
                .body(containsString("Remind 1 member"), containsString(member.name()));
        var people = Map.of("people", List.of(member.personId(), other.personId()), "note", "Dear all");
        originator
                .posts(page, Map.of("people", List.of(member.personId()), "note", "x".repeat(501)))
                .then()
                .statusCode(422)
                .body(containsString("may have 500 characters"), containsString("x".repeat(501)));
        for (int i = 0; i < 2; i++) {
            originator
                    .posts(page, people)
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/progress?notice=invitations_reminded_done"));
        }
        assertEquals(
                Set.of(1L),
                Set.copyOf(asked.mails("reminded", ref, member, other).values()));
        originator.posts(page).then().statusCode(422).body(containsString("Choose at least one member."));
        originator
                .gets(page + "?chosen=true")
                .then()
                .statusCode(422)
                .body(containsString("Choose at least one member."), not(containsString(member.name())));
        originator.gets(page + "?part=nonsense").then().statusCode(422);
        assertEquals(
                1,
                asked.number("select count(*) from audit_entry where act = 'MembersReminded' and declaration_id = '"
                        + asked.declaration(ref).id + "' and detail = '{\"number\": 2}'::jsonb"));
    }

    private void wasAskedLongAgo(String ref) {
        asked.update("update invitation set invited_at = invited_at - interval '3 days' where declaration_id = '"
                + asked.declaration(ref).id + "'");
    }

    private static String family(Someone person) {
        return person.name().substring("Ms Inventa ".length());
    }
}
