package org.undersigned.signing;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.Scenario.from;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Refusal;

/** Those who sign at one moment are written in one transaction, and each is told what their own wish came to. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SignaturePipelineTest extends SigningScene {

    @Inject
    SignatureBatch batch;

    @Test
    void the_same_person_many_times_in_one_batch_is_one_name() {
        var member = scenario.member("Spain", "ALDE");
        var before = entries();
        var asked = inOneBatch(Collections.nCopies(20, wish(ref, member)));
        assertEquals(1, asked.stream().filter(one -> came(one).first()).count());
        assertEquals(
                1,
                asked.stream().map(one -> came(one).signature().id).distinct().count());
        assertEquals(3, tally(ref).counted());
        assertEquals(before + 1, entries());
    }

    @Test
    void two_declarations_in_one_batch_have_each_their_own_counts() {
        var other =
                scenario.aDeclaration().under("pace-trial").signedBy(2, from(2)).published();
        var members = scenario.members(6, from(3));
        var wishes = new ArrayList<Wish>();
        for (var member : members) {
            wishes.add(wish(ref, member));
            wishes.add(wish(other, member));
        }
        wishes.remove(0);
        var before = entries();
        inOneBatch(wishes).forEach(one -> assertTrue(came(one).first()));
        assertEquals(7, tally(ref).counted());
        assertEquals(8, tally(other).counted());
        assertEquals(2, tally(ref).byDelegation().get("IT"));
        assertEquals(3, tally(other).byGroup().get("ALDE"));
        assertEquals(before + 11, entries());
    }

    @Test
    void whoever_is_refused_stands_in_nobodys_way() {
        var members = scenario.members(3, from(3));
        var stranger = scenario.memberOfAnotherAssembly();
        var asked = inOneBatch(List.of(
                wish(ref, members.get(0)),
                wish(ref, stranger),
                wish("no-such-text", members.get(1)),
                new Wish(ref, new Choice(7, null, false), members.get(1).actor()),
                wish(ref, members.get(2))));
        assertEquals(Refusal.Kind.FORBIDDEN, refused(asked.get(1)).kind);
        assertEquals(Refusal.Kind.NOT_FOUND, refused(asked.get(2)).kind);
        assertEquals(
                "signing_text_changed", refused(asked.get(3)).remarks.get(0).key());
        assertTrue(came(asked.get(0)).first());
        assertTrue(came(asked.get(4)).first());
        assertEquals(4, tally(ref).counted());
    }

    @Test
    void what_the_database_refuses_fails_alone() {
        var members = scenario.members(5, from(5));
        var wishes = new ArrayList<>(members.stream().map(one -> wish(ref, one)).toList());
        wishes.add(2, wish("no\0text", scenario.member("Spain", "ALDE")));
        var before = entries();
        var asked = inOneBatch(wishes);
        assertThrows(
                CompletionException.class,
                () -> asked.remove(2).toCompletableFuture().join());
        asked.forEach(one -> assertTrue(came(one).first()));
        assertEquals(7, tally(ref).counted());
        assertEquals(before + 5, entries());
    }

    @Test
    void whoever_has_taken_their_name_back_is_told_so_in_a_batch_too() {
        var member = scenario.member("Spain", "ALDE");
        came(inOneBatch(List.of(wish(ref, member))).get(0));
        member.posts("/en/declarations/" + ref + "/withdraw").then().statusCode(303);
        var asked = inOneBatch(List.of(wish(ref, member), wish(ref, scenario.member("Malta", "SOC"))));
        assertEquals(
                "signing_withdrawn_is_final",
                refused(asked.get(0)).remarks.get(0).key());
        assertTrue(came(asked.get(1)).first());
    }

    @Test
    void a_requirement_that_a_batch_meets_is_noticed_once_with_the_names_that_it_brought() {
        ref = scenario.aDeclaration().under("pace-assent").signedBy(2, from(2)).published();
        inOneBatch(scenario.members(7, from(4)).stream()
                        .map(one -> wish(ref, one))
                        .toList())
                .forEach(one -> assertTrue(came(one).first()));
        scenario.anonymous()
                .gets("/declarations/" + ref + "/timeline.json")
                .then()
                .body(
                        "entries.findAll { it.kind == 'MILESTONE' && it.text.endsWith('with 9 signatures') }.size()",
                        is(3))
                .body("entries.findAll { it.kind == 'EXPECTED' }.size()", is(2));
        assertEquals(3, number("select count(*) from milestone where declaration_id = '" + id() + "'"));
    }

    /** As two instances do, each with the names in an order of its own. */
    @Test
    void two_writers_with_the_same_people_stop_neither_and_write_each_name_once() throws Exception {
        var members = scenario.members(20, from(5));
        var other =
                scenario.aDeclaration().under("pace-trial").signedBy(2, from(2)).published();
        var wishes = new ArrayList<Wish>();
        members.forEach(one -> wishes.addAll(List.of(wish(ref, one), wish(other, one))));
        var reversed = new ArrayList<>(wishes);
        Collections.reverse(reversed);
        var before = entries();
        var calls = List.<Callable<List<Outcome>>>of(() -> alone(wishes), () -> alone(reversed));
        var threads = Executors.newFixedThreadPool(2);
        var first = 0;
        for (var done : threads.invokeAll(calls)) {
            first += done.get().stream().filter(one -> one.orThrow().first()).count();
        }
        threads.shutdown();
        assertEquals(40, first);
        assertEquals(22, tally(ref).counted());
        assertEquals(22, tally(other).counted());
        assertEquals(before + 40, entries());
    }

    private List<Outcome> alone(List<Wish> wishes) {
        return QuarkusTransaction.requiringNew().call(() -> batch.sign(wishes));
    }

    private String id() {
        return scenario.declaration(ref).id;
    }
}
