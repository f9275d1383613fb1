package org.undersigned.signing.invitations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.identity.TestClock;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.Signatures;

/** Whatever members and organisers do, in whatever order: figures, rows and mails agree with what was done. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RandomInvitationsTest {

    private static final int ACTS = 120;

    @Inject
    Scenario scenario;

    @Inject
    Asked asked;

    @Inject
    Invitations invitations;

    @Inject
    Reminders reminders;

    @Inject
    Declining declining;

    @Inject
    Arrivals arrivals;

    @Inject
    Signatures signatures;

    @Inject
    Clock clock;

    /** What is expected of one member, told by the rules and not by the code. */
    private static class Expected {
        boolean asked;
        boolean signed;
        boolean declined;
        Instant cameBack;
        Instant written;
        int reminders;
        int mails;

        Status status() {
            if (signed) {
                return Status.SIGNED;
            }
            if (!asked) {
                return Status.FREE;
            }
            if (declined) {
                return Status.DECLINED;
            }
            return cameBack == null ? Status.ASKED : Status.CAME_BACK;
        }
    }

    private final Map<String, Expected> expected = new HashMap<>();
    private final Random random = new Random(20261122);
    private List<Someone> people;
    private Someone originator;
    private String ref;
    private long hours;

    @BeforeEach
    void begin() {
        originator = scenario.member("Malta", "SOC");
        people = scenario.members(9, Scenario.from(4));
        people.forEach(one -> expected.put(one.personId(), new Expected()));
        ref = scenario.aDeclaration().by(originator).gathering();
    }

    @Test
    void figures_rows_and_mails_agree() {
        for (int i = 0; i < ACTS; i++) {
            act();
            if (i % 10 == 9) {
                compare();
            }
        }
    }

    private void act() {
        var one = people.get(random.nextInt(people.size()));
        var expects = expected.get(one.personId());
        switch (random.nextInt(8)) {
            case 0 -> invite();
            case 1 -> sign(one, expects);
            case 2 -> decline(one, expects);
            case 3 -> comesBack(one, expects);
            case 4 -> {
                arrivals.arrived(asked.email(one), clock.instant());
                expects.cameBack = null;
            }
            case 5 -> remind();
            default -> TestClock.advance(Duration.ofHours(hours += 1 + random.nextInt(20)));
        }
    }

    private void invite() {
        var chosen = people.stream().filter(one -> random.nextInt(4) == 0).toList();
        if (chosen.isEmpty()) {
            return;
        }
        var ids = chosen.stream().map(Someone::personId).toList();
        var outcome = invitations.invite(ref, ids, originator.actor());
        for (var id : outcome.invited()) {
            var one = expected.get(id);
            assertEquals(false, one.asked);
            one.asked = true;
            one.written = clock.instant();
            one.mails++;
        }
        ids.forEach(id -> assertEquals(true, expected.get(id).asked));
    }

    private void sign(Someone one, Expected expects) {
        // one of three: else all have signed before anything happened
        if (expects.asked && random.nextInt(3) == 0) {
            signatures.sign(ref, one.actor());
            expects.signed = true;
            expects.declined = false;
        }
    }

    private void decline(Someone one, Expected expects) {
        try {
            declining.decline(ref, one.actor());
            assertEquals(true, expects.asked && !expects.signed);
            expects.declined = true;
        } catch (Refusal refused) {
            assertEquals(false, expects.asked && !expects.signed);
        }
    }

    private void comesBack(Someone one, Expected expects) {
        arrivals.cameBack(asked.declaration(ref).id, one.personId(), asked.email(one), "550");
        if (expects.asked) {
            expects.cameBack = clock.instant();
        }
        TestClock.advance(Duration.ofHours(hours += 1));
    }

    private void remind() {
        var now = clock.instant();
        Predicate<Someone> due = one -> {
            var expects = expected.get(one.personId());
            return expects.status() == Status.ASKED
                    && expects.reminders < 3
                    && !expects.written.isAfter(now.minus(Duration.ofHours(48)));
        };
        var should = people.stream().filter(due).map(Someone::personId).collect(Collectors.toCollection(TreeSet::new));
        var plan = reminders.remind(ref, Asked.everybody(), null, originator.actor());
        var were = plan.reminded().stream().map(one -> one.person().id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(should, were);
        for (var id : were) {
            var one = expected.get(id);
            one.reminders++;
            one.written = now;
            one.mails++;
        }
    }

    private void compare() {
        var all = asked.all(ref);
        var ours = all.stream()
                .filter(one -> expected.containsKey(one.person().id))
                .toList();
        assertEquals(people.size(), ours.size());
        for (var one : ours) {
            var expects = expected.get(one.person().id);
            assertEquals(expects.status(), one.status());
            assertEquals(expects.reminders, one.isAsked() ? one.invitation().reminders : 0);
        }
        var total = Figures.of(Part.ALL, "", all);
        assertEquals(count(Expected::status, Status.DECLINED), total.declined());
        assertEquals(count(Expected::status, Status.CAME_BACK), total.cameBack());
        assertEquals(count(Expected::status, Status.SIGNED) + 1, total.signed(), "the originator, too");
        assertEquals(expected.values().stream().filter(one -> one.asked).count(), total.asked());
        for (var lines : List.of(Figures.byDelegation(all, Locale.ENGLISH), Figures.byGroup(all, Locale.ENGLISH))) {
            assertEquals(total.asked(), sum(lines, Figures::asked));
            assertEquals(total.signed(), sum(lines, Figures::signed));
            assertEquals(total.declined(), sum(lines, Figures::declined));
            assertEquals(total.cameBack(), sum(lines, Figures::cameBack));
            assertEquals(total.members(), sum(lines, Figures::members));
        }
        mails();
    }

    private void mails() {
        var written = expected.values().stream().mapToInt(one -> one.mails).sum();
        var id = asked.declaration(ref).id;
        assertEquals(written, asked.number("select count(*) from mail_outbox where asked_for = '" + id + "'"));
        assertEquals(
                written,
                asked.number(
                        "select coalesce(sum((detail ->> 'number')::int), 0) from audit_entry where declaration_id = '"
                                + id + "' and act in ('MembersInvited', 'MembersReminded')"));
        assertEquals(
                Set.of(),
                people.stream()
                        .map(Someone::personId)
                        .filter(person -> asked.number("select count(*) from mail_outbox where asked_for = '" + id
                                        + "' and asked = '" + person + "'")
                                != expected.get(person).mails)
                        .collect(Collectors.toSet()));
    }

    private long count(Function<Expected, Status> of, Status status) {
        return expected.values().stream().filter(one -> of.apply(one) == status).count();
    }

    private static int sum(List<Figures> lines, ToIntFunction<Figures> of) {
        return lines.stream().mapToInt(of).sum();
    }
}
