package org.undersigned.signing.invitations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Actor;
import org.undersigned.identity.Account;
import org.undersigned.identity.Accounts;
import org.undersigned.identity.TestClock;
import org.undersigned.platform.Refusal;
import org.undersigned.tableoffice.Decisions;

/** Who is reminded, how often, and who is left alone. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RemindersTest {

    @Inject
    Scenario scenario;

    @Inject
    Asked asked;

    @Inject
    Reminders reminders;

    @Inject
    Declining declining;

    @Inject
    Arrivals arrivals;

    @Inject
    Accounts accounts;

    @Inject
    Decisions decisions;

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
    void three_reminders_at_least_two_days_apart_and_no_more() {
        var ref = scenario.aDeclaration().by(originator).asking(member).gathering();
        for (int hours : List.of(1, 47)) {
            TestClock.advance(Duration.ofHours(hours));
            assertEquals(Set.of(Plan.Why.TOO_SOON), remind(ref).leftOut().keySet());
        }
        for (int time = 1; time <= 3; time++) {
            TestClock.advance(Duration.ofHours(49L * time));
            assertEquals(1, remind(ref).reminded().size());
            var why = time < 3 ? Plan.Why.TOO_SOON : Plan.Why.OFTEN_ENOUGH;
            assertEquals(Set.of(why), remind(ref).leftOut().keySet());
            assertEquals(time, asked.mail("reminded", ref, member));
        }
        TestClock.advance(Duration.ofDays(100));
        assertEquals(Set.of(Plan.Why.OFTEN_ENOUGH), remind(ref).leftOut().keySet());
        assertEquals(3, asked.mail("reminded", ref, member));
    }

    @Test
    void two_organisers_at_once_write_one_mail_each() throws Exception {
        var ref = scenario.aDeclaration().by(originator).asking(member, other).gathering();
        TestClock.advance(Duration.ofHours(49));
        var threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> press = () -> remind(ref).reminded().size();
            var reminded = 0;
            for (var done : threads.invokeAll(Collections.nCopies(8, press))) {
                reminded += done.get();
            }
            assertEquals(2, reminded);
        } finally {
            threads.shutdown();
        }
        assertEquals(
                Set.of(1L),
                Set.copyOf(asked.mails("reminded", ref, member, other).values()));
        assertEquals(1, asked.listed(ref, member).invitation().reminders);
    }

    @Test
    void who_signed_declined_came_back_left_or_has_no_open_account_is_left_out() {
        var signed = scenario.member("Norway", "SOC");
        var declined = scenario.member("Norway", "SOC");
        var cameBack = scenario.member("Norway", "SOC");
        var left = scenario.member("Norway", "SOC");
        var closed = scenario.member("Norway", "SOC");
        var stranger = scenario.member("Norway", "SOC");
        var ref = scenario.aDeclaration()
                .by(originator)
                .signedBy(signed)
                .asking(member, declined, cameBack, left, closed)
                .gathering();
        declining.decline(ref, declined.actor());
        arrivals.cameBack(asked.declaration(ref).id, cameBack.personId(), asked.email(cameBack), "550 no such mailbox");
        scenario.endMembership(left);
        QuarkusTransaction.requiringNew().run(() -> accounts.disable(Account.findById(closed.accountId())));
        TestClock.advance(Duration.ofHours(49));
        var everybody = List.of(member, signed, declined, cameBack, left, closed, stranger);
        var plan = reminders.remind(ref, these(everybody), null, originator.actor());
        assertEquals(List.of(member.personId()), ids(plan.reminded()));
        var expected = Map.of(
                Plan.Why.SIGNED, List.of(signed.personId()),
                Plan.Why.DECLINED, List.of(declined.personId()),
                Plan.Why.CAME_BACK, List.of(cameBack.personId()),
                Plan.Why.LEFT, List.of(left.personId()),
                Plan.Why.UNREACHABLE, List.of(closed.personId()),
                Plan.Why.NOT_ASKED, List.of(stranger.personId()));
        plan.leftOut().forEach((why, people) -> assertEquals(expected.get(why), ids(people), why.name()));
        assertEquals(expected.keySet(), plan.leftOut().keySet());
        for (var one : List.of(signed, declined, cameBack, left, closed, stranger)) {
            assertEquals(0, asked.mail("reminded", ref, one));
        }
    }

    @Test
    void who_has_another_address_since_a_mail_came_back_is_written_to_there() {
        var ref = scenario.aDeclaration().by(originator).asking(member).gathering();
        arrivals.cameBack(asked.declaration(ref).id, member.personId(), asked.email(member), "550");
        assertEquals(Status.CAME_BACK, asked.listed(ref, member).status());
        TestClock.advance(Duration.ofHours(49));
        assertEquals(0, remind(ref).reminded().size());
        asked.hasMoved(member, "new-" + asked.email(member));
        assertEquals(Status.ASKED, asked.listed(ref, member).status());
        assertEquals(1, remind(ref).reminded().size());
        assertEquals(null, asked.listed(ref, member).invitation().cameBackAt);
    }

    @Test
    void one_delegation_one_group_or_those_chosen() {
        var ref = scenario.aDeclaration().by(originator).asking(member, other).gathering();
        TestClock.advance(Duration.ofHours(49));
        assertEquals(List.of(), ids(remind(ref, Part.delegation("NO")).reminded()));
        assertEquals(
                List.of(member.personId()),
                ids(remind(ref, Part.delegation("ES")).reminded()));
        assertEquals(
                List.of(other.personId()), ids(remind(ref, Part.group("SOC")).reminded()));
    }

    @Test
    void nobody_is_reminded_of_what_takes_no_more_names() {
        var ref = scenario.aDeclaration()
                .under("pace-trial")
                .by(originator)
                .asking(member)
                .signedBy(other)
                .published();
        TestClock.advance(Duration.ofHours(49));
        assertEquals(1, remind(ref).reminded().size());
        decisions.close(ref, Actor.system("test"));
        TestClock.advance(Duration.ofHours(98));
        assertThrows(Refusal.class, () -> remind(ref));
        assertEquals(1, asked.mail("reminded", ref, member));
    }

    private Plan remind(String ref) {
        return reminders.remind(ref, Asked.everybody(), null, originator.actor());
    }

    private Plan remind(String ref, Part part) {
        return reminders.remind(ref, Reminders.Wanted.of(part), null, originator.actor());
    }

    private static Reminders.Wanted these(List<Someone> people) {
        return Reminders.Wanted.of(people.stream().map(Someone::personId).toList());
    }

    private static List<String> ids(List<Listed> people) {
        return people.stream().map(one -> one.person().id).toList();
    }
}
