package org.undersigned.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Actor;
import org.undersigned.identity.Account;
import org.undersigned.identity.Accounts;
import org.undersigned.identity.Personas;
import org.undersigned.platform.Refusal;
import org.undersigned.tableoffice.Admission;
import org.undersigned.tableoffice.Decisions;
import org.undersigned.tableoffice.Remarks;
import org.undersigned.tableoffice.Scene;
import org.undersigned.tableoffice.Scene.Member;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class NewsMailTest {

    private static final Actor OFFICE = Actor.system("test");

    @Test
    void an_invitation_says_who_asks_and_its_link_signs_in_and_leads_to_the_text() {
        var members = Scene.members(2);
        var d = Scene.gathering("pace-written-declaration", members);
        var mail = Mails.oneTo(members.get(1).account().email);
        assertTrue(mail.subject.startsWith("You are asked to sign: Night trains"), mail.subject);
        assertTrue(mail.bodyText.contains("asks you to sign this text."), mail.bodyText);
        assertTrue(mail.bodyText.contains("for 14 days"), mail.bodyText);
        assertTrue(mail.bodyHtml.contains("<h1"), mail.bodyHtml);
        assertTrue(mail.uselessAfter.isAfter(mail.createdAt.plus(Duration.ofDays(13))));
        var path = mail.bodyText.replaceAll("(?s).*(/en/sign-in/links/\\S+).*", "$1");
        Personas.anonymous()
                .post(path)
                .then()
                .statusCode(303)
                .header("Location", org.hamcrest.Matchers.containsString("/en/declarations/" + d.ref + "/sign"));
    }

    @Test
    void a_mail_speaks_the_language_of_its_reader() {
        var members = Scene.members(2);
        speaks(members.get(1), Locale.FRENCH);
        Scene.gathering("pace-written-declaration", members);
        var mail = Mails.oneTo(members.get(1).account().email);
        assertEquals("On vous invite à signer : Trains de nuit", mail.subject);
        assertTrue(mail.bodyText.contains("/fr/sign-in/links/"), mail.bodyText);
    }

    @Test
    void nobody_writes_to_a_closed_account() {
        var members = Scene.members(3);
        var originator = members.get(0).account();
        var d = Scene.gathering("pace-written-declaration", members.subList(0, 2));
        QuarkusTransaction.requiringNew()
                .run(() -> Scene.bean(Accounts.class).disable(members.get(2).account()));
        var outcome = Scene.bean(org.undersigned.signing.invitations.Invitations.class)
                .invite(
                        d.ref,
                        List.of(members.get(2).personId()),
                        members.get(0).actor());
        assertEquals(1, outcome.unreachable().size());
        assertEquals(List.of(), Mails.to(members.get(2).account().email));
        assertFalse(originator.isDisabled());
    }

    @Test
    void the_officers_of_the_body_hear_of_a_submission_and_no_others() {
        var officer = Scene.officer();
        var other = Scene.officerOfAnotherBody();
        var d = Scene.submitted();
        var mail = Mails.to(officer.email).stream()
                .filter(one -> one.bodyText.contains("/en/office/declarations/" + d.ref))
                .toList();
        assertEquals(1, mail.size());
        assertEquals(List.of(), Mails.to(other.email));
    }

    @Test
    void a_return_brings_the_remark_to_the_originator_alone() {
        var members = Scene.members(20);
        var d = Scene.submitted("pace-written-declaration", members);
        Scene.bean(Decisions.class).giveBack(d.ref, Remarks.of("Name <the> convention.\n\nThank you."), OFFICE);
        var mail = newest(members.get(0).account());
        assertTrue(mail.subject.startsWith("Returned: "), mail.subject);
        assertTrue(mail.bodyText.contains("Name <the> convention.\n\nThank you."), mail.bodyText);
        assertTrue(mail.bodyHtml.contains("Name &lt;the&gt; convention."), mail.bodyHtml);
        assertTrue(mail.bodyText.contains("/en/desk/declarations/" + d.ref), mail.bodyText);
        assertTrue(newest(members.get(1).account()).subject.startsWith("You are asked"));
    }

    @Test
    void inadmissibility_tells_the_ground() {
        var members = Scene.members(20);
        var d = Scene.submitted("pace-written-declaration", members);
        Scene.bean(Decisions.class).refuse(d.ref, "TOO_LONG", null, OFFICE);
        assertTrue(newest(members.get(0).account()).bodyText.contains("The text has more than 200 words."));
    }

    @Test
    void all_signatories_hear_that_it_is_published_and_the_originator_that_it_is_closed() {
        var members = Scene.members(20);
        var d = Scene.published(members);
        for (var member : members) {
            var mail = newest(member.account());
            assertTrue(mail.subject.startsWith("Published: "), mail.subject);
            assertTrue(mail.bodyText.contains("No. " + d.number + " · Doc. " + d.documentNumber), mail.bodyText);
            assertTrue(mail.bodyText.contains("/en/declarations/" + d.ref), mail.bodyText);
        }
        Scene.bean(Decisions.class).close(d.ref, OFFICE);
        assertTrue(newest(members.get(0).account()).subject.startsWith("Closed: "));
        assertTrue(newest(members.get(1).account()).subject.startsWith("Published: "));
    }

    @Test
    void a_motion_that_closes_as_it_is_published_is_one_piece_of_news() {
        var members = Scene.members(20);
        var d = Scene.submitted("pace-motion", members);
        Scene.bean(Decisions.class).admit(d.ref, OFFICE);
        assertEquals(1, Mails.to(members.get(0).account().email).size());
    }

    @Test
    void an_act_that_is_refused_writes_no_mail() {
        var members = Scene.members(20);
        var d = Scene.submitted("pace-written-declaration", members);
        var taken = Scene.published(Scene.members(20));
        assertThrows(Refusal.class, () -> Scene.bean(Decisions.class)
                .admit(d.ref, Admission.of(taken.number, null), OFFICE));
        assertEquals(List.of(), Mails.to(members.get(0).account().email));
    }

    /** The one that was written last. */
    private static OutboxMail newest(Account account) {
        return Mails.to(account.email).stream()
                .max(java.util.Comparator.comparing(mail -> mail.createdAt))
                .orElseThrow();
    }

    private static void speaks(Member member, Locale locale) {
        QuarkusTransaction.requiringNew()
                .run(() -> Account.update("locale = ?1 where id = ?2", locale, member.account().id));
    }
}
