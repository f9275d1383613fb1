package org.undersigned.signing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.Scenario.from;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.IdempotencyKey;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.Signatures.Signed;

/** Those who sign at one moment are written in one transaction, and each is told what their own wish came to. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SignaturePipelineTest {

    @Inject
    Scenario scenario;

    @Inject
    SignaturePipeline pipeline;

    @Inject
    SignatureBatch batch;

    @Inject
    Tallies tallies;

    @Inject
    Session database;

    private String ref;

    @BeforeEach
    void published() {
        ref = scenario.aDeclaration().under("pace-trial").signedBy(2, from(2)).published();
    }

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

    @Test
    void a_key_is_good_for_one_act_in_a_batch_and_for_its_answer_afterwards() {
        var members = scenario.members(2, from(2));
        var key = new IdempotencyKey("account:" + ref, "once", new byte[32]);
        var other = new IdempotencyKey("account:" + ref, "other", new byte[32]);
        var asked = behindALock(() -> List.of(
                pipeline.sign(wish(ref, members.get(0)), key, Function.identity()),
                pipeline.sign(wish(ref, members.get(0)), key, Function.identity()),
                pipeline.sign(wish(ref, members.get(1)), other, Function.identity())));
        assertTrue(came(asked.get(0)).first());
        assertEquals(
                "error_key_in_progress", refused(asked.get(1)).remarks.get(0).key());
        assertTrue(came(asked.get(2)).first());
        var again = pipeline.sign(wish(ref, members.get(0)), key, Function.identity());
        assertEquals(
                "true",
                thrown(again, WebApplicationException.class).getResponse().getHeaderString("Idempotency-Replayed"));
        var changed = new IdempotencyKey(key.caller(), key.key(), new byte[31]);
        assertEquals(
                "error_key_other_payload",
                refused(pipeline.sign(wish(ref, members.get(0)), changed, Function.identity()))
                        .remarks
                        .get(0)
                        .key());
        assertEquals(4, tally(ref).counted());
    }

    @Test
    void a_refused_wish_leaves_its_key_free() {
        var late = scenario.memberUntilYesterday("Spain", "ALDE");
        var key = new IdempotencyKey("account:" + ref, "refused", new byte[32]);
        for (int i = 0; i < 2; i++) {
            var asked = pipeline.sign(wish(ref, late), key, Function.identity());
            assertEquals("signing_not_a_member", refused(asked).remarks.get(0).key());
        }
    }

    @Test
    void over_the_api_the_first_answer_is_given_again() {
        var member = scenario.member("Spain", "ALDE");
        api(member, "{\"interest\":false}").then().statusCode(201).header("Idempotency-Replayed", nullValue());
        api(member, "{\"interest\":false}")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", containsString(ref))
                .body("printed", equalTo(member.name() + ", Spain, ALDE"));
        api(member, "{\"interest\":true}").then().statusCode(422);
        member.asks()
                .contentType("application/json")
                .post("/api/v1/declarations/" + ref + "/signatures")
                .then()
                .statusCode(200);
        assertEquals(3, tally(ref).counted());
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

    private List<CompletionStage<Signed>> inOneBatch(List<Wish> wishes) {
        return behindALock(() -> new ArrayList<>(wishes.stream()
                .map(one -> pipeline.sign(one, null, Function.<Signed>identity()))
                .toList()));
    }

    /** While the writer waits for a declaration that somebody else holds, the next batch gathers. */
    private <T> T behindALock(Supplier<T> asking) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Declaration.held(ref);
            pipeline.sign(wish(ref, scenario.visitor()), null, Function.identity());
            while (number("select count(*) from pg_locks where not granted") == 0) {
                Thread.sleep(5);
            }
            return asking.get();
        });
    }

    private static Wish wish(String ref, Someone member) {
        return new Wish(ref, Choice.NONE, member.actor());
    }

    private static Signed came(CompletionStage<Signed> asked) {
        return asked.toCompletableFuture().join();
    }

    private static Refusal refused(CompletionStage<Signed> asked) {
        return thrown(asked, Refusal.class);
    }

    private static <T> T thrown(CompletionStage<Signed> asked, Class<T> kind) {
        var thrown = assertThrows(
                CompletionException.class, () -> asked.toCompletableFuture().join());
        return kind.cast(thrown.getCause());
    }

    private Response api(Someone member, String body) {
        return member.asks()
                .contentType("application/json")
                .header("Idempotency-Key", "mine")
                .body(body)
                .post("/api/v1/declarations/" + ref + "/signatures");
    }

    private Tallies.Tally tally(String ref) {
        return QuarkusTransaction.requiringNew()
                .call(() -> tallies.of(Declaration.byRef(ref).orElseThrow()));
    }

    private String id() {
        return scenario.declaration(ref).id;
    }

    private long entries() {
        return number("select count(*) from ledger_entry");
    }

    private long number(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(query, Long.class).getSingleResult());
    }
}
