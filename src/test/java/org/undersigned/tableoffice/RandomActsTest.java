package org.undersigned.tableoffice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.declaration.State.*;
import static org.undersigned.tableoffice.Scene.bean;
import static org.undersigned.tableoffice.Scene.now;
import static org.undersigned.tableoffice.Tides.*;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.hibernate.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DraftText;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.State;
import org.undersigned.declaration.Wording;
import org.undersigned.declaration.editor.Change;
import org.undersigned.declaration.editor.Editing;
import org.undersigned.identity.TestClock;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.Signatures;
import org.undersigned.signing.Submission;
import org.undersigned.signing.Tallies;
import org.undersigned.signing.invitations.Invitations;
import org.undersigned.signing.ledger.TextInLedger;

/**
 * Random acts of random people: whatever they do in whatever order, no state is reached that the life of a declaration
 * does not have, the counts are those of the names, and no wording is ever changed or lost. The seed is in the name of
 * the case, so that a failure can be had again.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RandomActsTest {

    private static final int ACTS = 90;
    private static final int PEOPLE = 5;

    /** Where each state may lead; the same state is always possible. */
    private static final Map<State, Set<State>> LIFE = new EnumMap<>(Map.of(
            DRAFT, Set.of(GATHERING, WITHDRAWN),
            GATHERING, Set.of(DRAFT, SUBMITTED, WITHDRAWN, LAPSED),
            SUBMITTED, Set.of(RETURNED, INADMISSIBLE, OPEN, CLOSED, WITHDRAWN),
            RETURNED, Set.of(GATHERING, WITHDRAWN),
            OPEN, Set.of(CLOSED, LAPSED, WITHDRAWN),
            CLOSED, Set.of(WITHDRAWN),
            INADMISSIBLE, Set.of(),
            WITHDRAWN, Set.of(),
            LAPSED, Set.of()));

    private Random random;
    private List<Actor> people;
    private String id;
    private State state;
    private final Map<Integer, byte[]> wordings = new HashMap<>();
    private int done;

    @ParameterizedTest
    @CsvSource({"tides-month,1", "tides-month,2", "tides-part,3", "tides-part,4", "tides-session,5", "tides-session,6"})
    void nothing_breaks(String procedure, long seed) {
        random = new Random(seed);
        TestClock.set(Instant.parse("2061-01-0" + seed + "T12:00:00Z").plus(Duration.ofDays(seed * 400)));
        people = members(PEOPLE);
        id = draft(procedure, people.get(0)).id;
        state = now(id).state;
        for (int n = 0; n < ACTS && !LIFE.get(state).isEmpty(); n++) {
            act();
            look();
        }
        assertTrue(done > 5, "only " + done + " acts were possible: the case shows nothing");
    }

    /** An act that is refused changes nothing; anything thrown that is no refusal fails the test. */
    private void act() {
        var acts = acts();
        try {
            acts.get(random.nextInt(acts.size())).run();
            done++;
        } catch (Refusal refused) {
            assertEquals(state, now(id).state, () -> "refused, and yet changed: " + refused.getMessage());
        }
    }

    private List<Runnable> acts() {
        var who = people.get(random.nextInt(PEOPLE));
        var author = random.nextInt(4) > 0 ? people.get(0) : who;
        var acts = new ArrayList<Runnable>();
        for (int i = 0; i < 3; i++) {
            acts.add(() -> bean(Signatures.class).sign(id, who));
            acts.add(() -> bean(Drafting.class).openForSignature(id, author));
            acts.add(() -> bean(Submission.class).submit(id, author));
        }
        acts.add(() -> bean(Signatures.class).withdraw(id, who));
        acts.add(() -> bean(Invitations.class).invite(id, ids(), author));
        acts.add(() -> bean(Drafting.class).takeBack(id, author));
        acts.add(() -> bean(Drafting.class).write(id, words(), author));
        acts.add(() -> bean(Editing.class).type(id, typed(), author));
        acts.add(() -> bean(Editing.class).save(id, List.of(), change(), author));
        acts.add(() -> bean(Editing.class).keep(id, author));
        acts.add(() -> bean(Decisions.class).giveBack(id, Remarks.of("Say when."), OFFICE));
        acts.add(() -> bean(Decisions.class).admit(id, OFFICE));
        acts.add(() -> bean(Decisions.class).close(id, OFFICE));
        if (random.nextInt(12) == 0) {
            acts.add(() -> bean(Drafting.class).withdraw(id, author));
        }
        acts.add(() -> {
            TestClock.advance(Duration.ofHours(random.nextInt(72)));
            timeGoesOn();
        });
        return acts;
    }

    private void look() {
        var declaration = now(id);
        assertTrue(
                declaration.state == state
                        || LIFE.get(state).contains(declaration.state)
                        // one act may go two steps: what closes when it is tabled is published and closed at once
                        || state == SUBMITTED && declaration.state == CLOSED,
                () -> state + " led to " + declaration.state);
        state = declaration.state;
        assertEquals(names(declaration), QuarkusTransaction.requiringNew().call(() -> bean(Tallies.class)
                .of(declaration)
                .counted()));
        wordingsStay(declaration);
        bean(TextInLedger.class).mustFollow(declaration, bean(Clock.class).instant());
    }

    /** Counted from the rows, as no page does. */
    private static int names(Declaration declaration) {
        return QuarkusTransaction.requiringNew().call(() -> bean(Session.class)
                .createNativeQuery(
                        """
                        select count(*) from signature s where s.declaration_id = :id and s.wording_number = :wording
                        and not exists (select 1 from signature_withdrawal w
                            where w.declaration_id = s.declaration_id and w.signature_id = s.id)""",
                        Integer.class)
                .setParameter("id", declaration.id)
                .setParameter("wording", declaration.wordingNumber)
                .getSingleResult());
    }

    private void wordingsStay(Declaration declaration) {
        var all = QuarkusTransaction.requiringNew().call(() -> Wording.of(declaration));
        assertEquals(declaration.wordingNumber, all.size(), "numbers have no gaps");
        all.forEach(wording -> assertArrayEquals(
                wordings.computeIfAbsent(wording.number, any -> wording.contentHash), wording.contentHash));
        assertEquals(wordings.size(), all.size(), "none is lost");
    }

    private List<String> ids() {
        return people.subList(1, PEOPLE).stream().map(Actor::personId).toList();
    }

    private DraftText words() {
        return new DraftText(List.of(DraftText.Version.typed(
                "en", "Low water", "The sea goes out " + random.nextInt(5) + ".\n\nIt comes back.")));
    }

    private Editing.Typed typed() {
        return new Editing.Typed("p1", "en", "The sea comes in " + random.nextInt(5) + ".", random.nextInt(20));
    }

    private Change change() {
        var kinds = Change.Kind.values();
        return new Change(
                kinds[random.nextInt(7)],
                "p" + (1 + random.nextInt(3)),
                org.undersigned.declaration.BlockType.PARAGRAPH,
                "en",
                random.nextInt(20));
    }
}
